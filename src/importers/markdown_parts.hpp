// SPDX-License-Identifier: MIT
// The steps by which a Markdown log is read: its lines and headings, the date that a heading names, its tasks.
// markdown.cpp puts them together.
#pragma once

#include "mentor/importers/imported.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::importers {

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
  std::vector<MarkdownHeading> headings;  ///< at the margin, outside code, comments and front matter
  std::vector<std::size_t> prose;         ///< indices of the lines that are none of these
  std::vector<ImportedRemark> remarks;
};
[[nodiscard]] MarkdownLines scan_markdown(std::string_view text);

/// The words of an indented line that would be a heading at the margin; nothing for other lines.
[[nodiscard]] std::optional<std::string_view> indented_heading(std::string_view line);

enum class HeadingKind {
  plain,      ///< names no date
  blank,      ///< "Date:" or "Date: [insert it]": a template
  dated,      ///< begins with a date, or with words like "Meeting 3" before it
  mentions,   ///< names a date after other words
  looks_on,   ///< names a date to come or of something else: "Next meeting: 5 May 2021"
  unclear,    ///< looks like a date that cannot be read: `problem` says why
  two_orders  ///< 08-04-2021: the order of day and month is not known
};

struct HeadingDate {
  HeadingKind kind = HeadingKind::plain;
  Date date{};
  std::optional<Minutes> time;
  std::string problem;  ///< a clause, for `unclear`, `two_orders`, and for a weekday that does not fit
};
[[nodiscard]] HeadingDate read_heading_date(std::string_view heading, std::optional<DateOrder> order);

struct MarkdownTask {
  std::string text;
  bool done = false;
  std::size_t line = 0;
  std::string initials;  ///< "ME" of "- [ ] ME: send the paper"; empty if none
};
[[nodiscard]] std::optional<MarkdownTask> read_markdown_task(std::string_view line);

}  // namespace mentor::importers
