// Meeting notes that people keep in Markdown: a heading per meeting, in the spellings that people use. Reads them into
// meetings; knows nothing of the journal.
#pragma once

#include "mentor/dates.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct MarkdownTask {
  std::string text;
  bool done = false;
  std::size_t line = 0;
  std::string initials;  ///< "ME" of "- [ ] ME: send the paper"; empty if none
};

struct MarkdownMeeting {
  Date date;
  std::optional<Minutes> time;  ///< since midnight
  std::string heading;          ///< as written, without marks
  std::string text;             ///< everything below the heading, verbatim, blank lines at both ends removed
  std::size_t line = 0;         ///< of the heading, from 1
  int ordinal = 0;              ///< among meetings of the same date, from 0 in file order
  std::vector<MarkdownTask> tasks;
};

struct MarkdownRemark {
  std::size_t line = 0;
  std::string text;  ///< a whole sentence without the line's number
};

struct MarkdownLog {
  std::string title;     ///< of the first level-one heading, if there is one before the first meeting
  std::string preamble;  ///< what stands before the first meeting and below headings that are not meetings' (a template
                         ///< at the end), verbatim
  std::size_t preamble_lines = 0;
  std::vector<MarkdownMeeting> meetings;  ///< in file order
  std::vector<MarkdownRemark> remarks;    ///< what could not be read, and what looks odd, by line
  bool needs_order = false;  ///< a heading names a date of digits only, and no `order` says which is the day
};

/// `order` says how dates of digits only (08-04-2021) are meant; without it such a heading is a remark that says so.
/// `today`: a date after it gets a remark (it is still read). Never throws for any text that is valid UTF-8.
[[nodiscard]] MarkdownLog read_markdown_log(std::string_view text, std::optional<DateOrder> order, Date today);

}  // namespace mentor
