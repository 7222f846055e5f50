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
  bool utc = false;      ///< written so; `zone` is the clock's
};

/// DTSTART and its kind: UTC, in a zone, floating (the clock's zone), or a date. Throws UserError.
[[nodiscard]] CalendarMoment read_calendar_moment(const CalendarLine& line, const ImportClock& clock);
/// Of a list ("20261127T150000,20261204T150000"), each; of a period its beginning. Throws UserError.
[[nodiscard]] std::vector<CalendarMoment> read_calendar_moments(const CalendarLine& line, const ImportClock& clock);
/// "PT1H30M", "P1D". Throws UserError.
[[nodiscard]] std::chrono::seconds read_calendar_duration(std::string_view text);

}  // namespace mentor::importers
