// SPDX-License-Identifier: MIT
// A mentorship as a whole: it starts, pauses, goes on, ends; people join and leave; both sides agree and sign.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/agreement.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

using acts::friday;
using acts::saturday;
using acts::with_ana;

Mentorship of_type(MentorshipKind type) {
  auto mentorship = with_ana();
  mentorship.type = type;
  return mentorship;
}

Participant part(std::int64_t id, std::string person) {
  Participant one;
  one.id = id;
  one.mentorship = "ana";
  one.person = std::move(person);
  return one;
}

Mentorship closed_on_friday() { return end(with_ana(), {}, {friday, "goal reached", std::nullopt}).record; }

Pause rested(std::int64_t id, Date from, std::optional<Date> until) {
  Pause one;
  one.id = id;
  one.mentorship = "ana";
  one.from = from;
  one.until = until;
  return one;
}

Agreement version(std::int64_t number) {
  Agreement agreement;
  agreement.id = number;
  agreement.mentorship = "ana";
  agreement.version = number;
  agreement.date = friday;
  agreement.visibility = Visibility::sealed;
  return agreement;
}

}  // namespace

TEST_CASE("without a kind, several people are a group") {
  CHECK(usual_kind(std::nullopt, 0) == MentorshipKind::one_to_one);
  CHECK(usual_kind(std::nullopt, 1) == MentorshipKind::group);
  CHECK(usual_kind(MentorshipKind::situational, 1) == MentorshipKind::situational);
}

TEST_CASE("a relationship for a situation ends after four weeks unless it says when") {
  CHECK(with_usual_end(of_type(MentorshipKind::situational)).end == with_ana().start + Days{28});
  CHECK_FALSE(with_usual_end(with_ana()).end);
  auto said = of_type(MentorshipKind::situational);
  said.end = friday;
  CHECK(with_usual_end(said).end == friday);
}

TEST_CASE("a mentorship ends after its start, and has the people that its kind has") {
  auto mentorship = with_ana();
  mentorship.end = mentorship.start + Days{1};
  CHECK_NOTHROW(require_sense(mentorship, 1));
  mentorship.end = mentorship.start;
  CHECK_THROWS_WITH_AS(require_sense(mentorship, 1),
                       "--until: Mon 2026-01-05 is not after the start, Mon 2026-01-05; give a later day", UserError);
  CHECK_THROWS_WITH_AS(require_sense(with_ana(), 2), "--with names several people; add --kind group", UserError);
  CHECK_THROWS_WITH_AS(require_sense(of_type(MentorshipKind::group), 0),
                       "a group needs people; add their handles, such as --with ana,bo", UserError);
  CHECK_NOTHROW(require_sense(of_type(MentorshipKind::group), 2));
}

TEST_CASE("who starts a mentorship takes part in it") {
  NewMentorship said;
  said.mentorship = with_ana();
  said.people.push_back({});
  said.handles = {"ana"};
  const auto act = start(std::move(said));
  std::vector<std::string> people;
  for (const auto& record : act.changes.inserted())
    if (record.kind == Kind::participant) people.push_back(record.text("person"));
  CHECK(people == std::vector<std::string>{"me", "ana"});
  CHECK(act.record.mentorship.id == -2);
}

TEST_CASE("a pause that goes on keeps what is not said anew") {
  Pause running;
  running.id = 1;
  running.mentorship = "ana";
  running.from = thursday;
  running.until = saturday + Days{20};
  running.reason = "holidays";
  const auto again = [&](std::optional<Date> until, std::optional<std::string> reason) {
    return pause(with_ana(), {running}, until, std::move(reason), friday, "--until").record;
  };
  CHECK(again(saturday, std::nullopt).reason == "holidays");
  CHECK(again(saturday, std::nullopt).paused_until == saturday);
  CHECK(again(std::nullopt, "a move").paused_until == running.until);
  CHECK(again(std::nullopt, "a move").reason == "a move");
  CHECK_THROWS_AS(again(std::nullopt, std::nullopt), UserError);
}

TEST_CASE("a pause ends ahead, or with a word; what is closed is not paused") {
  CHECK(pause(with_ana(), {}, saturday, "leave", friday, "--until").record.paused_until == saturday);
  CHECK(pause(with_ana(), {}, std::nullopt, std::nullopt, friday, "--until").record.status == MentorshipStatus::paused);
  CHECK_THROWS_WITH_AS(pause(with_ana(), {}, friday, std::nullopt, friday, "--until"),
                       "--until: Fri 2026-11-20 (today) is not ahead; give the first day after the pause", UserError);
  CHECK_THROWS_WITH_AS(pause(closed_on_friday(), {}, saturday, std::nullopt, friday, "--until"),
                       "ana is closed, so there is nothing to pause", UserError);
}

