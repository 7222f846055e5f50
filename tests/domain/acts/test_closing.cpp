// SPDX-License-Identifier: MIT
// Whatever is open is closed in one way: done or given up, on a day.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/closing.hpp"
#include "mentor/domain/acts/promise.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

using acts::friday;
using acts::saturday;

Closing done_on(Date day) { return {day, {Instant{day.time_since_epoch()}}, std::nullopt}; }

Closing dropped_on(Date day) { return {day, {Instant{day.time_since_epoch()}}, "no longer needed"}; }

Record closed(const Record& record, const Closing& closing) { return close(record, closing, {}, "--date").record; }

Question asked() {
  Question question;
  question.id = 4;
  question.mentorship = "ana";
  question.asker = "ana";
  question.text = "Should I apply?";
  question.asked = Instant{friday.time_since_epoch()};
  question.due = question.asked + std::chrono::hours{48};
  return question;
}

}  // namespace

TEST_CASE("a promise is kept or late by the day it was done") {
  const auto promise = to_record(acts::promise(19, friday));
  CHECK(closed(promise, done_on(friday)).text("outcome") == "kept");
  CHECK_FALSE(late_for(closed(promise, done_on(friday))));
  CHECK(closed(promise, done_on(saturday)).text("outcome") == "late");
  CHECK(late_for(closed(promise, done_on(saturday))) == friday);
  CHECK(from_record<Commitment>(closed(promise, done_on(saturday))).closed == saturday);
}

TEST_CASE("a milestone is kept or late as a promise is") {
  Milestone milestone;
  milestone.id = 7;
  milestone.goal = Id{Kind::goal, 3};
  milestone.title = "first talk";
  milestone.due = friday;
  CHECK(closed(to_record(milestone), done_on(saturday)).text("outcome") == "late");
  CHECK(closed(to_record(milestone), done_on(friday)).text("outcome") == "kept");
}

TEST_CASE("what is dropped is never late, and says why") {
  const auto dropped = from_record<Commitment>(closed(to_record(acts::promise(19, friday)), dropped_on(saturday)));
  CHECK(dropped.outcome == Outcome::dropped);
  CHECK(dropped.closed == saturday);
  CHECK(dropped.reason == "no longer needed");
  CHECK_FALSE(late_for(to_record(dropped)));
}

TEST_CASE("each kind has its own word for done and dropped") {
  CHECK(closed(to_record(acts::topic(2)), done_on(friday)).text("status") == "discussed");
  CHECK(closed(to_record(acts::topic(2)), dropped_on(friday)).text("status") == "dropped");
  CHECK(closed(to_record(acts::goal(3, 100)), done_on(friday)).text("status") == "reached");
  CHECK(closed(to_record(acts::goal(3, 100)), dropped_on(friday)).text("status") == "dropped");
  CHECK(closed(to_record(asked()), done_on(friday)).text("status") == "answered");
  CHECK(closed(to_record(asked()), dropped_on(friday)).text("status") == "dropped");
}

TEST_CASE("a question that is done was answered at that moment, a dropped one was not") {
  CHECK(from_record<Question>(closed(to_record(asked()), done_on(saturday))).answered ==
        Instant{saturday.time_since_epoch()});
  CHECK_FALSE(from_record<Question>(closed(to_record(asked()), dropped_on(saturday))).answered);
}

TEST_CASE("what is closed is not closed again") {
  const auto kept = closed(to_record(acts::promise(19, friday)), done_on(friday));
  CHECK_THROWS_WITH_AS(
      closed(kept, done_on(friday)),
      "c19 was already closed as kept on Fri 2026-11-20; to open it again: mentor edit c19 --set outcome=open",
      UserError);
}

TEST_CASE("nothing is closed before it began") {
  const auto promise = acts::promise(19, friday);
  CHECK(closed(to_record(promise), done_on(promise.made)).text("outcome") == "kept");
  CHECK_THROWS_WITH_AS(closed(to_record(promise), done_on(promise.made - Days{1})),
                       "--date: Sun 2026-11-01 is before c19 began, Mon 2026-11-02; give a later day", UserError);
  const auto topic = acts::topic(2);
  CHECK_THROWS_WITH_AS(closed(to_record(topic), done_on(topic.raised - Days{1})),
                       "--date: Sun 2026-11-01 is before t2 began, Mon 2026-11-02; give a later day", UserError);
  const auto goal = acts::goal(3, 0);
  CHECK_THROWS_WITH_AS(closed(to_record(goal), dropped_on(goal.opened - Days{1})),
                       "--date: Mon 2026-08-31 is before g3 began, Tue 2026-09-01; give a later day", UserError);
}

TEST_CASE("of a promise of which only that it was kept is known, no day is made up") {
  const auto act = keep(acts::promise(19, friday), std::nullopt);
  CHECK(act.record.outcome == Outcome::kept);
  CHECK_FALSE(act.record.closed);
}

}  // namespace mentor::tests
