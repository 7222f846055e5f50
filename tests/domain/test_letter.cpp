// SPDX-License-Identifier: MIT
// Each sentence of a letter: what it says of a true story, and that it is silent where the story is nearly so.
#include "letter_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::as;
using samples::asked_on;
using samples::day_1;
using samples::day_2;
using samples::day_3;
using samples::for_ana;
using samples::for_me;
using samples::held_on;
using samples::november;
using samples::report_day;
using samples::report_on_ana;
using samples::says;

namespace {

Commitment ended(std::int64_t id, std::string owner, std::string text, Outcome outcome, Date closed) {
  auto one = samples::promise(id, std::move(owner), std::move(text), closed);
  one.outcome = outcome;
  one.closed = closed;
  return one;
}

Feedback said_on(FeedbackDirection direction, FeedbackKind kind, std::string text) {
  Feedback one;
  one.id = 1;
  one.direction = direction;
  one.type = kind;
  one.text = std::move(text);
  one.date = make_date(2026, 11, 4);
  return one;
}

Pulse felt(std::int64_t id, Date day, Side by, std::optional<int> trust) {
  Pulse one;
  one.id = id;
  one.date = day;
  one.by = by;
  one.trust = trust;
  return one;
}

Note noted(std::int64_t id, NoteKind kind, std::string text) {
  Note one;
  one.id = id;
  one.type = kind;
  one.text = std::move(text);
  one.date = make_date(2026, 11, 4);
  return one;
}

}  // namespace

TEST_CASE("a letter says when it began and how often the two met") {
  auto data = for_ana();
  CHECK(says("meetings", data).empty());
  data.sessions = {held_on(1, day_1, 45, Channel::video)};
  CHECK(says("meetings", data) == "Our one session was on 2 November.");
  data.sessions.push_back(held_on(2, day_2, 45, Channel::video));
  CHECK(says("meetings", data) ==
        "Our first session was on 2 November. We met twice, for 1 hour and 30 minutes in all.");
  data.held_before = 3;
  CHECK(says("meetings", data) == "From 1 November to 20 November we met twice, for 1 hour and 30 minutes in all.");
  data.sessions.push_back(held_on(3, day_3, std::nullopt, Channel::video));
  CHECK(says("meetings", data) == "From 1 November to 20 November we met three times.");
  data.sessions = {samples::session(1, day_1, SessionStatus::cancelled)};
  CHECK(says("meetings", data).empty());
}

TEST_CASE("a letter tells the usual distance of three gaps, not of two") {
  auto data = for_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.sessions = {held_on(1, day_1, 45, {}), held_on(2, day_2, 45, {}), held_on(3, day_3, 45, {})};
  CHECK(says("rhythm", data).empty());
  data.session_before = make_date(2026, 10, 26);
  CHECK(says("rhythm", data) == "Usually 7 days lay between two sessions, just as we had agreed.");
  data.mentorship.cadence->count = 2;
  CHECK(says("rhythm", data) == "Usually 7 days lay between two sessions; what we had agreed was every 2 weeks.");
  data.mentorship.cadence->usual = true;
  CHECK(says("rhythm", data) == "Usually 7 days lay between two sessions.");
}

TEST_CASE("a letter sets the first pulse beside the last, of each side") {
  auto data = for_ana();
  data.held_before = 3;
  data.pulses = {felt(1, make_date(2025, 11, 25), Side::me, 3)};
  CHECK(says("pulse", data).empty());
  data.pulses.push_back(felt(2, day_3, Side::me, 5));
  CHECK(says("pulse", data) == "Trust, as I felt it, went from 3 of 5 in November 2025 to 5 of 5 in November.");
  data.pulses = {felt(1, make_date(2026, 2, 1), Side::partner, 4), felt(2, day_3, Side::partner, 4)};
  CHECK(says("pulse", data) == "Trust, as you felt it, was 4 of 5 in February and 4 of 5 in November.");
  CHECK(says("pulse", for_me(data)) == "Trust, as Ana felt it, was 4 of 5 in February and 4 of 5 in November.");
  data.held_before = 2;
  CHECK(says("pulse", data).empty());
}

