// SPDX-License-Identifier: MIT
// Words that follow a moment and were to be a part of it, though the grammar of dates does not read them.
#pragma once

#include "mentor/domain/dates.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mentor {

/// Throws UserError naming `option` where `behind` goes on with the time: a zone's short name ("10am est"), whose time
/// it is ("15:00 her time"), or one more time ("15:00 or 16:00", "15:00 until 16:00"). `when`: the moment as it was
/// typed, in which a time was read.
void refuse_more_of_time(std::string_view when, std::span<const std::string> behind, std::string_view option,
                         LocalTime now);

/// A time that stands further on behind a day.
struct TimeBehind {
  std::string typed;  ///< "at 15:00"
  LocalTime value;
};
/// "friday salary talk at 15:00". A bare number is one behind "at" or before "Uhr" alone.
[[nodiscard]] std::optional<TimeBehind> time_behind(Date day, std::span<const std::string> behind, LocalTime now);

}  // namespace mentor
