// SPDX-License-Identifier: MIT
// Events of a calendar as sessions, repeated ones date by date up to today.
#pragma once

#include "importers/calendar_event.hpp"

#include <span>

namespace mentor::importers {

/// Of a series as many dates as are read; one that has more is taken as its first date.
inline constexpr std::size_t series_limit = 5000;

/// All events as records, the oldest first; what is wrong with one is a fault, what was concluded a remark. Throws
/// UserError for a calendar whose series have more dates than a journal can want.
void take_events(std::span<const CalendarEvent> events, const ImportClock& clock, Imported& reading);

}  // namespace mentor::importers
