// SPDX-License-Identifier: MIT
// What the tests of acts share: records of a mentorship with Ana, and days around Friday 2026-11-20.
#pragma once

#include "mentor/domain/changes.hpp"
#include "mentor/domain/records.hpp"

#include <string>

namespace acts {

inline const mentor::Date friday = mentor::make_date(2026, 11, 20);
inline const mentor::Date saturday = friday + mentor::Days{1};
inline const mentor::Date thursday = friday - mentor::Days{1};

inline mentor::Mentorship with_ana() {
  mentor::Mentorship mentorship;
  mentorship.id = 1;
  mentorship.handle = "ana";
  mentorship.title = "Ana";
  mentorship.start = mentor::make_date(2026, 1, 5);
  return mentorship;
}

inline mentor::Commitment promise(std::int64_t id, std::optional<mentor::Date> due) {
  mentor::Commitment one;
  one.id = id;
  one.mentorship = "ana";
  one.owner = mentor::my_handle;
  one.text = "send the paper";
  one.made = mentor::make_date(2026, 11, 2);
  one.due = due;
  return one;
}

inline mentor::Topic topic(std::int64_t id) {
  mentor::Topic one;
  one.id = id;
  one.mentorship = "ana";
  one.text = "salary";
  one.raised = mentor::make_date(2026, 11, 2);
  return one;
}

inline mentor::Goal goal(std::int64_t id, std::int64_t percent) {
  mentor::Goal one;
  one.id = id;
  one.mentorship = "ana";
  one.title = "Learn to delegate";
  one.opened = mentor::make_date(2026, 9, 1);
  one.percent = percent;
  one.visibility = mentor::Visibility::shared;
  return one;
}

inline mentor::Progress entry(std::int64_t id, mentor::Date day, std::int64_t percent) {
  mentor::Progress one;
  one.id = id;
  one.goal = mentor::Id{mentor::Kind::goal, 3};
  one.date = day;
  one.percent = percent;
  return one;
}

/// The one record that changes update.
template <class T>
T only_updated(const mentor::Changes& changes) {
  return mentor::from_record<T>(changes.updated().at(0));
}

}  // namespace acts
