// SPDX-License-Identifier: MIT
// The check-in's rules about what makes mentoring work: agreement, questions, feedback, pulses, facts, obstacles. The
// day before, the day, the day after.
#include "domain/book_samples.hpp"
#include "support/hour_zones.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

const Date practice_day = make_date(2026, 11, 20);

/// With three sessions held, the last of them on the day before `practice_day`.
OpenMentorship practised(Date start) {
  auto open = samples::with_ana(start);
  open.sessions_held = 3;
  open.last_contact = samples::session(1, practice_day - Days{1}, SessionStatus::held);
  return open;
}

Agreement agreed_on(Date day) {
  Agreement agreement;
  agreement.id = 2;
  agreement.date = day;
  return agreement;
}

Pulse trust_pulse(Date day, std::int64_t trust, Side by = Side::me) {
  Pulse pulse;
  pulse.date = day;
  pulse.by = by;
  pulse.trust = trust;
  return pulse;
}

Note yearly_fact(Date day) {
  Note fact;
  fact.id = 5;
  fact.text = "birthday";
  fact.date = day;
  fact.yearly = true;
  return fact;
}

/// An hour ahead of UTC until Sunday 2026-10-25 01:00 in UTC, with UTC after it.
class WinterZones final : public HourZones {
  [[nodiscard]] std::chrono::hours ahead(Instant instant, std::string_view) const override {
    const auto change = Instant{make_date(2026, 10, 25).time_since_epoch()} + std::chrono::hours{1};
    return std::chrono::hours{instant < change ? 1 : 0};
  }
};

bool waits_at(const OpenMentorship& open, LocalTime now, const WallClock& clock) {
  std::vector<Matter> found;
  find_matters(*find_rule("question-waiting"), {open, date_of(now), now, Days{0}, 0, clock}, found);
  return !found.empty();
}

/// Nothing on the day before `due`, the same words on it and after it.
void check_hint_from(std::string_view rule, const OpenMentorship& open, Date due) {
  CAPTURE(rule);
  CHECK(samples::said(rule, open, due - Days{1}).empty());
  REQUIRE(samples::said(rule, open, due).size() == 1);
  CHECK(samples::said(rule, open, due).at(0).state == MatterState::hint);
  CHECK(samples::said(rule, open, due).at(0).since == due);
  CHECK(samples::said(rule, open, due + Days{1}).size() == 1);
}

}  // namespace

TEST_CASE("no-agreement speaks two weeks after the start, and a pause does not begin that anew") {
  auto open = samples::with_ana(make_date(2026, 2, 14));
  open.last_contact = samples::session(1, make_date(2026, 2, 20), SessionStatus::held);
  check_hint_from("no-agreement", open, make_date(2026, 2, 28));
  open.mentorship.paused_until = make_date(2026, 6, 1);
  CHECK(samples::said("no-agreement", open, make_date(2026, 6, 15)).empty());
  open.agreement = agreed_on(make_date(2026, 2, 14));
  CHECK(samples::said("no-agreement", open, make_date(2026, 2, 28)).empty());
}

TEST_CASE("agreement-review speaks from the agreed day on, until there was a review") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  CHECK(samples::said("agreement-review", open, practice_day).empty());
  open.agreement = agreed_on(make_date(2026, 1, 1));
  CHECK_MESSAGE(samples::said("agreement-review", open, practice_day).empty(), "no day was agreed");
  open.agreement->review_on = practice_day;
  CHECK(samples::said("agreement-review", open, practice_day - Days{1}).empty());
  CHECK(samples::words("agreement-review", open, practice_day) == "the review that was agreed");
  CHECK(samples::said("agreement-review", open, practice_day + Days{1}).at(0).id == "a2");
  CHECK(samples::words("agreement-review", open, practice_day + Days{1}) ==
        "the review that was agreed, since yesterday");
  open.agreement->date = practice_day;
  CHECK_MESSAGE(samples::said("agreement-review", open, practice_day).empty(), "the agreement was written anew");
  open.agreement->date = make_date(2026, 1, 1);
  open.last_review = practice_day - Days{1};
  CHECK_MESSAGE(samples::said("agreement-review", open, practice_day).size() == 1, "that one was before the day");
  open.last_review = practice_day;
  CHECK(samples::said("agreement-review", open, practice_day + Days{90}).empty());
}