TEST_CASE("what is paused goes on from today; what is active does not go on again") {
  const auto paused = pause(with_ana(), {}, saturday + Days{1}, "leave", friday, "--until").record;
  const auto resumed = resume(paused, {}, saturday).record;
  CHECK(resumed.status == MentorshipStatus::active);
  CHECK(resumed.paused_until == saturday);
  CHECK_FALSE(resumed.reason);
  CHECK_THROWS_WITH_AS(resume(paused, {}, saturday + Days{1}), "ana has been active again since Sun 2026-11-22",
                       UserError);
  CHECK_THROWS_WITH_AS(resume(with_ana(), {}, friday), "ana is already active", UserError);
}

TEST_CASE("each pause is a record of its own; another word on the one that runs changes that") {
  const auto earlier = rested(1, friday - Days{30}, friday - Days{20});
  const auto first = pause(with_ana(), {earlier}, saturday, "leave", friday, "--until").changes;
  REQUIRE(first.inserted().size() == 1);
  const auto made = from_record<Pause>(first.inserted()[0]);
  CHECK(made.mentorship == "ana");
  CHECK(made.from == friday);
  CHECK(made.until == saturday);
  CHECK(made.reason == "leave");
  const auto again =
      pause(with_ana(), {earlier, rested(2, friday, saturday)}, saturday + Days{7}, std::nullopt, friday, "--until")
          .changes;
  CHECK(again.inserted().empty());
  REQUIRE(again.updated().size() == 2);
  CHECK(from_record<Pause>(again.updated()[1]).id == 2);
  CHECK(from_record<Pause>(again.updated()[1]).until == saturday + Days{7});
}

TEST_CASE("a pause ends when it goes on or is closed; one of no day is none; an earlier one stays as it was") {
  const auto earlier = rested(1, friday - Days{30}, friday - Days{20});
  const auto paused = pause(with_ana(), {}, std::nullopt, "leave", friday, "--until").record;
  const auto resumed = resume(paused, {earlier, rested(2, friday, std::nullopt)}, saturday).changes;
  REQUIRE(resumed.updated().size() == 2);
  CHECK(from_record<Pause>(resumed.updated()[1]).until == saturday);
  CHECK(resume(paused, {rested(2, saturday, std::nullopt)}, saturday).changes.removed() ==
        std::vector{Id{Kind::pause, 2}});
  const auto closed =
      end(paused, {earlier, rested(2, friday, std::nullopt)}, {saturday, "moved on", std::nullopt}).changes;
  REQUIRE(closed.updated().size() == 2);
  CHECK(from_record<Pause>(closed.updated()[1]).until == saturday);
}

TEST_CASE("the time between a close and its opening again was a pause") {
  const auto act = resume(closed_on_friday(), {}, saturday);
  REQUIRE(act.changes.inserted().size() == 1);
  const auto rest = from_record<Pause>(act.changes.inserted()[0]);
  CHECK(rest.from == friday);
  CHECK(rest.until == saturday);
  CHECK(rest.reason == "goal reached");
  CHECK(resume(closed_on_friday(), {}, friday).changes.inserted().empty());
}

TEST_CASE("what is opened again loses an end that is past, and keeps one that is not") {
  auto closed = closed_on_friday();
  closed.end = friday;
  CHECK_FALSE(resume(closed, {}, saturday).record.end);
  CHECK(resume(closed, {}, friday).record.end == friday);
  CHECK_FALSE(resume(closed, {}, friday).record.closed_on);
  auto paused = pause(with_ana(), {}, std::nullopt, std::nullopt, friday, "--until").record;
  paused.end = friday;
  CHECK(resume(paused, {}, saturday).record.end == friday);
}

TEST_CASE("a mentorship is closed once, not before it started") {
  CHECK_NOTHROW(require_closable(with_ana(), with_ana().start, "--date"));
  CHECK_THROWS_WITH_AS(require_closable(with_ana(), with_ana().start - Days{1}, "--date"),
                       "--date: Sun 2026-01-04 is before the start, Mon 2026-01-05", UserError);
  CHECK_THROWS_WITH_AS(require_closable(closed_on_friday(), saturday, "--date"),
                       "ana has been closed since Fri 2026-11-20", UserError);
}

TEST_CASE("closing ends a pause, and keeps what was said in retrospect before") {
  auto paused = pause(with_ana(), {}, saturday, "leave", friday, "--until").record;
  paused.retrospective = "much learned";
  const auto closed = end(paused, {}, {friday, "moved on", std::nullopt}).record;
  CHECK_FALSE(closed.paused_until);
  CHECK(closed.reason == "moved on");
  CHECK(closed.retrospective == "much learned");
  CHECK(closed.closed_on == friday);
}

