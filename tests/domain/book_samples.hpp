// SPDX-License-Identifier: MIT
// What the tests of check-in, prep and reports share: an open mentorship with Ana in the making, on a day of their own.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace samples {

inline mentor::Instant at_noon(mentor::Date day) {
  return mentor::Instant{day.time_since_epoch()} + std::chrono::hours{12};
}

/// UTC, and Tokyo nine hours before it.
class TwoZones final : public mentor::Zones {
 public:
  [[nodiscard]] bool known(std::string_view zone) const override { return zone == "UTC" || zone == "Asia/Tokyo"; }
  [[nodiscard]] std::string require(std::string_view zone, std::string_view) const override {
    return std::string(zone);
  }
  [[nodiscard]] mentor::LocalTime to_local(mentor::Instant instant, std::string_view zone) const override {
    return mentor::LocalTime{instant.time_since_epoch()} + std::chrono::hours{zone == "UTC" ? 0 : 9};
  }
  [[nodiscard]] mentor::ResolvedTime to_instant(mentor::LocalTime time, std::string_view zone) const override {
    return {mentor::Instant{time.time_since_epoch()} - std::chrono::hours{zone == "UTC" ? 0 : 9}};
  }
  [[nodiscard]] std::string offset(mentor::Instant, std::string_view zone) const override {
    return zone == "UTC" ? "+00:00" : "+09:00";
  }
  [[nodiscard]] std::vector<std::string> names() const override { return {"Asia/Tokyo", "UTC"}; }
};

/// A record as the screen shows it when it is sealed.
template <class T>
void seal(T& record) {
  record.visibility = mentor::Visibility::sealed;
  record = mentor::from_record<T>(mentor::withhold(mentor::to_record(record)));
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
                                          std::optional<std::int64_t> number = {},
                                          const mentor::WallClock& clock = {}) {
  const auto* row = mentor::find_rule(rule);
  const std::int64_t set = number.value_or(row->number);
  std::vector<mentor::Reminder> found;
  row->find({open, today, mentor::LocalTime{today} + std::chrono::hours{12},
             within.value_or(mentor::Days{static_cast<int>(set)}), set, clock},
            found);
  return found;
}

/// The first thing that the rule says, or nothing.
inline std::string words(std::string_view rule, const mentor::OpenMentorship& open, mentor::Date today) {
  const auto found = said(rule, open, today);
  return found.empty() ? std::string() : found.front().text;
}

}  // namespace samples