TEST_CASE("A review every month after the end of January is due at the end of February") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.agreement = agreed_on(make_date(2028, 1, 31));
  open.agreement->review_every = Cadence{1, Cadence::Unit::month};
  CHECK(samples::said("agreement-review", open, make_date(2028, 2, 28)).empty());
  CHECK(samples::said("agreement-review", open, make_date(2028, 2, 29)).size() == 1);
  open.last_review = make_date(2028, 2, 29);
  CHECK(samples::said("agreement-review", open, make_date(2028, 3, 28)).empty());
  CHECK(samples::said("agreement-review", open, make_date(2028, 3, 29)).size() == 1);
}

TEST_CASE("question-waiting speaks from the minute on at which the answer was due, mine to answer before theirs") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  Question question;
  question.id = 4;
  question.asker = "ana";
  question.text = "which journal?\nand when?";
  question.asked = samples::at_noon(practice_day - Days{2});
  question.due = samples::at_noon(practice_day);
  open.questions = {question};
  const auto noon = LocalTime{practice_day} + std::chrono::hours{12};
  CHECK_FALSE(waits_at(open, noon - std::chrono::minutes{1}, {}));
  CHECK(waits_at(open, noon, {}));
  CHECK(samples::words("question-waiting", open, practice_day + Days{1}) == "\"which journal?\", since Wednesday");
  CHECK(samples::said("question-waiting", open, practice_day).at(0).mine);
  open.questions[0].asker = "me";
  CHECK(samples::words("question-waiting", open, practice_day + Days{1}) ==
        "you asked: \"which journal?\", since Wednesday");
  CHECK_FALSE(samples::said("question-waiting", open, practice_day).at(0).mine);
}

TEST_CASE("Two days of an answer's time are 48 hours, over a change of the clocks too") {
  const WinterZones zones;
  const WallClock clock{&zones, "Europe/London"};
  auto open = samples::with_ana(make_date(2026, 1, 1));
  Question question;
  question.asker = "ana";
  question.asked = samples::at_noon(make_date(2026, 10, 24));  // 13:00 on the wall
  question.due = question.asked + std::chrono::hours{48};      // 12:00 on the wall
  open.questions = {question};
  const auto noon = LocalTime{make_date(2026, 10, 26)} + std::chrono::hours{12};
  CHECK_FALSE(waits_at(open, noon - std::chrono::minutes{1}, clock));
  CHECK(waits_at(open, noon, clock));
}

TEST_CASE("feedback, recognition and review each have a clock of their own, once they were noted") {
  auto open = practised(make_date(2026, 1, 31));
  for (const auto* rule : {"feedback-due", "recognition-due", "review-due", "pulse-due"})
    CHECK_MESSAGE(samples::said(rule, open, practice_day).empty(), "what was never noted is not known to be missing");
  open.last_feedback = open.last_recognition = open.last_review = make_date(2028, 1, 30);
  check_hint_from("feedback-due", open, make_date(2028, 2, 29));
  check_hint_from("recognition-due", open, make_date(2028, 2, 20));
  check_hint_from("review-due", open, make_date(2028, 3, 30));
  CHECK(samples::words("feedback-due", open, make_date(2028, 2, 29)) == "no feedback noted since 30 Jan");
}

TEST_CASE("a mentee is told to ask for feedback where none was received for long, whatever she gave") {
  auto open = practised(make_date(2026, 1, 31));
  open.mentorship.role = Role::mentee;
  open.last_feedback = practice_day;
  CHECK_MESSAGE(samples::said("feedback-due", open, practice_day).empty(), "she never received any");
  open.last_received = practice_day - Days{90};
  CHECK(samples::words("feedback-due", open, practice_day).starts_with("ask for feedback: none since "));
  open.last_received = practice_day;
  CHECK(samples::said("feedback-due", open, practice_day).empty());
}

