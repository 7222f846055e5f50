// SPDX-License-Identifier: MIT
// Sessions: planned, called off, held with what came of them.
#include "domain/acts/acts_samples.hpp"
#include "domain/book_samples.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <map>

namespace mentor::tests {

namespace {

using acts::friday;
using acts::saturday;
using std::chrono::hours;

Instant at(Date day, int hour) { return Instant{day.time_since_epoch()} + hours{hour}; }

Session session_at(std::int64_t id, Instant start, std::string mentorship = "ana") {
  Session session;
  session.id = id;
  session.mentorship = std::move(mentorship);
  session.start = start;
  session.zone = "UTC";
  session.status = SessionStatus::planned;
  return session;
}

/// The date alone is known.
Session session_on(std::int64_t id, Date day) {
  auto session = session_at(id, at(day, 12));
  session.has_time = false;
  return session;
}

Person in_tokyo() {
  Person ana;
  ana.handle = "ana";
  ana.name = "Ana";
  ana.zone = "Asia/Tokyo";
  ana.hours = "09:00-17:00";
  return ana;
}

HeldSession told(Session session) {
  HeldSession told;
  told.session = std::move(session);
  return told;
}

}  // namespace

TEST_CASE("what is planned along with a session belongs to it") {
  SessionPlan wanted{session_at(0, at(saturday, 15)), {acts::topic(0)}, {Prompt{}}};
  wanted.topics[0].mentorship.clear();
  const auto act = plan(std::move(wanted), friday);
  const auto& inserted = act.changes.inserted();
  REQUIRE(inserted.size() == 3);
  CHECK(inserted[0].text("status") == "planned");
  CHECK(inserted[1].text("mentorship") == "ana");
  CHECK(from_record<Topic>(inserted[1]).raised == friday);
  CHECK_FALSE(from_record<Topic>(inserted[1]).session);
  CHECK(from_record<Prompt>(inserted[2]).session == Id{Kind::session, -1});
  CHECK(act.record.prompts[0].id == -3);
}

TEST_CASE("what is not said of a session is as usual") {
  auto session = session_at(0, at(friday, 15));
  session.length = Minutes{30};
  const auto usual = with_usual(session, {Minutes{45}, Channel::video});
  CHECK(usual.length == Minutes{30});
  CHECK(usual.channel == Channel::video);
  CHECK_FALSE(with_usual(session_at(0, at(friday, 15)), {}).channel);
}

TEST_CASE("two plans collide at one time, or on one day with the same people") {
  const WallClock clock;
  const auto one = session_at(1, at(friday, 15));
  CHECK(collide(one, session_at(2, at(friday, 9)), clock));
  CHECK_FALSE(collide(one, session_at(2, at(saturday, 15)), clock));
  CHECK_FALSE(collide(one, session_at(2, at(friday, 9), "bo"), clock));
  CHECK(collide(one, session_at(2, at(friday, 15) + Minutes{59}, "bo"), clock));
  CHECK_FALSE(collide(one, session_at(2, at(friday, 16), "bo"), clock));
  CHECK_FALSE(collide(one, session_at(2, at(friday, 14), "bo"), clock));
  auto long_one = one;
  long_one.length = Minutes{90};
  CHECK(collide(long_one, session_at(2, at(friday, 16), "bo"), clock));
  auto bo_that_day = session_on(2, friday);
  bo_that_day.mentorship = "bo";
  CHECK_FALSE(collide(session_at(1, at(friday, 12)), bo_that_day, clock));
}

TEST_CASE("an hour outside somebody's working hours is remarked") {
  const samples::TwoZones zones;
  const WallClock clock{&zones, "UTC"};
  const std::vector people{in_tokyo()};
  CHECK(remarks_on_hour(session_at(1, at(friday, 1)), people, clock).empty());
  const auto remarks = remarks_on_hour(session_at(1, at(friday, 9)), people, clock);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].what == HourRemark::What::outside_hours);
  CHECK(remarks[0].of->handle == "ana");
  CHECK(remarks_on_hour(session_on(1, friday), people, clock).empty());
}

