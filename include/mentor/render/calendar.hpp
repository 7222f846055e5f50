// SPDX-License-Identifier: MIT
// What is to come as iCalendar (RFC 5545), for any calendar program.
#pragma once

#include "mentor/domain/dates.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mentor::render {

/// An event at a time, or of a whole day.
struct CalendarEvent {
  enum class State { planned, cancelled };

  std::string kind;  ///< "session", "goal": an import tells them apart by it
  std::string uid;   ///< the same in every export, so that a calendar recognises what it has
  std::string summary;
  std::string description;       ///< may be of several lines; empty: none
  std::string location;          ///< empty: none
  std::optional<Instant> start;  ///< nothing: the whole of `day`
  Date day{};
  Minutes length{60};  ///< of an event at a time, at least 1
  State state = State::planned;
  /// Before the start; of a whole day before its midnight. Nothing: no alarm.
  std::optional<Minutes> alarm;
};

/// Lines end in CR LF and have at most 75 bytes, never parted within a character; no text can become a property.
/// `made`: the moment of the export.
[[nodiscard]] std::string render_calendar(const std::vector<CalendarEvent>& events, Instant made);

}  // namespace mentor::render
