// SPDX-License-Identifier: MIT
// What other programs, tables and notes keep of meetings and tasks, read into records of ours: text in, values out.
// Whose they are and what is new about them is decided by the commands; nothing here knows the journal.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "mentor/domain/zones.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::importers {

/// Stands in a key for the handle of the mentorship that the record will belong to. No text has it.
inline constexpr char handle_here = '\0';

/// A session, a commitment or a note that a file holds, without visibility and mentorship.
struct ImportedRecord {
  /// A commitment whose owner is empty is the partner's. A uid is what the file calls it: if the journal has a record
  /// of that uid, it came from there.
  Record record;
  std::string key;   ///< the same whenever the same thing is read again; with handle_here it may be several people's
  std::string part;  ///< key of the session that it belongs to; empty: none
  std::size_t line = 0;
  std::string file;                 ///< which of several; empty: the only one
  std::vector<std::string> labels;  ///< what may say whose it is, the most telling first: a tag, a project, a name
  std::vector<std::string> tags;    ///< labels that are worth keeping
  /// The fields that the file knows, if it does not know all that are filled in: only these are taken over later.
  std::optional<std::vector<std::string_view>> known;
};

struct ImportedRemark {
  std::size_t line = 0;  ///< 0: of the whole file
  std::string text;      ///< a clause or sentence without the line's number
  std::string file{};    ///< which of several; empty: the only one
};

/// How often they meet, in the words of the notes.
struct SaidCadence {
  Cadence cadence;
  std::string words;
  std::size_t line = 0;  ///< 1 is the first
  std::string file;      ///< where several are read
};

struct Imported {
  std::vector<ImportedRecord> records;
  std::vector<ImportedRemark> faults;    ///< cannot be read: the import stops, or leaves them out if it was told so
  std::vector<ImportedRemark> left_out;  ///< read, and not taken: deleted, open, cancelled before it began
  std::vector<ImportedRemark> remarks;   ///< worth a word
  bool needs_order = false;              ///< a fault is a date whose day and month cannot be told apart
  bool named = false;                    ///< each record says by its label whose it is: an unknown one is a mistake
  // Of notes:
  std::string title;
  std::optional<SaidCadence> cadence;         ///< as the head says, or a page beside the meetings
  std::map<std::string, std::string> owners;  ///< handles by the marks of promises that stand for them
  std::vector<ImportedRemark> concluded;      ///< what was taken from where nobody said it outright: sentences
  std::set<std::string> marks;                ///< who is marked as speaking anywhere, as it is written: "ME", "Ana"
  std::size_t tasks_left = 0;                 ///< task lines that were not asked for: they stay in the notes
  std::size_t lines_outside = 0;              ///< lines that belong to no meeting: they are a note
  std::vector<std::string> unassigned;        ///< initials of tasks whose owner is only assumed; "" for none
};

/// How the times in a file are meant.
struct ImportClock {
  const Zones* zones = nullptr;
  std::string zone;  ///< of times without one
  LocalTime now{};   ///< the owner's wall clock; what starts later is planned
  Instant instant{};
  std::optional<DateOrder> order;  ///< what 08-04-2026 means
};

/// All readers take valid UTF-8 without NUL and without a byte order mark. They throw UserError only for a text that is
/// nothing of the kind; what is wrong with single records stands in `faults`.

/// jrnl's export (`jrnl --format json`) or its journal's text: sessions, starred ones with the tag "starred".
[[nodiscard]] Imported read_jrnl(std::string_view text, const ImportClock& clock);
/// `task export`: commitments of mine, their annotations as facts.
[[nodiscard]] Imported read_taskwarrior(std::string_view text, const ImportClock& clock);
/// `timew export`: sessions with their length.
[[nodiscard]] Imported read_timewarrior(std::string_view text, const ImportClock& clock);
/// iCalendar events: sessions, planned or held; of a series its dates up to today.
[[nodiscard]] Imported read_icalendar(std::string_view text, const ImportClock& clock);

/// Handles by the initials that stand for them.
using Initials = std::map<std::string, std::string, std::less<>>;

/// What is known of notes beside their text.
struct NotesOptions {
  std::string file{};                  ///< its path: the name may hold a date and a title; ".org" is Org
  std::optional<int> year{};           ///< of the first date that has none
  std::optional<Initials> promises{};  ///< task lines are promises, whose initials are these; nothing: they are not
  std::map<std::string, std::string> people{};  ///< handles by the folded names and initials that stand for them
  std::string partner{};                        ///< handle of the one with whom they are, for the name in the title
};