TEST_CASE("how early a session was called off is told in hours, or in days where no time is known") {
  const WallClock clock;
  const auto notice = [&](Instant called, bool has_time, const Session& session) {
    return notice_of({called, "UTC", has_time, true}, session, clock);
  };
  const auto session = session_at(12, at(friday, 15));
  CHECK(notice(at(friday, 12), true, session) == 3);
  CHECK(notice(at(friday, 15), true, session) == 0);
  CHECK_FALSE(notice(at(friday, 16), true, session));
  CHECK_FALSE_MESSAGE(notice(at(friday, 12), false, session), "at some hour of that day");
  CHECK(notice(at(friday, 12), false, session_on(12, friday)) == 0);
  CHECK(notice(at(friday - Days{2}, 12), false, session) == 48);
  CHECK(notice(at(friday - Days{1}, 23), true, session_on(12, friday)) == 24);
  CHECK_MESSAGE(!notice(at(friday - Days{366}, 12), true, session), "that long ago it was something else");
}

TEST_CASE(
    "how early a session was called off is said in hours up to two days, and as the day where only that is known") {
  auto session = session_at(12, at(friday, 15));
  CHECK(notice_words(session).empty());
  const std::map<std::int64_t, std::string> words{
      {0, "less than an hour before"}, {1, "1 hour before"},  {24, "1 day before"},
      {47, "47 hours before"},         {48, "2 days before"}, {49, "2 days before"}};
  for (const auto& [hours, said] : words) {
    session.notice_hours = hours;
    CHECK(notice_words(session) == said);
  }
  session.has_time = false;
  session.notice_hours = 0;
  CHECK(notice_words(session) == "on the day itself");
}

TEST_CASE("it is night for a partner of whom no working hours are known, from ten to six") {
  const samples::TwoZones zones;
  const WallClock clock{&zones, "UTC"};
  auto person = in_tokyo();
  person.hours.reset();
  const auto night_at = [&](int hour) {
    const auto remarks = remarks_on_hour(session_at(1, at(friday, hour)), {person}, clock);
    return remarks.size() == 1 && remarks.front().what == HourRemark::What::night;
  };
  CHECK_FALSE(night_at(12));  // 21:00 in Tokyo
  CHECK(night_at(13));
  CHECK(night_at(20));
  CHECK_FALSE(night_at(21));
}

TEST_CASE("a day that was noted is near on itself and the days beside it") {
  const WallClock clock;
  Note fact;
  fact.text = "a holiday";
  fact.date = friday - Days{365 * 3 + 1};  // the same day three years before
  fact.yearly = true;
  const auto near = [&](Date day) { return noted_days_near(session_on(1, day), {fact}, {}, clock, friday - Days{9}); };
  CHECK(near(friday).size() == 1);
  CHECK(near(friday).front().day == friday);
  CHECK(near(friday + Days{1}).size() == 1);
  CHECK(near(friday - Days{2}).empty());
  fact.person = my_handle;
  CHECK(near(friday).empty());
  fact.person.reset();
  fact.yearly = false;
  CHECK(near(friday).empty());
  fact.date = friday;
  CHECK(near(friday - Days{1}).size() == 1);
  fact.date = friday - Days{9};  // only the day on which it was noted
  CHECK(near(friday - Days{9}).empty());
}

TEST_CASE("days of their customs are near while they last, and on the days beside") {
  auto person = in_tokyo();
  person.customs = "bows; Golden Week 29 April to 5 May";
  const auto near = [&](unsigned month, unsigned day) {
    return noted_days_near(session_on(1, make_date(2026, month, day)), {}, {person}, WallClock{}, friday);
  };
  const auto check_near = [&](unsigned month, unsigned day, Date nearest) {
    const auto found = near(month, day);
    REQUIRE(found.size() == 1);
    CHECK(found.front().day == nearest);
    CHECK(found.front().words == "Golden Week 29 April to 5 May");
    CHECK(found.front().name == person.handle);
  };
  check_near(4, 28, make_date(2026, 4, 29));
  check_near(5, 2, make_date(2026, 5, 2));
  check_near(5, 6, make_date(2026, 5, 5));
  CHECK(near(4, 27).empty());
  CHECK(near(5, 7).empty());
}

