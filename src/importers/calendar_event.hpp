// SPDX-License-Identifier: MIT
// One event of a calendar as it stands in the file, and as a session.
#pragma once

#include "importers/calendar_lines.hpp"
#include "importers/calendar_times.hpp"
#include "mentor/importers/imported.hpp"

namespace mentor::importers {

struct CalendarEvent {
  std::size_t line = 0;
  std::optional<CalendarLine> start, end, duration;
  std::optional<CalendarLine> instead_of;           ///< RECURRENCE-ID: the date of a series that this one replaces
  std::vector<CalendarLine> rules, dates, without;  ///< RRULE, RDATE, EXDATE
  std::string uid, summary, description, location, status, kind;
  std::vector<std::string> people;
  std::vector<std::string> categories;

  [[nodiscard]] bool repeats() const { return !rules.empty() || !dates.empty(); }
};

/// Takes over what the line says of the event.
void take_property(const CalendarLine& line, CalendarEvent& event);

/// When it begins. Throws UserError if it does not say.
[[nodiscard]] CalendarMoment start_of_event(const CalendarEvent& event, const ImportClock& clock);
/// The session that it is, with its labels and without a key; held or planned by the clock. Throws UserError.
[[nodiscard]] ImportedRecord record_of_event(const CalendarEvent& event, const ImportClock& clock, Imported& reading);
/// The same session at another moment.
[[nodiscard]] ImportedRecord record_at(const ImportedRecord& record, const CalendarMoment& moment,
                                       const ImportClock& clock);

}  // namespace mentor::importers
