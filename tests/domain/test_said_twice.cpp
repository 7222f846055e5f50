// SPDX-License-Identifier: MIT
// Whether a new record says what another one says already.
#include "domain/book_samples.hpp"
#include "mentor/domain/said_twice.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

const Date friday = make_date(2026, 11, 20);

/// Whether the first one is looked for among what stands there, and the second one is found to say the same.
template <class T>
bool twice(const T& made, const T& other) {
  const Record record = to_record(made);
  return said_near(record).has_value() && says_the_same(record, to_record(other));
}

Session told(const std::string& summary, Minutes after = {}) {
  auto session = samples::session(-1, friday, SessionStatus::held);
  session.start += after;
  session.summary = summary;
  return session;
}

}  // namespace

TEST_CASE("what is open says the same by its words and whose they are, whenever it was said") {
  const auto made = samples::promise(-1, "me", "send cv", friday);
  auto other = samples::promise(7, "me", "send cv", friday + Days{9});
  other.made = friday - Days{30};
  CHECK(twice(made, other));
  CHECK(said_near(to_record(made))->status == std::vector<std::string>{"open"});
  CHECK_FALSE(twice(made, samples::promise(7, "ana", "send cv", friday)));
  CHECK_FALSE(twice(made, samples::promise(7, "me", "send the cv", friday)));
  other.outcome = Outcome::kept;
  CHECK_FALSE_MESSAGE(twice(made, other), "it is over, and may be promised again");
  auto goal = samples::goal(-1, "lead", friday).goal;
  auto begun = goal;
  begun.percent = 40;
  CHECK_MESSAGE(twice(goal, begun), "how far it is follows from its progress");
}

TEST_CASE("what is held says the same where all of it is the same within an hour") {
  CHECK(twice(told("same"), told("same", Minutes{59})));
  CHECK_FALSE(twice(told("same"), told("same", Minutes{60})));
  CHECK_FALSE(twice(told("same"), told("other")));
  auto longer = told("same");
  longer.length = Minutes{30};
  CHECK_FALSE(twice(told("same"), longer));
}

TEST_CASE("what stands on a day says the same on that day, and in the same kind") {
  Note win;
  win.id = -1;
  win.mentorship = "ana";
  win.type = NoteKind::win;
  win.text = "nice";
  win.date = friday;
  auto other = win;
  CHECK(twice(win, other));
  CHECK(said_near(to_record(win))->days == Period{friday, friday, {}});
  other.type = NoteKind::fact;
  CHECK_FALSE(twice(win, other));
  other = win;
  other.date -= Days{1};
  CHECK_FALSE(twice(win, other));
}

TEST_CASE("what has no words, is no word of somebody or is a part of what is new is not looked for") {
  CHECK_FALSE(said_near(to_record(samples::session(-1, friday, SessionStatus::planned))));
  CHECK_FALSE(said_near(to_record(samples::ana())));
  CHECK_FALSE(said_near(to_record(samples::with_ana(friday).mentorship)));
  Milestone milestone;
  milestone.title = "first";
  milestone.goal = Id{Kind::goal, 3};
  CHECK(said_near(to_record(milestone)));
  milestone.goal.number = -1;
  CHECK_FALSE(said_near(to_record(milestone)));
}

}  // namespace mentor::tests