TEST_CASE("who was there is said again for a session that was held, and only what differs changes") {
  auto session = session_at(12, at(friday, 15));
  CHECK_THROWS_WITH_AS(attend(session, {}, {"cy"}), "s12 is planned; who was there is kept of a session that was held",
                       UserError);
  session.status = SessionStatus::held;
  std::vector<Presence> kept(2);
  kept[0].id = 7;
  kept[0].person = "cy";
  kept[1].id = 8;
  kept[1].person = "dee";
  const auto changes = attend(session, kept, {"dee", "bo"});
  CHECK(changes.removed() == std::vector{Id{Kind::presence, 7}});
  REQUIRE(changes.inserted().size() == 1);
  CHECK(changes.inserted().front().text("person") == "bo");
  CHECK(changes.inserted().front().number("session") == 12);
}

TEST_CASE("only what is planned is called off, and it is known on whose side") {
  const LocalTime later{friday + Days{1}};
  const auto act =
      call_off(session_at(12, at(friday, 15)), {SessionStatus::missed, Side::partner, "ill"}, WallClock{}, later);
  CHECK(act.record.status == SessionStatus::missed);
  CHECK(act.record.called_off_by == Side::partner);
  CHECK(act.record.reason == "ill");
  CHECK_THROWS_WITH_AS(call_off(act.record, {}, WallClock{}, later),
                       "s12 is already missed; to change it anyway: mentor edit s12 --set status=cancelled", UserError);
}

TEST_CASE("what is still to come is called off, not missed") {
  const auto at_two = [&](const Session& session, SessionStatus status) {
    return call_off(session, {status}, WallClock{}, LocalTime{friday} + std::chrono::hours{14}).record.status;
  };
  const auto later = session_at(12, at(friday, 15));
  CHECK_THROWS_WITH_AS(at_two(later, SessionStatus::missed),
                       "Fri 2026-11-20 15:00 is still to come; to call s12 off: mentor session cancel s12", UserError);
  CHECK(at_two(later, SessionStatus::cancelled) == SessionStatus::cancelled);
  CHECK(at_two(session_at(12, at(friday, 13)), SessionStatus::missed) == SessionStatus::missed);
  CHECK(at_two(session_on(12, friday), SessionStatus::missed) == SessionStatus::missed);
  CHECK_THROWS_AS(at_two(session_on(12, friday + Days{1}), SessionStatus::missed), UserError);
}

TEST_CASE("of the sessions planned for a day the nearest is the one that was held") {
  const std::vector planned{session_at(1, at(friday, 9)), session_at(2, at(friday, 15))};
  const auto nearest = [&](int hour) {
    return planned_one(planned, {at(friday, hour), "UTC", true, true}, {}, at(friday, 20));
  };
  CHECK(nearest(11)->id == 1);
  CHECK(nearest(13)->id == 2);
  CHECK_FALSE(planned_one({}, {at(friday, 13), "UTC", true, true}, {}, at(friday, 20)));
}

TEST_CASE("another contact on the day of a planned session leaves it planned") {
  const ToldStart bare_day{at(friday, 12), "UTC", false, true};
  const auto said = [](int hour) { return ToldStart{at(friday, hour), "UTC", true, true}; };
  const auto now = [](int hour) { return ToldStart{at(friday, hour), "UTC", true, false}; };
  struct Case {
    const char* why;
    ToldStart typed;
    std::optional<Channel> channel;
    int logged;
    bool taken;
  };
  auto planned = session_at(1, at(friday, 15));
  const auto check = [&](const Case& one) {
    CAPTURE(one.why);
    CHECK(planned_one({planned}, one.typed, one.channel, at(friday, one.logged)).has_value() == one.taken);
  };
  for (const Case& one :
       {Case{"written in the morning", now(9), Channel::email, 9, false},
        Case{"logged in the morning", now(9), {}, 9, false}, Case{"logged a little early", now(12), {}, 12, true},
        Case{"logged in the evening", now(21), {}, 21, true},
        Case{"a mail, logged in the evening", now(21), Channel::email, 21, false},
        Case{"at a time of its own", said(9), {}, 20, false},
        Case{"a chat that began on time", said(15), Channel::chat, 20, true},
        Case{"moved by two hours", said(17), {}, 20, true}, Case{"a day without a time", bare_day, {}, 20, true},
        Case{"a mail on that day", bare_day, Channel::email, 20, false}})
    check(one);
  planned.channel = Channel::video;
  for (const Case& one : {Case{"a mail at that very time", said(15), Channel::email, 20, false},
                          Case{"by phone instead", said(15), Channel::phone, 20, true},
                          Case{"by phone, hours later", now(21), Channel::phone, 21, false},
                          Case{"as planned, hours later", now(21), Channel::video, 21, true},
                          Case{"by phone, of that day", bare_day, Channel::phone, 20, true}})
    check(one);
  planned = session_on(1, friday);
  CHECK(planned_one({planned}, said(9), {}, at(friday, 20)));
  CHECK_FALSE(planned_one({planned}, said(9), Channel::email, at(friday, 20)));
}