TEST_CASE("a letter counts promises of both sides, and names what came late") {
  auto data = for_ana();
  CHECK(says("my-promises", data).empty());
  data.commitments = {ended(1, "me", "send the paper", Outcome::kept, day_1)};
  CHECK(says("my-promises", data) == "I made one promise and kept it in time: “send the paper”.");
  CHECK(says("their-promises", data).empty());
  data.commitments.push_back(ended(2, "me", "read the draft", Outcome::late, day_2));
  CHECK(says("my-promises", data) ==
        "Of the two promises that I made, one was kept in time: “send the paper”. One came late: “read the draft” on 9 "
        "November.");
  data.commitments.back() = samples::promise(3, "me", "call Ida", day_3);
  data.commitments.push_back(samples::promise(4, "ana", "hers", day_3));
  CHECK(says("my-promises", data) ==
        "Of the two promises that I made, one was kept in time: “send the paper”; one is open.");
  data.commitments = {ended(1, "ana", "a", Outcome::kept, day_1), ended(2, "ana", "b", Outcome::kept, day_1),
                      ended(3, "ana", "c", Outcome::kept, day_1)};
  CHECK(says("their-promises", data) == "You kept all three promises in time, among them “b” and “c”.");
  data.commitments = {ended(1, "ana", "a", Outcome::late, day_1)};
  CHECK(says("their-promises", for_me(data)) == "Ana made one promise. It came late: “a” on 2 November.");
  data.commitments = {samples::promise(1, "ana", "a", day_1)};
  CHECK(says("their-promises", data).empty());
  CHECK(says("next-promises", data) == "You promised “a” by 2 November, and it is still open.");
}

TEST_CASE("a letter tells of answers between the sessions, and of those that wait") {
  auto data = for_ana();
  data.questions = {asked_on(1, "ana", "which journal?", day_1)};
  CHECK(says("answers", data).empty());
  CHECK(says("waiting", data) == "You asked me “which journal?”, and the answer is still to come.");
  data.questions.front().status = QuestionStatus::answered;
  data.questions.front().answered = data.questions.front().asked + std::chrono::hours{3};
  CHECK(says("waiting", data).empty());
  CHECK(says("answers", data) == "Between the sessions you asked me “which journal?”, and the answer came in time.");
  data.questions.push_back(data.questions.front());
  data.questions.back().answered = data.questions.back().asked + std::chrono::hours{100};
  CHECK(says("answers", data) == "Between the sessions you asked two questions; I answered both, one in time.");
  data.questions.push_back(asked_on(3, "ana", "which title?", day_2));
  CHECK(says("answers", data) == "Between the sessions you asked three questions; I answered two, one in time.");
  for (auto& question : data.questions) question.asker = my_handle;
  CHECK_MESSAGE(says("answers", data) == "Between the sessions I asked three questions; you answered two.",
                "nothing of their being late");
  data.questions = {data.questions[1]};
  CHECK(says("answers", data) == "Between the sessions I asked you “which journal?”, and the answer came.");
}

TEST_CASE("a letter quotes feedback, wins, lessons and what a review changed") {
  auto data = for_ana();
  data.feedback = {said_on(FeedbackDirection::given, FeedbackKind::praise, "Your mail was kind.")};
  CHECK(says("praise", data) == "In November I told you: “Your mail was kind”.");
  CHECK(says("wishes", data).empty());
  data.feedback = {said_on(FeedbackDirection::received, FeedbackKind::constructive, "too late")};
  data.feedback.front().follow_up = "I say so a day before";
  CHECK(says("their-wishes", data) ==
        "In November you told me what could be better: “too late”. What came of it: “I say so a day before”.");
  CHECK(says("their-praise", data).empty());
  data.notes = {noted(1, NoteKind::win, "said no")};
  CHECK(says("wins", data) == "One win is noted: “said no” (November).");
  data.notes.front().person = "ana";
  CHECK(says("wins", data) == "One win is noted: your “said no” (November).");
  CHECK(says("lessons", data).empty());
  data.notes = {noted(1, NoteKind::lesson, "ask first")};
  CHECK(says("lessons", data) == "What I learned: “ask first”.");
  Review review;
  review.id = 1;
  review.date = day_1;
  data.reviews = {review};
  CHECK(says("reviews", data).empty());
  data.reviews.front().adjustment = "shorter sessions";
  CHECK(says("reviews", data) == "After my review on 2 November this was to change: “shorter sessions”.");
  data.reviews.front().by = Side::partner;
  CHECK(says("reviews", data) == "After your review on 2 November this was to change: “shorter sessions”.");
}