TEST_CASE("The clocks of practices stand still in a pause") {
  auto open = samples::with_ana(make_date(2026, 1, 1));
  open.last_feedback = make_date(2026, 2, 1);
  open.mentorship.paused_until = make_date(2026, 11, 1);
  check_hint_from("feedback-due", open, make_date(2026, 12, 1));
}

TEST_CASE("A situational mentorship is not asked for what takes months") {
  auto open = practised(make_date(2025, 1, 1));
  for (int day = 1; day <= 5; ++day)
    open.recent.push_back(samples::session(day, practice_day - Days{day}, SessionStatus::held));
  open.last_feedback = open.last_recognition = open.last_review = open.last_fact = make_date(2026, 1, 1);
  open.pulses = {trust_pulse(make_date(2026, 1, 1), 4)};
  for (const auto* rule : {"feedback-due", "recognition-due", "review-due", "pulse-due", "personal-check-in"}) {
    CAPTURE(rule);
    open.mentorship.type = MentorshipKind::one_to_one;
    CHECK(samples::said(rule, open, practice_day).size() == 1);
    open.mentorship.type = MentorshipKind::situational;
    CHECK(samples::said(rule, open, practice_day).empty());
  }
}

TEST_CASE("pulse-falling is of one side, and wants three sessions before a verdict") {
  auto open = practised(make_date(2026, 1, 1));
  const auto day = make_date(2026, 11, 1);
  open.pulses = {trust_pulse(day, 2), trust_pulse(day - Days{9}, 3), trust_pulse(day - Days{20}, 5)};
  CHECK(samples::words("pulse-falling", open, practice_day) == "trust fell from 5 to 2, as you see it");
  open.sessions_held = 2;
  CHECK(samples::said("pulse-falling", open, practice_day).empty());
  open.sessions_held = 3;
  open.pulses[2].by = Side::partner;
  CHECK_MESSAGE(samples::said("pulse-falling", open, practice_day).empty(), "two sides are two stories");
}

TEST_CASE("a fall is two steps below the highest of half a year, at least twice below it, and not on its way up") {
  auto open = practised(make_date(2026, 1, 1));
  const auto falls = [&](const std::vector<int>& course, Days apart = Days{10}) {
    open.pulses.clear();
    for (auto value = course.rbegin(); value != course.rend(); ++value)
      open.pulses.push_back(trust_pulse(practice_day - Days{1} - apart * static_cast<int>(open.pulses.size()), *value));
    return !samples::said("pulse-falling", open, practice_day).empty();
  };
  for (const auto& course : std::vector<std::vector<int>>{
           {5, 1, 1}, {5, 4, 3}, {5, 4, 3, 3, 2}, {5, 4, 4, 4, 4, 4, 3}, {3, 5, 2, 3, 2}, {5, 5, 3, 3}}) {
    CAPTURE(course.size());
    CAPTURE(course[1]);
    CHECK(falls(course));
  }
  for (const auto& course : std::vector<std::vector<int>>{
           {5, 1}, {5, 5, 1}, {5, 1, 2}, {5, 4, 4}, {3, 3, 3}, {1, 3, 5}, {5, 2, 5}, {4, 3, 3, 3}}) {
    CAPTURE(course.size());
    CAPTURE(course[1]);
    CHECK_FALSE(falls(course));
  }
  CHECK(falls({5, 4, 3}, Days{90}));
  CHECK_FALSE_MESSAGE(falls({5, 4, 3}, Days{91}), "what was so long ago is another time");
  open.last_review = practice_day - Days{15};
  CHECK_FALSE_MESSAGE(falls({5, 3, 3, 3}), "the review has looked at it");
  CHECK_MESSAGE(falls({5, 4, 3, 2}, Days{7}), "it fell on after the review");
  open.last_review = practice_day - Days{1};
  CHECK_FALSE(falls({5, 4, 3}));
}

TEST_CASE("in a group the pulse of each person is a story of its own") {
  auto open = practised(make_date(2026, 1, 1));
  const auto day = make_date(2026, 11, 1);
  open.mentorship.type = MentorshipKind::group;
  open.pulses = {trust_pulse(day, 2, Side::partner), trust_pulse(day - Days{9}, 3, Side::partner),
                 trust_pulse(day - Days{20}, 5, Side::partner)};
  for (auto& pulse : open.pulses) pulse.person = "ana";
  CHECK(samples::words("pulse-falling", open, practice_day) == "trust fell from 5 to 2, as Ana sees it");
  open.pulses[1].person = "bo";
  CHECK(samples::said("pulse-falling", open, practice_day).empty());
}

