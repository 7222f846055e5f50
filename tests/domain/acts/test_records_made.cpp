// SPDX-License-Identifier: MIT
// Notes, tags, pulses, feedback, topics, questions, reviews, snoozes: what decides as they are made.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/feedback.hpp"
#include "mentor/domain/acts/note.hpp"
#include "mentor/domain/acts/pulse.hpp"
#include "mentor/domain/acts/question.hpp"
#include "mentor/domain/acts/review.hpp"
#include "mentor/domain/acts/snooze.hpp"
#include "mentor/domain/acts/tag.hpp"
#include "mentor/domain/acts/topic.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

using acts::friday;
using acts::saturday;
using acts::thursday;
using std::chrono::hours;

Instant noon(Date day) { return Instant{day.time_since_epoch()} + hours{12}; }

Act<Question> answered(const Question& question, Instant at, std::optional<std::string> words) {
  return answer(question, {at}, std::move(words), {});
}

Mentorship group() {
  auto mentorship = acts::with_ana();
  mentorship.type = MentorshipKind::group;
  return mentorship;
}

Question asked_at(Instant instant) {
  Question question;
  question.id = 4;
  question.mentorship = "ana";
  question.asker = "ana";
  question.text = "Should I apply?";
  question.asked = instant;
  return question;
}

Review answered_on(std::int64_t id, Date day) {
  Review review;
  review.id = id;
  review.mentorship = "ana";
  review.date = day;
  review.set = "mentor";
  return review;
}

Snooze until(Date day) {
  Snooze snooze;
  snooze.target = "g3";
  snooze.until = day;
  return snooze;
}

}  // namespace

TEST_CASE("only facts come every year or are asked after") {
  Note note;
  note.text = "plays the cello";
  note.yearly = true;
  CHECK(remember(note, {}).changes.inserted().size() == 1);
  note.type = NoteKind::win;
  CHECK_THROWS_WITH_AS(remember(note, {}), "--yearly and --ask-after are for facts; add --kind fact", UserError);
  note.yearly = false;
  CHECK(remember(note, {}).record.id == -1);
  note.ask_after = saturday;
  CHECK_THROWS_WITH_AS(remember(note, {}), "--yearly and --ask-after are for facts; add --kind fact", UserError);
}

TEST_CASE("the tags of a new note name it") {
  const auto act = remember(Note{}, {"music", "family"});
  REQUIRE(act.changes.inserted().size() == 3);
  CHECK(act.changes.inserted()[2].text("item") == "n-1");
  CHECK(act.changes.inserted()[2].text("name") == "family");
}

TEST_CASE("an item carries each tag once, and not more than it may") {
  CHECK(names_to_add({"talk"}, {"talk", "cv", "cv"}, "TAG") == std::vector<std::string>{"cv"});
  std::vector<std::string> full;
  for (std::size_t i = 0; i < tag_limit; ++i) full.push_back(std::to_string(i));
  CHECK(names_to_add(full, {"0"}, "TAG").empty());
  CHECK_THROWS_WITH_AS(names_to_add(full, {"talk"}, "TAG"), "an item can have 64 tags; leave some out", UserError);
}

TEST_CASE("in a group each of the others speaks for themselves") {
  CHECK(feel(Pulse{}, "me", group()).record.by == Side::me);
  CHECK_FALSE(feel(Pulse{}, "me", group()).record.person);
  CHECK(feel(Pulse{}, "bo", group()).record.person == "bo");
  CHECK(feel(Pulse{}, "bo", group()).record.by == Side::partner);
  CHECK_FALSE(feel(Pulse{}, "ana", acts::with_ana()).record.person);
}

TEST_CASE("feedback is private where it was received, or where others would read what is about one of them") {
  const auto usual = [](FeedbackDirection direction, bool about_one, const Mentorship& with) {
    Feedback feedback;
    feedback.direction = direction;
    if (about_one) feedback.person = "ana";
    return usual_visibility(feedback, with, 1, Config{});
  };
  CHECK(usual(FeedbackDirection::received, false, acts::with_ana()) == Visibility::private_);
  CHECK(usual(FeedbackDirection::given, false, acts::with_ana()) == Visibility::shared);
  CHECK(usual(FeedbackDirection::given, true, acts::with_ana()) == Visibility::shared);
  CHECK(usual(FeedbackDirection::given, true, group()) == Visibility::private_);
  CHECK(usual(FeedbackDirection::given, false, group()) == Visibility::shared);
}

TEST_CASE("what is configured of feedback holds for what was given too") {
  Config config;
  config.visibility[Kind::feedback] = Visibility::sealed;
  Feedback given;
  CHECK(usual_visibility(given, acts::with_ana(), 1, config) == Visibility::sealed);
  config.visibility[Kind::feedback] = Visibility::shared;
  given.person = "ana";
  CHECK(usual_visibility(given, acts::with_ana(), 2, config) == Visibility::private_);
  CHECK(usual_visibility(given, acts::with_ana(), 1, config) == Visibility::shared);
}

TEST_CASE("constructive feedback says situation, behaviour and impact; praise need not") {
  Feedback feedback;
  feedback.situation = "in the review";
  CHECK(unsaid(feedback) == std::vector<std::string_view>{"behaviour", "impact"});
  feedback.type = FeedbackKind::praise;
  CHECK(unsaid(feedback).empty());
}