TEST_CASE("a letter says what comes next, and nothing of it once all is over but what is still open") {
  auto data = for_ana();
  auto goal = samples::goal(1, "Lead a group", day_1).goal;
  goal.target = make_date(2027, 1, 15);
  data.goals = {goal};
  CHECK(says("next-goals", data) == "The goal ahead is “Lead a group”, by 15 January 2027.");
  data.planned = {samples::session(5, make_date(2026, 12, 1), SessionStatus::planned)};
  data.planned.front().has_time = false;
  CHECK(says("next-session", data) == "Our next session is on 1 December.");
  data.mentorship.end = make_date(2026, 12, 31);
  CHECK(says("end-ahead", data) == "We agreed to end on 31 December.");
  data.mentorship.status = MentorshipStatus::closed;
  data.mentorship.closed_on = day_3;
  for (const auto* rule : {"next-session", "end-ahead", "next-promises", "waiting"}) CHECK(says(rule, data).empty());
  CHECK(says("next-goals", data) == "The goal that stays open is “Lead a group”, by 15 January 2027.");
  data.commitments = {samples::promise(1, "me", "send the paper", day_1),
                      samples::promise(2, "ana", "read it", make_date(2027, 1, 4))};
  CHECK(says("next-promises", data) ==
        "I promised “send the paper” by 2 November, and it is still open. You promised “read it” by 4 January 2027, "
        "and it is still "
        "open.");
  data.questions = {asked_on(1, "ana", "which journal?", day_1)};
  CHECK(says("waiting", data) == "You asked me “which journal?”, and the answer is still to come.");
}

TEST_CASE("a letter says goodbye where the mentorship ended in its time") {
  auto data = for_ana();
  CHECK(says("goodbye", data).empty());
  data.mentorship.status = MentorshipStatus::closed;
  data.mentorship.closed_on = day_3;
  data.mentorship.reason = "the job is settled";
  CHECK(says("ending", data) == "We ended on 16 November: “the job is settled”.");
  CHECK(says("goodbye", data) == "With that our mentorship is over. Goodbye, and all the best for what comes.");
  CHECK(says("goodbye", as(data, Role::peer)).starts_with("With that our time as peers is over."));
  CHECK(says("goodbye", as(data, Role::mentee)) != says("goodbye", data));
  CHECK(says("goodbye", for_me(data)).empty());
  data.mentorship.closed_on = make_date(2026, 12, 5);
  CHECK(says("goodbye", data).empty());
}

TEST_CASE("a mentee thanks for what her mentor did, a mentor for the time") {
  auto data = for_ana();
  CHECK(says("thanks", data).empty());
  data.sessions = {held_on(1, day_1, 45, {}), held_on(2, day_2, 45, {}), held_on(3, day_3, 45, {})};
  data.commitments = {ended(1, "ana", "introduce me", Outcome::late, day_2)};
  CHECK(says("thanks", data) == "Thank you for these three sessions.");
  CHECK(says("thanks", as(data, Role::mentee)) ==
        "Thank you for these three sessions and for the promise you made good.");
  data.mentorship.type = MentorshipKind::group;
  CHECK(says("thanks", data) == "Thank you all for these three sessions.");
  CHECK(says("thanks", for_me(data)).empty());
}

TEST_CASE("a letter greets by the name that is used, and nobody in mine") {
  auto data = for_ana();
  CHECK(letter_text(write_letter(data, november, report_day)).empty());
  data.sessions = {held_on(1, day_1, 45, {})};
  data.partners.front().name = "Ana Alba";
  CHECK(letter_text(write_letter(data, november, report_day)) ==
        "Dear Ana,\n\nOur one session was on 2 November.\n\nThank you for that session.\n\nWith best wishes,\nCy\n");
  data.partners.front().name = "Dr Alba";
  CHECK(write_letter(data, november, report_day).greeting == "Dear Dr Alba,");
  CHECK(letter_text(write_letter(for_me(data), november, report_day)) == "Our one session was on 2 November.\n");
  data.mentorship.type = MentorshipKind::group;
  Person bo;
  bo.handle = "bo";
  bo.name = "Bo";
  data.partners.push_back(bo);
  CHECK(write_letter(data, november, report_day).greeting == "Dear Dr Alba and Bo,");
  data.partners.clear();
  CHECK(write_letter(data, november, report_day).greeting == "Hello all,");
}

