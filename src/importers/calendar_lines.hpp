// SPDX-License-Identifier: MIT
// The content lines of iCalendar: unfolded, with their parameters and values apart.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace mentor::importers {

struct CalendarLine {
  std::size_t number = 0;                         ///< of its first line in the file
  std::string name;                               ///< in capitals
  std::map<std::string, std::string> parameters;  ///< names in capitals, values without quotes
  std::string value;                              ///< as it stands, still escaped

  [[nodiscard]] std::string parameter(const std::string& key) const;  ///< "" if there is none
};

/// Hands over each content line; one without a colon has an empty name.
void each_calendar_line(std::string_view text, const std::function<void(const CalendarLine&)>& take);

/// A value of text: "\n" is a line break, "\," a comma.
[[nodiscard]] std::string calendar_text(std::string_view value);

}  // namespace mentor::importers