TEST_CASE("nobody joins twice, nor what is one-to-one") {
  const auto group = of_type(MentorshipKind::group);
  CHECK(join(part(0, "bo"), group, {part(1, "me"), part(2, "ana")}).record.id == -1);
  CHECK_THROWS_WITH_AS(join(part(0, "bo"), group, {part(1, "me"), part(2, "bo")}), "bo is already in ana", UserError);
  CHECK_THROWS_WITH_AS(join(part(0, "bo"), with_ana(), {part(1, "me"), part(2, "ana")}),
                       "ana is one-to-one; to make it a group: mentor edit ana --set type=group", UserError);
}

TEST_CASE("two stay in a mentorship, and I am one of them") {
  const auto group = of_type(MentorshipKind::group);
  const std::vector three{part(1, "me"), part(2, "ana"), part(3, "bo")};
  CHECK(leave("bo", friday, group, three, "--date").record.left == friday);
  CHECK_THROWS_WITH_AS(leave("bo", group.start - Days{1}, group, three, "--date"),
                       "--date: Sun 2026-01-04 is before bo came, Mon 2026-01-05", UserError);
  CHECK_THROWS_WITH_AS(leave("me", friday, group, three, "--date"),
                       "ana cannot go on without me; to end it: mentor close ana", UserError);
  CHECK_THROWS_WITH_AS(leave("cy", friday, group, three, "--date"), "cy is not in ana; see: mentor show ana",
                       UserError);
  CHECK_THROWS_WITH_AS(leave("ana", friday, group, {part(1, "me"), part(2, "ana")}, "--date"),
                       "ana cannot go on without ana; to end it: mentor close ana", UserError);
}

TEST_CASE("who left is not there to leave or to keep it alive, and may come back") {
  const auto group = of_type(MentorshipKind::group);
  const Participant gone = leave("bo", friday, group, {part(1, "me"), part(2, "ana"), part(3, "bo")}, "--date").record;
  const std::vector there{part(1, "me"), part(2, "ana"), gone};
  CHECK_THROWS_WITH_AS(leave("bo", saturday, group, there, "--date"), "bo is not in ana; see: mentor show ana",
                       UserError);
  CHECK_THROWS_WITH_AS(leave("ana", saturday, group, there, "--date"),
                       "ana cannot go on without ana; to end it: mentor close ana", UserError);
  Participant again = part(0, "bo");
  again.joined = saturday;
  const auto back = join(again, group, there);
  CHECK_MESSAGE(back.changes.updated().empty(), "the stay before is kept");
  REQUIRE(back.changes.inserted().size() == 1);
  CHECK(back.record.joined == saturday);
  CHECK_FALSE(back.record.left);
  Participant stays = back.record;
  stays.id = 4;
  const std::vector both{part(1, "me"), part(2, "ana"), gone, stays};
  CHECK(leave("bo", saturday + Days{7}, group, both, "--date").record.id == 4);
  CHECK_THROWS_WITH_AS(join(again, group, both), "bo is already in ana", UserError);
}

TEST_CASE("who is back on the day on which they left never was away") {
  const auto group = of_type(MentorshipKind::group);
  const Participant gone = leave("bo", friday, group, {part(1, "me"), part(2, "ana"), part(3, "bo")}, "--date").record;
  Participant again = part(0, "bo");
  again.joined = friday;
  const auto back = join(again, group, {part(1, "me"), part(2, "ana"), gone});
  CHECK(back.record.id == 3);
  CHECK_FALSE(back.record.left);
  CHECK(back.changes.inserted().empty());
  CHECK(back.changes.updated().size() == 1);
}

TEST_CASE("who comes on the first day is in it from the start") {
  const auto group = of_type(MentorshipKind::group);
  Participant first = part(0, "bo");
  first.joined = group.start;
  CHECK_FALSE(join(first, group, {part(1, "me"), part(2, "ana")}).record.joined);
}

TEST_CASE("a new version counts on, is as visible as the last, and the mentorship follows it") {
  Agreement read;
  read.cadence = Cadence{2, Cadence::Unit::week};
  const TomlEntries entries{{"duration.until", "2027-06-30", TomlEntry::Type::text, 4}};
  const auto act = agree(read, entries, with_ana(), VersionBefore{version(2), {}}, saturday);
  CHECK(act.record.agreement.version == 3);
  CHECK(act.record.agreement.visibility == Visibility::sealed);
  CHECK(act.record.agreement.date == saturday);
  CHECK(act.record.before->version == 2);
  CHECK(act.record.mentorship.cadence == read.cadence);
  CHECK(acts::only_updated<Mentorship>(act.changes).end == make_date(2027, 6, 30));
}

