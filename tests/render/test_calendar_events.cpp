// SPDX-License-Identifier: MIT
// From what is to come to the events of a calendar.
#include "domain/book_samples.hpp"
#include "mentor/render/calendar.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

namespace {

Ahead with_ana() {
  Ahead ahead;
  ahead.mentorships["ana"] = {"Ana Alba", {"ana"}};
  Person ana;
  ana.handle = "ana";
  ana.name = "Ana Alba";
  ahead.people["ana"] = ana;
  return ahead;
}

}  // namespace

TEST_CASE("goals, milestones and promises with a date have a day each, with an alarm the morning before") {
  Ahead ahead = with_ana();
  Goal goal;
  goal.id = 3;
  goal.mentorship = "ana";
  goal.title = "Give a talk";
  goal.percent = 40;
  ahead.goals = {goal};
  CHECK(calendar_events(ahead, {}).empty());
  ahead.goals.front().target = make_date(2026, 12, 24);
  Milestone milestone;
  milestone.id = 7;
  milestone.goal = {Kind::goal, 3};
  milestone.title = "outline";
  milestone.due = make_date(2026, 12, 1);
  ahead.milestones = {milestone};
  Commitment promise;
  promise.id = 19;
  promise.mentorship = "ana";
  promise.owner = "ana";
  promise.text = "draft a CV";
  promise.due = make_date(2026, 12, 2);
  ahead.promises = {promise};
  const auto events = calendar_events(ahead, {});
  REQUIRE(events.size() == 3);
  CHECK(events[0].summary == "Goal with Ana Alba: Give a talk");
  CHECK(events[0].description == "40% reached. mentor show g3");
  CHECK(events[0].alarm == Minutes{15 * 60});
  CHECK(events[1].summary == "Milestone with Ana Alba: outline");
  CHECK(events[1].description == "Of the goal \"Give a talk\". mentor done m7");
  CHECK(events[2].summary == "Promised by Ana Alba: draft a CV");
  ahead.promises.front().owner = my_handle;
  CHECK(calendar_events(ahead, {}).back().summary == "Promised to Ana Alba: draft a CV");
}

TEST_CASE("nothing of a mentorship that has no events is in the calendar") {
  Ahead ahead = with_ana();
  Goal goal;
  goal.id = 3;
  goal.mentorship = "bo";
  goal.target = make_date(2026, 12, 24);
  ahead.goals = {goal};
  Milestone milestone;
  milestone.goal = {Kind::goal, 3};
  milestone.due = make_date(2026, 12, 1);
  ahead.milestones = {milestone};
  Session session;
  session.mentorship = "bo";
  ahead.sessions = {session};
  CHECK(calendar_events(ahead, {}).empty());
}

TEST_CASE("a session has its time, what it is about, and why it was called off") {
  Ahead ahead = with_ana();
  Session session;
  session.id = 12;
  session.mentorship = "ana";
  session.start = Instant{LocalTime{make_date(2026, 11, 27)}.time_since_epoch()} + std::chrono::hours{15};
  session.focus = "the talk";
  session.channel = Channel::video;
  ahead.sessions = {session};
  auto event = calendar_events(ahead, {}).front();
  CHECK(event.summary == "Session with Ana Alba");
  CHECK(event.description == "the talk\nmentor show s12");
  CHECK(event.location == "video");
  CHECK(event.start == session.start);
  CHECK(event.alarm == Minutes{30});
  ahead.sessions.front().has_time = false;
  ahead.sessions.front().status = SessionStatus::cancelled;
  ahead.sessions.front().reason = "ill";
  event = calendar_events(ahead, {}).front();
  CHECK_FALSE(event.start);
  CHECK(event.day == make_date(2026, 11, 27));
  CHECK(event.state == CalendarEvent::State::cancelled);
  CHECK(event.description == "the talk\nill\nmentor show s12");
}

TEST_CASE("a session says what the clock of a partner elsewhere shows then") {
  Ahead ahead = with_ana();
  ahead.people["ana"].zone = "Asia/Tokyo";
  Session session;
  session.id = 12;
  session.mentorship = "ana";
  session.start = Instant{LocalTime{make_date(2026, 11, 27)}.time_since_epoch()} + std::chrono::hours{15};
  ahead.sessions = {session};
  const samples::TwoZones zones;
  CHECK(calendar_events(ahead, {&zones, "UTC"}).front().description ==
        "For Ana Alba (Asia/Tokyo) that is Sat 2026-11-28 00:00.\nmentor show s12");
  CHECK(calendar_events(ahead, {&zones, "Asia/Tokyo"}).front().description == "mentor show s12");
}