/// Meeting notes in Markdown, Org or plain text, a heading with a date for each meeting, or one meeting whose date
/// stands in the front matter, the file's name or the first line. Sessions, the oldest first; what belongs to none is a
/// note. A session's notes are the lines below its heading one to one, without blank ones at both ends: line N of them
/// is line source_line + N of the text. Of promises, ME is me; whom nothing names is the partner.
[[nodiscard]] Imported read_markdown(std::string_view text, const ImportClock& clock, const NotesOptions& options = {});
/// The partner whom the title of notes names ("Mentoring with Zoë" -> "Zoë"); empty: none.
[[nodiscard]] std::string name_in_title(std::string_view title, std::string_view handle);
/// What stands for a person in notes: the first word of the name, the whole, its initials; folded.
[[nodiscard]] std::vector<std::string> words_for_name(std::string_view name);
/// Several files as one: keys stay apart, and each record and remark says its file.
[[nodiscard]] Imported join_notes(std::vector<std::pair<std::string, Imported>> files);

/// A cadence for the usual gap between meetings and the reason in words; nothing with fewer than three days.
struct GuessedCadence {
  std::optional<Cadence> cadence;
  std::string reason;
};
[[nodiscard]] GuessedCadence guess_cadence(std::vector<Date> days);

/// What a column of a table means.
enum class CsvField {
  leave,
  date,
  time,
  end,
  handle,
  duration,
  hours,
  channel,
  status,
  summary,
  notes,
  promises,
  my_promises,
  their_promises
};
}  // namespace mentor::importers

template <>
inline constexpr std::array<std::string_view, 14> mentor::names<mentor::importers::CsvField>{
    "-",       "date",   "time",    "end",   "handle",   "duration",    "hours",
    "channel", "status", "summary", "notes", "promises", "my-promises", "their-promises"};

namespace mentor::importers {

/// Names in the file and what they are here, as they were typed.
using MappedPairs = std::vector<std::pair<std::string, std::string>>;

/// What is known of a table before it is read.
struct CsvHint {
  std::vector<std::string> columns{};  ///< names that its heading has
  Role role = Role::mentor;            ///< mine: whose "next steps (mentee)" are
};

struct CsvHead {
  char separator = ',';
  std::vector<std::string> columns;
  std::vector<CsvField> guess;  ///< one for each column, from its name
  /// Fields that only one column can have and several seem to: none of them has it yet.
  std::vector<std::pair<CsvField, std::vector<std::size_t>>> doubts;
  std::size_t rows = 1;  ///< down to the heading: 2 if the first says only "sep=;" or is a title
  std::size_t line = 1;  ///< the heading's
  bool titled = false;   ///< rows above the heading are left out
};
inline constexpr std::size_t csv_column_limit = 500;

/// The heading. Throws UserError for a text without one, or with more than csv_column_limit columns.
[[nodiscard]] CsvHead read_csv_head(std::string_view text, const CsvHint& hint = {});

/// What each column means, and which were said and not guessed.
struct CsvColumns {
  std::vector<CsvField> fields;
  std::vector<bool> said;
};
/// Takes the columns out of the pairs ("Day=date", "#2=date" for the second column); what is no column stays. Throws
/// UserError naming --map for a column that is not there, a field that two columns may have, and a table without a
/// date.
[[nodiscard]] CsvColumns choose_csv_columns(const CsvHead& head, MappedPairs& map);

/// Each row below the heading as a session, and its promises. Where two numbers of a date may be day or month, any row
/// that settles it settles it for all. Throws UserError if `fields` has not one for each column, a date among them.
[[nodiscard]] Imported read_csv(std::string_view text, const CsvHead& head, const std::vector<CsvField>& fields,
                                const ImportClock& clock);

/// "Zoom" is video, "Tel." is phone; nothing for a word that is not known.
[[nodiscard]] std::optional<Channel> channel_named(std::string_view word);

/// What this program exported as tables or pages.
struct OwnRecords {
  std::vector<Record> records;         ///< with the ids and uids of the journal that wrote them
  std::vector<ImportedRemark> faults;  ///< rows and lines that cannot be read
};
/// Of which kind a table of ours is, by its heading; nothing for any other text.
[[nodiscard]] std::optional<Kind> kind_of_own_table(std::string_view text);
[[nodiscard]] OwnRecords read_own_table(Kind kind, std::string_view text);
/// A page of everything in Markdown that this program exported.
[[nodiscard]] bool is_own_page(std::string_view text);
/// The records of such pages, what is referred to first, each once. `pages`: files and their texts.
[[nodiscard]] OwnRecords read_own_pages(const std::vector<std::pair<std::string, std::string>>& pages,
                                        const WallClock& clock);

}  // namespace mentor::importers
