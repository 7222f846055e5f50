// SPDX-License-Identifier: MIT
// Everything that may come of a session that was held: each record gets its place, its day and what others see of it.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/session.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

HeldSession held_on_friday() {
  HeldSession held;
  held.session.id = 12;
  held.session.mentorship = "ana";
  held.session.start = Instant{acts::friday.time_since_epoch()};
  held.session.zone = "UTC";
  return held;
}

const Record& only_inserted(const Changes& changes, Kind kind) {
  const auto& all = changes.inserted();
  const auto is_of_kind = [&](const Record& record) { return record.kind == kind; };
  REQUIRE(std::count_if(all.begin(), all.end(), is_of_kind) == 1);
  return *std::find_if(all.begin(), all.end(), is_of_kind);
}

}  // namespace

TEST_CASE("who was there, feedback and notes lie in the session and its mentorship, on its day") {
  auto held = held_on_friday();
  held.planned = held.session;
  held.there.emplace_back().person = "cy";
  held.feedback.emplace_back().text = "clear";
  held.notes.emplace_back().text = "has a garden";
  const auto act = hold(std::move(held), acts::friday);
  const auto& presence = only_inserted(act.changes, Kind::presence);
  CHECK(presence.number("session") == 12);
  CHECK(presence.visibility == Visibility::shared);
  for (const Kind kind : {Kind::feedback, Kind::note}) {
    const auto& record = only_inserted(act.changes, kind);
    CHECK(record.text("mentorship") == "ana");
    CHECK(record.number("session") == 12);
    CHECK(record.number("date") == acts::friday.time_since_epoch().count());
  }
}

TEST_CASE("a topic that was talked about is of the session, one that was raised waits") {
  auto held = held_on_friday();
  held.planned = held.session;
  held.topics.push_back(acts::topic(0));
  held.topics.back().status = TopicStatus::discussed;
  const auto act = hold(std::move(held), acts::friday);
  CHECK(only_inserted(act.changes, Kind::topic).number("session") == 12);
}

TEST_CASE("a goal that was set begins on the day, with the step it was set with") {
  auto held = held_on_friday();
  held.planned = held.session;
  held.begun.push_back({acts::goal(0, 0), acts::entry(0, acts::saturday, 30)});
  const auto act = hold(std::move(held), acts::friday);
  const auto& goal = only_inserted(act.changes, Kind::goal);
  CHECK(goal.text("mentorship") == "ana");
  CHECK(goal.number("percent") == 30);
  CHECK(goal.number("opened") == acts::friday.time_since_epoch().count());
  const auto& entry = only_inserted(act.changes, Kind::progress);
  CHECK(entry.number("date") == acts::friday.time_since_epoch().count());
  CHECK(entry.number("session") == 12);
  CHECK(act.record.begun.front().entry->id == entry.id);
  CHECK(act.record.begun.front().goal.id == act.record.begun.front().entry->goal.number);
}

TEST_CASE("a goal that was set without a step begins at nothing") {
  auto held = held_on_friday();
  held.planned = held.session;
  held.begun.push_back({acts::goal(0, 45), std::nullopt});
  const auto act = hold(std::move(held), acts::friday);
  CHECK(only_inserted(act.changes, Kind::goal).number("percent") == 0);
}

TEST_CASE("the next session is planned in the same mentorship, and what was edited along is written") {
  auto held = held_on_friday();
  held.planned = held.session;
  held.next = Session{};
  held.next->status = SessionStatus::held;
  held.edited.push_back(to_record(acts::promise(19, acts::saturday)));
  const auto act = hold(std::move(held), acts::friday);
  const auto& next = only_inserted(act.changes, Kind::session);
  CHECK(next.text("mentorship") == "ana");
  CHECK(next.text("status") == "planned");
  CHECK(act.record.next->id == next.id);
  const auto& updated = act.changes.updated();
  CHECK(std::any_of(updated.begin(), updated.end(), [](const Record& record) {
    return record.reference() == Id{Kind::commitment, 19};
  }));
}

TEST_CASE("who is noted as there afterwards is there for all who see the session") {
  auto session = held_on_friday().session;
  session.status = SessionStatus::held;
  const auto changes = attend(session, {}, {"bo"});
  REQUIRE(changes.inserted().size() == 1);
  CHECK(changes.inserted().front().visibility == Visibility::shared);
}

TEST_CASE("of two planned sessions that are as near the first is taken, on either side") {
  auto early = held_on_friday().session;
  auto late = early;
  early.id = 1;
  late.id = 2;
  late.start += std::chrono::hours{4};
  const auto middle = early.start + std::chrono::hours{2};
  const auto taken = [&](const std::vector<Session>& planned, Instant start) {
    return planned_one(planned, {start, "UTC", true, true}, {}, late.start)->id;
  };
  CHECK(taken({early, late}, middle) == 1);
  CHECK(taken({late, early}, middle) == 2);
  CHECK(taken({early, late}, middle + std::chrono::seconds{1}) == 2);
  CHECK(taken({early, late}, late.start) == 2);
}

TEST_CASE("a yearly day is near across the end of the year, on either side") {
  Note fact;
  fact.text = "a holiday";
  fact.yearly = true;
  Session session;
  session.zone = "UTC";
  const auto near = [&](Date noted, Date planned) {
    fact.date = noted;
    session.start = Instant{planned.time_since_epoch()} + std::chrono::hours{12};
    return noted_days_near(session, {fact}, {}, WallClock{}, acts::friday);
  };
  const auto new_year = near(make_date(2020, 1, 1), make_date(2026, 12, 31));
  REQUIRE(new_year.size() == 1);
  CHECK(new_year.front().day == make_date(2027, 1, 1));
  const auto old_year = near(make_date(2020, 12, 31), make_date(2027, 1, 1));
  REQUIRE(old_year.size() == 1);
  CHECK(old_year.front().day == make_date(2026, 12, 31));
}

}  // namespace mentor::tests
