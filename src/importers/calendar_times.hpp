// SPDX-License-Identifier: MIT
// Moments and durations of iCalendar.
#pragma once

#include "importers/calendar_lines.hpp"
#include "mentor/importers/imported.hpp"

namespace mentor::importers {

struct CalendarMoment {
  Instant instant{};
  std::string zone;
  bool has_time = true;  ///< false: a date, instant is noon
};

/// DTSTART and its kind: UTC, in a zone, floating (the clock's zone), or a date. Throws UserError.
[[nodiscard]] CalendarMoment read_calendar_moment(const CalendarLine& line, const ImportClock& clock);
/// "PT1H30M", "P1D". Throws UserError.
[[nodiscard]] std::chrono::seconds read_calendar_duration(std::string_view text);

}  // namespace mentor::importers
