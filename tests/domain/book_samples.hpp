// What the tests of check-in, prep and reports share: an open mentorship with Ana in the making, on a day of their own.
#pragma once

#include "mentor/check_in.hpp"
#include "mentor/text.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace samples {

inline mentor::Instant at_noon(mentor::Date day) {
  return mentor::Instant{day.time_since_epoch()} + std::chrono::hours{12};
}

inline mentor::Person ana() {
  mentor::Person person;
  person.handle = "ana";
  person.name = "Ana";
  return person;
}

inline mentor::Session session(std::int64_t id, mentor::Date day, mentor::SessionStatus status) {
  mentor::Session one;
  one.id = id;
  one.mentorship = "ana";
  one.start = at_noon(day);
  one.zone = "UTC";
  one.status = status;
  return one;
}

inline mentor::Commitment promise(std::int64_t id, std::string owner, std::string text, mentor::Date due) {
  mentor::Commitment one;
  one.id = id;
  one.mentorship = "ana";
  one.owner = std::move(owner);
  one.text = std::move(text);
  one.due = due;
  one.visibility = mentor::Visibility::shared;
  return one;
}

inline mentor::OpenGoal goal(std::int64_t id, std::string title, mentor::Date opened) {
  mentor::OpenGoal one;
  one.goal.id = id;
  one.goal.mentorship = "ana";
  one.goal.title = std::move(title);
  one.goal.opened = opened;
  one.goal.visibility = mentor::Visibility::shared;
  return one;
}

/// Nothing in it but a start.
inline mentor::OpenMentorship with_ana(mentor::Date start) {
  mentor::OpenMentorship open;
  open.mentorship.handle = "ana";
  open.mentorship.title = "Ana";
  open.mentorship.start = start;
  open.partners = {ana()};
  return open;
}

/// What one rule says on a day, at noon.
inline std::vector<mentor::Reminder> said(std::string_view rule, const mentor::OpenMentorship& open, mentor::Date today,
                                          std::optional<mentor::Days> within = {},
                                          std::optional<std::int64_t> number = {}) {
  const auto* row = mentor::find_rule(rule);
  const std::int64_t set = number.value_or(row->number);
  std::vector<mentor::Reminder> found;
  const mentor::WallClock utc;
  row->find({open, today, mentor::LocalTime{today} + std::chrono::hours{12},
             within.value_or(mentor::Days{static_cast<int>(set)}), set, utc},
            found);
  return found;
}

/// The first thing that the rule says, or nothing.
inline std::string words(std::string_view rule, const mentor::OpenMentorship& open, mentor::Date today) {
  const auto found = said(rule, open, today);
  return found.empty() ? std::string() : found.front().text;
}

}  // namespace samples
