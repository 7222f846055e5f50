// SPDX-License-Identifier: MIT
// Records as items of a page that people read, without loss: words, and in a mark that no reader shows what they do not
// say. What was edited in the words counts.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentor {

/// Begins the comment that stands below a page's title.
inline constexpr std::string_view page_mark = "mentor.page/1";
/// Begins the line that says what is not on the page.
inline constexpr std::string_view page_left_out = "Held back: ";

struct PageLine {
  std::string label;     ///< "parked until", before what it is; empty: goes on with what is above
  std::string words;     ///< of one line; hidden characters are visible
  std::size_t line = 0;  ///< in the file that it was read from
};

struct PageItem {
  std::string name;                ///< "s12", or a handle
  std::vector<PageLine> lines;     ///< the first has its day and the beginning of what it says
  std::vector<std::string> marks;  ///< "s12 private 1f3e…", one for the record and one for each that belongs to it
};

/// A line that begins as a label does: "status: ".
[[nodiscard]] bool begins_with_label(std::string_view line);

/// The record, and what joins it to others: its tags, a person's part in the page's mentorship.
[[nodiscard]] PageItem page_item(const Record& record, std::span<const Record> joining, const WallClock& clock);

struct PageRecords {
  std::vector<Record> records;                              ///< the item's, then what joins it to others
  std::vector<std::pair<std::size_t, std::string>> faults;  ///< lines, and what is wrong there: clauses
};
/// What page_item() was given. `mentorship`: the handle of the page's, empty for none.
[[nodiscard]] PageRecords records_of_item(const PageItem& item, const std::string& mentorship, const WallClock& clock);

}  // namespace mentor
