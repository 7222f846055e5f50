// SPDX-License-Identifier: MIT
// Which records a report's period touches.
#include "domain/book_samples.hpp"
#include "mentor/domain/report_period.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

Date day(unsigned of_november) { return make_date(2026, 11, of_november); }
const Period ten_to_twenty{day(10), day(20), ""};

Commitment promise(Date made, std::optional<Date> due, std::optional<Date> closed) {
  Commitment promise;
  promise.made = made;
  promise.due = due;
  promise.closed = closed;
  return promise;
}

Question question(Date asked, std::optional<Date> answered) {
  Question question;
  question.asked = samples::at_noon(asked);
  if (answered) question.answered = samples::at_noon(*answered);
  question.status = answered ? QuestionStatus::answered : QuestionStatus::open;
  return question;
}

}  // namespace

TEST_CASE("a goal is put back to where it was at the end of a day, where it moved or was closed since") {
  const auto then = [](std::vector<Date> moved, std::optional<Date> closed) {
    Goal goal;
    goal.percent = 60;
    goal.closed = closed;
    std::vector<Progress> entries;
    for (const Date when : moved) {
      Progress entry;
      entry.id = static_cast<std::int64_t>(entries.size()) + 1;
      entry.date = when;
      entry.percent = 20 * entry.id;
      entries.push_back(entry);
    }
    put_back(goal, entries, day(20));
    CHECK(std::all_of(entries.begin(), entries.end(), [](const Progress& entry) { return entry.date <= day(20); }));
    return goal.percent;
  };
  CHECK(then({day(5), day(10), day(21)}, {}) == 40);
  CHECK(then({day(21), day(25)}, {}) == 0);
  CHECK(then({day(5)}, day(25)) == 20);
  CHECK_MESSAGE(then({}, {}) == 60, "where it stands is all that is known");
  CHECK(then({}, day(20)) == 60);
}

TEST_CASE("a goal is told from its first day to its last") {
  Goal goal;
  goal.opened = day(20);
  CHECK(concerns_period(goal, ten_to_twenty));
  goal.opened = day(21);
  CHECK_FALSE(concerns_period(goal, ten_to_twenty));
  goal.opened = day(1);
  goal.closed = day(10);
  CHECK(concerns_period(goal, ten_to_twenty));
  goal.closed = day(9);
  CHECK_FALSE(concerns_period(goal, ten_to_twenty));
}

TEST_CASE("a promise is told if it was made, due or closed in the period, or open at its end") {
  CHECK(concerns_period(promise(day(1), std::nullopt, std::nullopt), ten_to_twenty));
  CHECK(concerns_period(promise(day(1), day(15), day(5)), ten_to_twenty));
  CHECK(concerns_period(promise(day(1), std::nullopt, day(10)), ten_to_twenty));
  CHECK(concerns_period(promise(day(1), std::nullopt, day(25)), ten_to_twenty));
  CHECK_FALSE(concerns_period(promise(day(1), day(5), day(6)), ten_to_twenty));
  CHECK_FALSE(concerns_period(promise(day(21), std::nullopt, std::nullopt), ten_to_twenty));
}

TEST_CASE("a question is told if it was asked or answered in the period, or is still open") {
  const samples::TwoZones zones;
  const WallClock clock{&zones, "UTC"};
  CHECK(concerns_period(question(day(1), std::nullopt), ten_to_twenty, clock));
  CHECK(concerns_period(question(day(1), day(10)), ten_to_twenty, clock));
  CHECK(concerns_period(question(day(20), day(30)), ten_to_twenty, clock));
  CHECK_FALSE(concerns_period(question(day(1), day(9)), ten_to_twenty, clock));
  CHECK_FALSE(concerns_period(question(day(21), std::nullopt), ten_to_twenty, clock));
}

TEST_CASE("a topic is told while it is open, and other kinds in the period of their day") {
  const WallClock clock;
  const auto told = [](Kind kind) {
    const auto kinds = told_kinds();
    return *std::find_if(kinds.begin(), kinds.end(), [&](const ToldKind& one) { return one.kind == kind; });
  };
  Record topic = blank(Kind::topic);
  for (const auto status : names<TopicStatus>) {
    CAPTURE(status);
    topic.set("status", std::string(status));
    CHECK(told(Kind::topic).concerns(topic, ten_to_twenty, clock) == (status == to_text(TopicStatus::open)));
  }
  for (const ToldKind& one : told_kinds()) {
    CAPTURE(to_text(one.kind));
    CHECK_MESSAGE(info(one.kind).partner != Rows::none, "it would be held back always");
    CHECK_MESSAGE((one.concerns != nullptr || !info(one.kind).day.empty()), "a record lies in no period");
  }
}

}  // namespace mentor::tests