TEST_CASE("a mentorship of which nothing new was agreed is not touched") {
  CHECK(agree({}, {}, with_ana(), {}, saturday).changes.updated().empty());
  CHECK(agree({}, {}, with_ana(), {}, saturday).record.agreement.version == 1);
}

TEST_CASE("what is agreed no more is followed no more, unless somebody set it otherwise since") {
  const auto two_weeks = Cadence{2, Cadence::Unit::week};
  const TomlEntries until{{"duration.until", "2027-06-30", TomlEntry::Type::text, 4}};
  VersionBefore before{version(1), until};
  before.agreement.cadence = two_weeks;
  auto ana = with_ana();
  ana.cadence = two_weeks;
  ana.end = make_date(2027, 6, 30);
  const auto taken_out = agree({}, {}, ana, before, saturday).record.mentorship;
  CHECK_FALSE(taken_out.cadence);
  CHECK_FALSE(taken_out.end);
  Agreement same;
  same.cadence = two_weeks;
  CHECK(agree(same, until, ana, before, saturday).changes.updated().empty());
  CHECK_MESSAGE(agree({}, {}, ana, {}, saturday).changes.updated().empty(), "nothing was agreed of it before");
  ana.cadence = Cadence{1, Cadence::Unit::month};
  ana.end = make_date(2027, 7, 31);
  CHECK(agree({}, {}, ana, before, saturday).changes.updated().empty());
}

TEST_CASE("without its newest version a mentorship is again as the one before says, unless somebody set it otherwise") {
  const auto saying = [](const std::optional<Cadence>& cadence, const char* until) {
    VersionBefore said{version(1), {}};
    said.agreement.cadence = cadence;
    if (*until != 0) said.entries = {{"duration.until", until, TomlEntry::Type::text, 4}};
    return said;
  };
  const Cadence weekly{1, Cadence::Unit::week};
  const Cadence monthly{1, Cadence::Unit::month};
  const auto newest = saying(weekly, "2027-06-30");
  auto ana = with_ana();
  ana.cadence = weekly;
  ana.end = make_date(2027, 6, 30);
  const auto back = without_newest(ana, newest, saying(monthly, "2027-03-31"));
  CHECK(back.cadence == monthly);
  CHECK(back.end == make_date(2027, 3, 31));
  CHECK(without_newest(ana, newest, saying({}, "")) == ana);
  ana.cadence = Cadence{3, Cadence::Unit::day};
  ana.end.reset();
  CHECK(without_newest(ana, newest, saying(monthly, "2027-03-31")) == ana);
}

TEST_CASE("an end that is agreed is not past") {
  const auto ends = [](const char* day) {
    return agree({}, {{"duration.until", day, TomlEntry::Type::date, 4}}, with_ana(), {}, saturday);
  };
  CHECK_THROWS_WITH_AS(ends("2026-11-20"),
                       "line 4: duration.until: Fri 2026-11-20 is past; give a later day, or leave it out", UserError);
  CHECK(ends("2026-11-21").record.mentorship.end == saturday);
}

TEST_CASE("a review that is agreed is ahead") {
  Agreement read;
  const TomlEntries entries{{"review.on", "2026-11-21", TomlEntry::Type::date, 3}};
  for (const int days : {-30, 0}) {
    CAPTURE(days);
    read.review_on = saturday + Days{days};
    CHECK_THROWS_AS(agree(read, entries, with_ana(), {}, saturday), UserError);
  }
  read.review_on = saturday + Days{1};
  CHECK_NOTHROW(agree(read, entries, with_ana(), {}, saturday));
}

TEST_CASE("an end that is agreed comes after the start") {
  const TomlEntries entries{{"duration.until", "2026-01-05", TomlEntry::Type::text, 4}};
  CHECK_THROWS_WITH_AS(agree({}, entries, with_ana(), {}, saturday),
                       "line 4: duration.until: Mon 2026-01-05 is not after the start, Mon 2026-01-05", UserError);
}

TEST_CASE("each side signs once, not before it was written") {
  const auto mine = sign(version(1), Side::me, friday, "you", "--date").record;
  CHECK(mine.signed_by_me == friday);
  CHECK_FALSE(mine.signed_by_partner);
  CHECK(sign(mine, Side::partner, saturday, "Ana", "--date").record.signed_by_partner == saturday);
  CHECK_THROWS_WITH_AS(
      sign(mine, Side::me, saturday, "you", "--date"),
      "a1 was already signed by you on Fri 2026-11-20; to change the day: mentor edit a1 --set signed_by_me=DATE",
      UserError);
  CHECK_THROWS_WITH_AS(sign(version(1), Side::me, friday - Days{1}, "you", "--date"),
                       "--date: Thu 2026-11-19 is before a1, version 1 of Fri 2026-11-20; give that day or a later one",
                       UserError);
}

}  // namespace mentor::tests
