// SPDX-License-Identifier: MIT
// The steps by which a Markdown log is read: its lines and headings, the date that a heading names, its tasks.
// markdown.cpp puts them together.
#pragma once

#include "importers/foreign_dates.hpp"
#include "mentor/importers/imported.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::importers {

enum class Dialect { markdown, org };

struct MarkdownHeading {
  std::size_t line = 0;   ///< index of its first line
  std::size_t lines = 1;  ///< 2 with an underline
  int level = 1;
  std::string_view text;  ///< without marks and blanks at both ends
};

/// Lines as pieces of the text, so that what is kept stays verbatim.
struct MarkdownLines {
  std::vector<std::string_view> lines;    ///< without line ends
  std::vector<std::size_t> begins;        ///< offsets in the text; one more than lines: the text's end
  std::size_t front_matter = 0;           ///< so many lines at the top
  std::string title{};                    ///< Org's #+TITLE
  std::vector<MarkdownHeading> headings;  ///< outside code, comments and front matter
  std::vector<std::size_t> prose;         ///< indices of the lines that are none of these
  std::vector<ImportedRemark> remarks;
};
[[nodiscard]] MarkdownLines scan_markdown(std::string_view text, Dialect dialect = Dialect::markdown);
/// Lines of words that are no headings by their marks and name a day all the same: "**18 March 2024**", "18 March 2024"
/// alone between blank lines. For texts without other dated headings.
[[nodiscard]] std::vector<MarkdownHeading> worded_headings(const MarkdownLines& lines);

enum class HeadingKind {
  plain,      ///< names no date
  blank,      ///< "Date:" or "Date: [insert it]": a template
  dated,      ///< begins with a date, or with words like "Meeting 3" before it
  yearless,   ///< the same without a year
  mentions,   ///< names a date after other words
  looks_on,   ///< names a date to come or of something else: "Next meeting: 5 May 2021"
  unclear,    ///< looks like a date that cannot be read: `problem` says why
  two_orders  ///< 08-04-2021: the order of day and month is not known
};

struct HeadingDate {
  HeadingKind kind = HeadingKind::plain;
  Date date{};
  std::optional<Minutes> time;
  std::optional<Minutes> length;
  std::optional<Channel> channel;
  std::string words;    ///< what else it says: the session's summary
  std::string problem;  ///< a clause, for `unclear`, `two_orders`, and for a weekday that does not fit
  unsigned month = 0;   ///< of `yearless`, as are the next two
  unsigned day = 0;
  std::optional<unsigned> weekday{};
};
[[nodiscard]] HeadingDate read_heading_date(std::string_view heading, std::optional<DateOrder> order);
/// The order of day and month that some of these headings leave no choice about; nothing if none does, or they differ.
[[nodiscard]] std::optional<DateOrder> order_of_headings(const std::vector<std::string_view>& headings);

struct DatedHeading {
  MarkdownHeading heading;
  HeadingDate date;
};
/// Gives a year to those that have none: from a heading above that is a year, from the order of the others, from the
/// weekdays, or `year` for the first; what is left is the latest that is not over `today`. Says in one sentence what it
/// concluded.
[[nodiscard]] std::optional<ImportedRemark> give_years(std::vector<DatedHeading>& headings, std::optional<int> year,
                                                       Date today);

/// Who says or promises something at the beginning of a line: "ME:", "**Ana**: ", "@bo - ".
struct SpokenLine {
  std::string speaker;   ///< without its marks
  bool certain = false;  ///< initials or @: it can be nothing else
  std::string words;
};
[[nodiscard]] std::optional<SpokenLine> read_spoken(std::string_view text);

struct MarkdownTask {
  std::string text;  ///< as it stands, its speaker too
  bool done = false;
  std::size_t line = 0;
};
[[nodiscard]] std::optional<MarkdownTask> read_markdown_task(std::string_view line);
/// What follows the list mark of a line ("-", "*", "+", "1."), or nothing.
[[nodiscard]] std::string_view after_list_mark(std::string_view line);
/// "Actions", "Next steps", "To do": below it each line is one.
[[nodiscard]] bool is_action_heading(std::string_view heading);

/// The words of a promise and its day: behind "by" at the end, or in the middle of the sentence.
[[nodiscard]] DueAtEnd due_in_prose(std::string_view text, Date day);

/// What the head of notes says of all meetings.
struct NotesHead {
  std::optional<SaidCadence> cadence;
  std::optional<Channel> channel;
  std::optional<Minutes> length;
  std::vector<ImportedRemark> concluded;
};
/// Takes what the line says and nothing above it has said.
void read_head_line(std::string_view line, std::size_t number, NotesHead& head);

/// "date: 2026-10-15", "tags: [a, b]" and lists below a key.
struct FrontMatter {
  std::map<std::string, std::vector<std::string>> values;
  std::map<std::string, std::size_t> lines;  ///< of each key, from 1
  bool is_whole = true;                      ///< each of its lines is understood

  [[nodiscard]] std::string first(std::string_view key) const;  ///< "" if there is none
};
[[nodiscard]] FrontMatter read_front_matter(const MarkdownLines& lines);

/// One meeting that is a whole file: where its date comes from, and what it is called.
struct WholeNote {
  ForeignMoment moment;
  std::string title;
  std::size_t first = 0;  ///< index of the first line of its notes
  std::size_t line = 1;   ///< of its title or date, from 1; else the first
  std::string from;       ///< "its name", "its first line", "its front matter"
  HeadingDate said;       ///< length and channel, if the line says them
};
[[nodiscard]] std::optional<WholeNote> read_whole_note(const MarkdownLines& lines, const FrontMatter& front,
                                                       std::string_view file, const ImportClock& clock);
/// "notes/2026-10-15 Salary 3f2a….md" -> "2026-10-15 Salary": the last part, without ending and Notion's number.
[[nodiscard]] std::string words_of_file_name(std::string_view file);

}  // namespace mentor::importers
