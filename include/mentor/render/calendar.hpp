// SPDX-License-Identifier: MIT
// What is to come as iCalendar (RFC 5545), for any calendar program.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/journal_values.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mentor::render {

/// An event at a time, or of a whole day; or a task.
struct CalendarEvent {
  enum class Shape { event, task };
  /// `done`: a task is completed; an event is cancelled, which is all that a calendar has for what needs no day more.
  enum class State { planned, cancelled, done };

  Shape shape = Shape::event;
  std::string kind;  ///< "session", "goal": an import tells them apart by it
  std::string uid;   ///< the same in every export, so that a calendar recognises what it has
  std::string summary;
  std::string description;       ///< may be of several lines; empty: none
  std::string location;          ///< empty: none
  std::optional<Instant> start;  ///< nothing: the whole of `day`
  std::optional<Date> day;       ///< a task may be due at no time
  Minutes length{60};            ///< of an event at a time, at least 1
  State state = State::planned;
  std::optional<Date> done_on{};
  Revision revision{};  ///< by it a calendar knows which of two copies is newer
  /// Before the start; of a whole day before its midnight. Nothing: no alarm.
  std::optional<Minutes> alarm;
};

/// What lies ahead, and what did until lately, as its reader may see it; whatever belongs to a mentorship that is not
/// here has no event.
struct Ahead {
  struct With {
    std::string title;
    std::vector<std::string> partners;  ///< handles
    std::optional<Date> over_since{};   ///< nothing is ahead in it from then on
  };
  Date today{};
  CalendarEvent::Shape promised = CalendarEvent::Shape::event;
  std::map<std::string, With> mentorships;  ///< by handle
  std::map<std::string, Person> people;     ///< by handle
  std::vector<Goal> goals;
  std::vector<Milestone> milestones;
  std::vector<Session> sessions;  ///< planned, cancelled or missed
  std::vector<Commitment> promises;
  std::map<Kind, Revisions> revisions;
};
/// So long is what was closed, dropped or called off sent as cancelled, so that it vanishes from calendars that had it.
inline constexpr Days sent_as_cancelled{90};
/// Goals, milestones, sessions, promises, each in the order given; what has no date has no event, but may be a task.
[[nodiscard]] std::vector<CalendarEvent> calendar_events(const Ahead& ahead, const WallClock& clock);

/// Lines end in CR LF and have at most 75 bytes, never parted within a character; no text can become a property.
/// `made`: the moment of the export.
[[nodiscard]] std::string render_calendar(const std::vector<CalendarEvent>& events, Instant made);

}  // namespace mentor::render
