// SPDX-License-Identifier: MIT
// What the tests of acts share: records of a mentorship with Ana, and days around Friday 2026-11-20.
#pragma once

#include "mentor/domain/changes.hpp"
#include "mentor/domain/records.hpp"
#include "support/layers.hpp"

#include <string>

using namespace mentor::tests;

namespace acts {

inline const Date friday = make_date(2026, 11, 20);
inline const Date saturday = friday + Days{1};
inline const Date thursday = friday - Days{1};

inline Mentorship with_ana() {
  Mentorship mentorship;
  mentorship.id = 1;
  mentorship.handle = "ana";
  mentorship.title = "Ana";
  mentorship.start = make_date(2026, 1, 5);
  return mentorship;
}

inline Commitment promise(std::int64_t id, std::optional<Date> due) {
  Commitment one;
  one.id = id;
  one.mentorship = "ana";
  one.owner = my_handle;
  one.text = "send the paper";
  one.made = make_date(2026, 11, 2);
  one.due = due;
  return one;
}

inline Topic topic(std::int64_t id) {
  Topic one;
  one.id = id;
  one.mentorship = "ana";
  one.text = "salary";
  one.raised = make_date(2026, 11, 2);
  return one;
}

inline Goal goal(std::int64_t id, std::int64_t percent) {
  Goal one;
  one.id = id;
  one.mentorship = "ana";
  one.title = "Learn to delegate";
  one.opened = make_date(2026, 9, 1);
  one.percent = percent;
  one.visibility = Visibility::shared;
  return one;
}

inline Progress entry(std::int64_t id, Date day, std::int64_t percent) {
  Progress one;
  one.id = id;
  one.goal = Id{Kind::goal, 3};
  one.date = day;
  one.percent = percent;
  return one;
}

/// The one record that changes update.
template <class T>
T only_updated(const Changes& changes) {
  return from_record<T>(changes.updated().at(0));
}

}  // namespace acts