TEST_CASE("pulse-falling is silent when the fall is more than 60 days old") {
  auto open = practised(make_date(2026, 1, 1));
  open.pulses = {trust_pulse(practice_day - Days{60}, 2), trust_pulse(practice_day - Days{70}, 3),
                 trust_pulse(practice_day - Days{80}, 5)};
  CHECK(samples::said("pulse-falling", open, practice_day - Days{1}).size() == 1);
  CHECK(samples::said("pulse-falling", open, practice_day).size() == 1);
  CHECK(samples::said("pulse-falling", open, practice_day + Days{1}).empty());
}

TEST_CASE("the agreed review speaks instead of the usual one") {
  auto open = practised(make_date(2026, 1, 1));
  open.agreement = agreed_on(make_date(2026, 1, 1));
  const auto rules_heard = [&] {
    std::vector<std::string_view> heard;
    const auto digest = check_in({{}, {open}, {}}, LocalTime{practice_day} + std::chrono::hours{12}, {}, {}, {});
    for (const auto& group : digest.groups)
      for (const auto& matter : group.matters) heard.push_back(matter.rule);
    return heard;
  };
  const auto heard = [&](std::string_view rule) {
    const auto all = rules_heard();
    return std::find(all.begin(), all.end(), rule) != all.end();
  };
  open.last_review = make_date(2026, 2, 1);
  CHECK(heard("review-due"));
  open.agreement->review_on = practice_day;
  CHECK(heard("agreement-review"));
  CHECK_FALSE(heard("review-due"));
}

TEST_CASE("pulse-falling tells nothing of a pulse that is withheld") {
  auto open = practised(make_date(2026, 1, 1));
  const auto day = make_date(2026, 11, 1);
  open.pulses = {trust_pulse(day, 4, Side::partner), trust_pulse(day - Days{1}, 2), trust_pulse(day - Days{9}, 3),
                 trust_pulse(day - Days{20}, 5)};
  samples::seal(open.pulses[0]);
  CHECK_FALSE(samples::said("pulse-falling", open, practice_day).at(0).withheld);
  CHECK(samples::said("pulse-falling", open, practice_day).at(0).since == day - Days{1});
  samples::seal(open.pulses[2]);
  CHECK(samples::said("pulse-falling", open, practice_day).empty());
}

TEST_CASE("pulse-due speaks two months after the last pulse, never within the first three sessions") {
  auto open = practised(make_date(2026, 1, 1));
  open.pulses = {trust_pulse(make_date(2027, 12, 31), 4)};
  check_hint_from("pulse-due", open, make_date(2028, 2, 29));
  open.sessions_held = 2;
  CHECK(samples::said("pulse-due", open, make_date(2029, 1, 1)).empty());
}

TEST_CASE("remember speaks of a yearly day from two days before it to the day itself") {
  auto open = samples::with_ana(make_date(2020, 1, 1));
  open.dated = {yearly_fact(make_date(2020, 11, 20))};
  CHECK(samples::said("remember", open, practice_day - Days{3}).empty());
  CHECK(samples::words("remember", open, practice_day - Days{2}) == "birthday, in 2 days");
  CHECK(samples::words("remember", open, practice_day) == "birthday");
  CHECK(samples::said("remember", open, practice_day + Days{1}).empty());
  CHECK(samples::said("remember", open, practice_day).at(0).id == "n5");
}