TEST_CASE("the planned start stays, unless another time was said or it has not come yet") {
  const auto planned = session_at(1, at(friday, 15));
  const auto start = [&](const Session& of, const ToldStart& told_start, Instant now) {
    return started(of, of, told_start, now).start;
  };
  const ToldStart now{at(friday, 17), "UTC", true, false};
  CHECK(start(planned, now, at(friday, 17)) == at(friday, 15));
  CHECK(start(planned, {at(friday, 14), "UTC", true, false}, at(friday, 14)) == at(friday, 14));
  CHECK(start(planned, {at(friday, 16), "UTC", true, true}, at(friday, 17)) == at(friday, 16));
  CHECK(start(planned, {at(friday, 12), "UTC", false, true}, at(friday, 17)) == at(friday, 15));
  CHECK(start(session_on(1, friday), now, at(friday, 17)) == at(friday, 17));
  CHECK(start(session_on(1, friday), {at(friday, 10), "UTC", false, true}, at(friday, 17)) == at(friday, 12));
}

TEST_CASE("a session that is moved keeps what it is about") {
  auto session = session_at(12, at(friday, 15));
  session.focus = "career";
  const auto moved = moved_to(session, {at(saturday, 12), "Asia/Tokyo", false, true});
  CHECK(moved.start == at(saturday, 12));
  CHECK(moved.zone == "Asia/Tokyo");
  CHECK_FALSE(moved.has_time);
  CHECK(moved.focus == "career");
  CHECK(moved.status == SessionStatus::planned);
}

TEST_CASE("a planned session that is held stays the same record") {
  auto held = told(session_at(12, at(friday, 15)));
  held.planned = held.session;
  const auto act = hold(std::move(held), friday);
  CHECK(act.changes.inserted().empty());
  CHECK(acts::only_updated<Session>(act.changes).status == SessionStatus::held);
  CHECK(act.changes.updated().at(0).id == 12);
}

TEST_CASE("what came of a session names it, and lies on its day") {
  auto held = told(session_at(0, at(friday, 15)));
  held.promises.push_back(acts::promise(0, saturday));
  held.topics.push_back(acts::topic(0));
  held.notes.push_back(Note{});
  held.pulse = Pulse{};
  held.tags.push_back("talk");
  held.goals.push_back(step_to(acts::goal(3, 20), {}, acts::entry(0, friday, 60)));
  const auto act = hold(std::move(held), friday);
  const Id session{Kind::session, act.record.session.id};
  CHECK(act.record.promises[0].session == session);
  CHECK(act.record.promises[0].made == friday);
  CHECK(act.record.notes[0].session == session);
  CHECK(act.record.notes[0].mentorship == "ana");
  CHECK(act.record.pulse->session == session);
  CHECK(act.record.goals[0].entry.session == session);
  CHECK(from_record<Tag>(act.changes.inserted().back()).item == to_text(session));
  CHECK(act.record.topics[0].raised == friday);
  CHECK_FALSE(act.record.topics[0].session);
  CHECK(act.changes.inserted().size() == 7);
  CHECK(acts::only_updated<Goal>(act.changes).percent == 60);
}

TEST_CASE("a promise ticked in a session is kept or late by the session's day") {
  auto held = told(session_at(0, at(saturday, 15)));
  held.kept = {acts::promise(19, friday), acts::promise(20, saturday)};
  held.discussed = {acts::topic(2)};
  const auto act = hold(std::move(held), saturday);
  CHECK(act.record.kept[0].outcome == Outcome::late);
  CHECK(act.record.kept[0].closed == saturday);
  CHECK(act.record.kept[1].outcome == Outcome::kept);
  CHECK(act.record.discussed[0].status == TopicStatus::discussed);
  CHECK(act.record.discussed[0].session == Id{Kind::session, act.record.session.id});
}

}  // namespace mentor::tests