TEST_CASE("a topic is parked until the day it is raised, or a later one") {
  auto topic = acts::topic(0);
  topic.parked_until = topic.raised;
  CHECK(raise(topic, "--park").record.parked_until == topic.raised);
  topic.parked_until = topic.raised - Days{1};
  CHECK_THROWS_WITH_AS(raise(topic, "--park"),
                       "--park: Sun 2026-11-01 (yesterday) is in the past; give the day it should come up again",
                       UserError);
}

TEST_CASE("a question is due when the agreed time is over, and answered in time until then") {
  const auto question = ask(asked_at(noon(friday)), hours{24}).record;
  CHECK(question.due == noon(saturday));
  CHECK(answered_in_time(answered(question, noon(saturday), "yes").record));
  CHECK_FALSE(answered_in_time(answered(question, noon(saturday) + std::chrono::seconds{1}, "yes").record));
}

TEST_CASE("an answer of which only the day is known was in time on the day on which it was due") {
  auto question = ask(asked_at(noon(friday)), hours{20}).record;
  CHECK(date_of(WallClock{}.mine(question.due)) == saturday);
  const auto in_time = [&](Date day) {
    return answered_in_time(answer(question, {noon(day), false}, "yes", {}).record);
  };
  CHECK(in_time(friday));
  CHECK(in_time(saturday));
  CHECK_FALSE(in_time(saturday + Days{1}));
  CHECK(answer(question, {noon(friday), false}, "yes", {}).record.answered == noon(friday));
}

TEST_CASE("an answer keeps its words, and is not before its question") {
  auto question = asked_at(noon(friday));
  question.answer = "a first thought";
  CHECK(answered(question, noon(saturday), std::nullopt).record.answer == "a first thought");
  CHECK(answered(question, noon(saturday), "yes").record.answer == "yes");
  CHECK(answered(question, noon(thursday), "yes").record.answered == noon(friday));
  CHECK_NOTHROW(require_open(question));
  CHECK_THROWS_WITH_AS(require_open(answered(question, noon(saturday), "yes").record),
                       "q4 is already answered; to open it again: mentor edit q4 --set status=open", UserError);
}

TEST_CASE("answers are held against the newest of the same side to the same set") {
  auto partners = answered_on(3, thursday);
  partners.by = Side::partner;
  auto another_set = answered_on(4, thursday);
  another_set.set = "start-stop-continue";
  const std::vector reviews{answered_on(1, thursday - Days{30}), answered_on(2, thursday), partners, another_set,
                            answered_on(5, friday)};
  CHECK(review_before(reviews, answered_on(0, friday))->id == 5);
  CHECK(review_before(reviews, answered_on(5, friday))->id == 2);
  CHECK(review_before(reviews, answered_on(2, thursday))->id == 1);
  CHECK_FALSE(review_before(reviews, answered_on(1, thursday - Days{30})));
  const std::vector two_on_a_day{answered_on(1, friday), answered_on(2, friday)};
  CHECK_FALSE(review_before(two_on_a_day, two_on_a_day[0]));
  CHECK(review_before(two_on_a_day, two_on_a_day[1])->id == 1);
}

TEST_CASE("what is withheld is not held against new answers") {
  auto sealed = answered_on(2, thursday);
  sealed.withheld = true;
  CHECK_FALSE(review_before({answered_on(1, thursday - Days{30}), sealed}, answered_on(0, friday)));
}

TEST_CASE("the questions fit the part of the side that answers") {
  auto mentorship = acts::with_ana();
  CHECK(usual_set(mentorship, Side::me) == "mentor");
  CHECK(usual_set(mentorship, Side::partner) == "mentee");
  mentorship.role = Role::mentee;
  CHECK(usual_set(mentorship, Side::me) == "mentee");
  mentorship.role = Role::peer;
  CHECK(usual_set(mentorship, Side::partner) == "start-stop-continue");
}

TEST_CASE("a second snooze of a thing moves the first") {
  auto before = until(saturday);
  before.id = 6;
  before.uid = "u";
  const auto act = silence(until(saturday + Days{1}), before, to_record(acts::goal(3, 0)), friday);
  CHECK(act.changes.inserted().empty());
  CHECK(act.record.id == 6);
  CHECK(act.record.uid == "u");
  CHECK(silence(until(saturday), std::nullopt, std::nullopt, friday).changes.inserted().size() == 1);
}

TEST_CASE("nothing is silenced that is silent as it is, nor until a day that is not ahead") {
  CHECK_THROWS_WITH_AS(silence(until(friday), std::nullopt, std::nullopt, friday),
                       "Fri 2026-11-20 is not in the future; give the day reminders start again, or off", UserError);
  auto reached = acts::goal(3, 100);
  reached.status = GoalStatus::reached;
  CHECK_THROWS_WITH_AS(silence(until(saturday), std::nullopt, to_record(reached), friday),
                       "g3 is no longer open (reached), so there are no reminders to snooze", UserError);
}

TEST_CASE("only what is silent speaks again") {
  auto before = until(saturday);
  before.id = 6;
  CHECK(speak_again(before, "g3", friday).changes.removed() == std::vector{Id{Kind::snooze, 6}});
  CHECK_THROWS_WITH_AS(speak_again(before, "g3", saturday), "g3 is not snoozed", UserError);
  CHECK_THROWS_WITH_AS(speak_again(std::nullopt, "g3", friday), "g3 is not snoozed", UserError);
}

}  // namespace mentor::tests