namespace {

Commitment kept_on(Date day) {
  Commitment promise;
  promise.id = 19;
  promise.mentorship = "ana";
  promise.owner = my_handle;
  promise.text = "draft a CV";
  promise.due = make_date(2026, 12, 2);
  promise.outcome = Outcome::kept;
  promise.closed = day;
  return promise;
}

}  // namespace

TEST_CASE("what is over is sent for ninety days, so that a calendar lets it go") {
  Ahead ahead = with_ana();
  ahead.today = make_date(2026, 12, 1);
  ahead.promises = {kept_on(ahead.today - Days{90})};
  ahead.revisions[Kind::commitment][19] = {2, Instant{std::chrono::seconds{7}}};
  auto events = calendar_events(ahead, {});
  REQUIRE(events.size() == 1);
  CHECK(events[0].state == CalendarEvent::State::done);
  CHECK(events[0].done_on == ahead.today - Days{90});
  CHECK(events[0].revision == Revision{2, Instant{std::chrono::seconds{7}}});
  ahead.promises.front().outcome = Outcome::dropped;
  CHECK(calendar_events(ahead, {}).front().state == CalendarEvent::State::cancelled);
  ahead.promises = {kept_on(ahead.today - Days{91})};
  CHECK(calendar_events(ahead, {}).empty());
}

TEST_CASE("a session that was called off is sent for ninety days from then, whenever it was to be") {
  Ahead ahead = with_ana();
  ahead.today = make_date(2026, 12, 1);
  Session session;
  session.id = 12;
  session.mentorship = "ana";
  session.start = Instant{LocalTime{make_date(2027, 6, 1)}.time_since_epoch()};
  session.status = SessionStatus::missed;
  ahead.sessions = {session};
  auto& revision = ahead.revisions[Kind::session][12];
  revision.last = Instant{LocalTime{ahead.today - Days{90}}.time_since_epoch()};
  REQUIRE(calendar_events(ahead, {}).size() == 1);
  CHECK(calendar_events(ahead, {}).front().state == CalendarEvent::State::cancelled);
  revision.last -= std::chrono::hours{24};
  CHECK(calendar_events(ahead, {}).empty());
}

TEST_CASE("nothing lies ahead any more in a mentorship that was closed, nor on the way to a goal that was") {
  Ahead ahead = with_ana();
  ahead.today = make_date(2026, 12, 1);
  Goal goal;
  goal.id = 3;
  goal.mentorship = "ana";
  goal.target = make_date(2026, 12, 24);
  ahead.goals = {goal};
  Milestone milestone;
  milestone.goal = {Kind::goal, 3};
  milestone.due = make_date(2026, 12, 20);
  ahead.milestones = {milestone};
  CHECK(calendar_events(ahead, {}).back().state == CalendarEvent::State::planned);
  ahead.goals.front().status = GoalStatus::dropped;
  ahead.goals.front().closed = ahead.today;
  CHECK(calendar_events(ahead, {}).back().state == CalendarEvent::State::cancelled);
  ahead.goals = {goal};
  ahead.mentorships["ana"].over_since = ahead.today - Days{1};
  for (const auto& event : calendar_events(ahead, {})) CHECK(event.state == CalendarEvent::State::cancelled);
  ahead.mentorships["ana"].over_since = ahead.today - Days{91};
  CHECK(calendar_events(ahead, {}).empty());
}

TEST_CASE("as tasks promises need no date") {
  Ahead ahead = with_ana();
  ahead.promised = CalendarEvent::Shape::task;
  Commitment promise = kept_on({});
  promise.outcome = Outcome::open;
  promise.closed.reset();
  promise.due.reset();
  ahead.promises = {promise};
  const auto events = calendar_events(ahead, {});
  REQUIRE(events.size() == 1);
  CHECK(events[0].shape == CalendarEvent::Shape::task);
  CHECK_FALSE(events[0].day);
  CHECK_FALSE(events[0].alarm);
}