TEST_CASE("a letter cuts what is very long at a blank, and quotes nothing that is blank or held back") {
  auto data = for_ana();
  std::string text = "word";
  while (text.size() < 2000) text += " word";
  data.notes = {noted(1, NoteKind::lesson, text)};
  const auto cut = says("lessons", data);
  CHECK(cut.size() < text.size());
  CHECK(cut.ends_with("word …”."));
  data.notes.front().text = std::string(2000, 'x');
  CHECK(says("lessons", data).size() < 1000);
  CHECK(says("lessons", data).ends_with("x…”."));
  data.notes.front().text = "  ";
  CHECK(says("lessons", data).empty());
  data.notes.front().text = "ask first";
  data.notes.front().withheld = true;
  CHECK(says("lessons", data).empty());
}

TEST_CASE("a letter looks back where something was written at the close, and gives the hour of the next session") {
  auto data = for_ana();
  data.planned = {samples::session(4, make_date(2026, 12, 1), SessionStatus::planned),
                  samples::session(5, make_date(2026, 12, 8), SessionStatus::planned)};
  data.planned.front().focus = "the offer";
  const auto next = says("next-session", data);
  CHECK(next.starts_with("Our next session is on 1 December at "));
  CHECK(next.ends_with(": “the offer”."));
  data.mentorship.status = MentorshipStatus::closed;
  data.mentorship.closed_on = day_3;
  data.mentorship.reason = " ";
  data.mentorship.retrospective = "we laughed much";
  CHECK(says("ending", data) == "We ended on 16 November. Looking back: “we laughed much”.");
  data.mentorship.withheld = true;
  CHECK(says("ending", data) == "We ended on 16 November.");
}

TEST_CASE("a letter tells of wins and answers by how many there are") {
  auto data = for_ana();
  for (int i = 1; i <= 2; ++i) data.notes.push_back(noted(i, NoteKind::win, "win"));
  CHECK(says("wins", data).starts_with("The wins that are noted: “win” (November) and"));
  for (int i = 3; i <= 20; ++i) data.notes.push_back(noted(i, NoteKind::win, "win"));
  CHECK(says("wins", data).starts_with("Among the wins that are noted: "));
  for (int i = 1; i <= 3; ++i) {
    data.questions.push_back(asked_on(i, "me", "how?", day_1));
    data.questions.back().status = QuestionStatus::answered;
    data.questions.back().answered = data.questions.back().asked + std::chrono::hours{3};
  }
  CHECK(says("answers", data) == "Between the sessions I asked three questions; you answered all of them in time.");
  data.questions.pop_back();
  CHECK(says("answers", data) == "Between the sessions I asked two questions; you answered both in time.");
  data.sessions = {held_on(1, day_1, 45, {}), held_on(2, day_2, 45, {})};
  CHECK(says("thanks", as(data, Role::mentee)) == "Thank you for both sessions and for two answers between them.");
  data.questions.pop_back();
  data.commitments = {ended(1, "ana", "a", Outcome::kept, day_2), ended(2, "ana", "b", Outcome::late, day_2),
                      ended(3, "ana", "c", Outcome::dropped, day_2)};
  CHECK(says("thanks", as(data, Role::mentee)) ==
        "Thank you for both sessions, for your answer between them and for two promises you made good.");
}

TEST_CASE("a sentence begins with a capital whatever letter it is") {
  auto data = for_ana();
  data.partners.front().name = "zora";
  data.commitments = {samples::promise(1, "ana", "a", day_1)};
  CHECK(says("next-promises", for_me(data)).starts_with("Zora promised “a”"));
  data.partners.front().name = "ana";
  CHECK(says("next-promises", for_me(data)).starts_with("Ana promised “a”"));
}

TEST_CASE("one session among earlier ones was once, and answers of mine are no reason to thank for") {
  auto data = for_ana();
  data.held_before = 3;
  data.sessions = {held_on(1, day_1, 45, Channel::video)};
  CHECK(says("meetings", data) == "We met once in this time, on 2 November.");
  data.questions = {asked_on(1, "ana", "how?", day_1)};
  data.questions.front().status = QuestionStatus::answered;
  data.questions.front().answered = data.questions.front().asked + std::chrono::hours{3};
  CHECK(says("thanks", as(data, Role::mentee)) == "Thank you for that session.");
}