TEST_CASE("A yearly 29 February is 28 February in a common year, and a yearly New Year is seen in December") {
  auto open = samples::with_ana(make_date(2020, 1, 1));
  open.dated = {yearly_fact(make_date(2024, 2, 29))};
  CHECK(samples::said("remember", open, make_date(2026, 2, 25)).empty());
  CHECK(samples::words("remember", open, make_date(2026, 2, 28)) == "birthday");
  CHECK(samples::said("remember", open, make_date(2026, 3, 1)).empty());
  CHECK(samples::words("remember", open, make_date(2028, 2, 28)) == "birthday");
  CHECK(samples::words("remember", open, make_date(2028, 2, 29)) == "birthday");
  open.dated = {yearly_fact(make_date(2020, 1, 1))};
  CHECK(samples::words("remember", open, make_date(2026, 12, 31)) == "birthday");
}

TEST_CASE("What to ask after comes on its day and stays until a contact on or after it") {
  auto open = practised(make_date(2026, 1, 1));
  auto fact = yearly_fact(make_date(2026, 11, 10));
  fact.yearly = false;
  fact.text = "the interview";
  fact.ask_after = practice_day;
  open.dated = {fact};
  CHECK(samples::said("remember", open, practice_day - Days{1}).empty());
  CHECK(samples::words("remember", open, practice_day) == "how did it go: the interview");
  CHECK(samples::said("remember", open, practice_day + Days{30}).size() == 1);
  open.last_contact = samples::session(2, practice_day, SessionStatus::held);
  CHECK(samples::said("remember", open, practice_day + Days{1}).empty());
}

TEST_CASE("trouble speaks from three of the last five sessions on, per kind of trouble") {
  auto open = practised(make_date(2026, 1, 1));
  for (int day = 1; day <= 5; ++day)
    open.recent.push_back(samples::session(day, practice_day - Days{day}, SessionStatus::held));
  open.recent[0].trouble = open.recent[2].trouble = Trouble::tech;
  open.recent[3].trouble = Trouble::distraction;
  CHECK(samples::said("trouble", open, practice_day).empty());
  open.recent[4].trouble = Trouble::tech;
  CHECK(samples::words("trouble", open, practice_day) == "tech in the way, 3 of 5 sessions");
  CHECK(samples::said("trouble", open, practice_day, {}, 4).empty());
}

TEST_CASE("personal-check-in speaks when four sessions went by without a personal note") {
  auto open = practised(make_date(2026, 1, 1));
  open.last_fact = make_date(2026, 1, 1);
  for (int day = 1; day <= 3; ++day)
    open.recent.push_back(samples::session(day, practice_day - Days{day}, SessionStatus::held));
  CHECK(samples::said("personal-check-in", open, practice_day).empty());
  open.recent.push_back(samples::session(4, practice_day - Days{4}, SessionStatus::held));
  CHECK(samples::said("personal-check-in", open, practice_day).size() == 1);
  open.last_fact = practice_day - Days{5};
  CHECK(samples::said("personal-check-in", open, practice_day).size() == 1);
  open.last_fact = practice_day - Days{4};
  CHECK(samples::said("personal-check-in", open, practice_day).empty());
}

TEST_CASE("reliability wants three promises of the last 90 days, of which too few were kept in time") {
  auto open = practised(make_date(2026, 1, 1));
  for (int number = 1; number <= 3; ++number) {
    const Date day = practice_day - Days{90};
    open.my_closed.push_back({number == 1 ? Outcome::kept : Outcome::late, day, day});
  }
  CHECK(samples::words("reliability", open, practice_day) == "you kept 1 of your last 3 promises in time");
  CHECK_MESSAGE(samples::said("reliability", open, practice_day + Days{1}).empty(), "they are too old by then");
  CHECK_MESSAGE(samples::said("reliability", open, practice_day, {}, 33).empty(), "a third is 33 percent");
  CHECK(samples::said("reliability", open, practice_day, {}, 34).size() == 1);
  open.my_closed.pop_back();
  CHECK_MESSAGE(samples::said("reliability", open, practice_day).empty(), "two say nothing");
  open.commitments = {samples::promise(9, "me", "b", practice_day)};
  CHECK_MESSAGE(samples::said("reliability", open, practice_day).empty(), "today is not yet past");
  open.commitments[0].due = practice_day - Days{1};
  CHECK(samples::said("reliability", open, practice_day).size() == 1);
  open.commitments[0].owner = "ana";
  CHECK_MESSAGE(samples::said("reliability", open, practice_day).empty(), "theirs are not mine");
}
