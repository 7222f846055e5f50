// SPDX-License-Identifier: MIT
// What the tests of check-in, prep and reports share: an open mentorship with Ana in the making, on a day of their own.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/clauses.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "support/hour_zones.hpp"
#include "support/layers.hpp"

#include <chrono>
#include <string>
#include <vector>

using namespace mentor::tests;

namespace samples {

inline Instant at_noon(Date day) { return Instant{day.time_since_epoch()} + std::chrono::hours{12}; }

/// UTC, and Tokyo nine hours before it.
class TwoZones final : public HourZones {
 public:
  [[nodiscard]] bool known(std::string_view zone) const override { return zone == "UTC" || zone == "Asia/Tokyo"; }

 private:
  [[nodiscard]] std::chrono::hours ahead(Instant, std::string_view zone) const override {
    return std::chrono::hours{zone == "UTC" ? 0 : 9};
  }
};

struct Said {
  std::string key;
  std::string value;
};
inline AgreedVersion version_of(Date date, const std::vector<Said>& said) {
  AgreedVersion version{date, {}};
  for (const auto& one : said) version.entries.push_back({one.key, one.value, TomlEntry::Type::text, 1});
  return version;
}
/// The same in another version, as somebody wrote it.
inline AgreedVersion with_said(AgreedVersion version, Date date, const Said& said) {
  version.date = date;
  std::erase_if(version.entries, [&](const TomlEntry& entry) { return entry.key == said.key; });
  version.entries.push_back({said.key, said.value, TomlEntry::Type::text, 1});
  return version;
}
/// What the only version says, from a day on.
inline Clauses clauses(const std::vector<Said>& said, Date since = make_date(2026, 1, 1)) {
  return Clauses({version_of(since, said)});
}

/// A record as the screen shows it when it is sealed.
template <class T>
void seal(T& record) {
  record.visibility = Visibility::sealed;
  record = from_record<T>(withhold(to_record(record)));
}

inline Person ana() {
  Person person;
  person.handle = "ana";
  person.name = "Ana";
  return person;
}

inline Session session(std::int64_t id, Date day, SessionStatus status) {
  Session one;
  one.id = id;
  one.mentorship = "ana";
  one.start = at_noon(day);
  one.zone = "UTC";
  one.status = status;
  return one;
}

inline Commitment promise(std::int64_t id, std::string owner, std::string text, Date due) {
  Commitment one;
  one.id = id;
  one.mentorship = "ana";
  one.owner = std::move(owner);
  one.text = std::move(text);
  one.due = due;
  one.visibility = Visibility::shared;
  return one;
}

inline OpenGoal goal(std::int64_t id, std::string title, Date opened) {
  OpenGoal one;
  one.goal.id = id;
  one.goal.mentorship = "ana";
  one.goal.title = std::move(title);
  one.goal.opened = opened;
  one.goal.visibility = Visibility::shared;
  return one;
}

/// Nothing in it but a start.
inline OpenMentorship with_ana(Date start) {
  OpenMentorship open;
  open.mentorship.handle = "ana";
  open.mentorship.title = "Ana";
  open.mentorship.start = start;
  open.partners = {ana()};
  return open;
}

/// What one rule says on a day, at noon.
inline std::vector<Matter> said(std::string_view rule, const OpenMentorship& open, Date today,
                                std::optional<Days> within = {}, std::optional<std::int64_t> number = {},
                                const WallClock& clock = {}) {
  const auto* row = find_rule(rule);
  const std::int64_t set = number.value_or(row->number);
  std::vector<Matter> found;
  find_matters(*row,
               {open, today, LocalTime{today} + std::chrono::hours{12}, within.value_or(Days{static_cast<int>(set)}),
                set, clock, row->traits.working_days && !within},
               found);
  return found;
}

/// The first thing that the rule says, or nothing.
inline std::string words(std::string_view rule, const OpenMentorship& open, Date today) {
  const auto found = said(rule, open, today);
  return found.empty() ? std::string() : found.front().text();
}

}  // namespace samples
