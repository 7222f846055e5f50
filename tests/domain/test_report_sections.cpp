// SPDX-License-Identifier: MIT
// What a report says of questions, feedback, reviews, obstacles and pulses.
#include "mentor/domain/report.hpp"
#include "mentor/domain/stats.hpp"
#include "report_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::asked_on;
using samples::held_on;
using samples::in_report;
using samples::november;
using samples::report_day;
using samples::report_on_ana;

namespace {

Question answered_after(Question question, int hours) {
  question.status = QuestionStatus::answered;
  question.answered = question.asked + std::chrono::hours{hours};
  question.answer = "so";
  return question;
}

Feedback feedback_on(std::int64_t id, FeedbackDirection direction, FeedbackKind type, std::string text) {
  Feedback one;
  one.id = id;
  one.direction = direction;
  one.type = type;
  one.text = std::move(text);
  one.date = make_date(2026, 11, 4);
  return one;
}

Pulse pulse_on(std::int64_t id, Date day, Side by, int trust) {
  Pulse one;
  one.id = id;
  one.date = day;
  one.by = by;
  one.trust = trust;
  return one;
}

}  // namespace

TEST_CASE("Questions are held against the time wanted when they were asked, those that I must answer first") {
  auto data = report_on_ana();
  data.questions = {answered_after(asked_on(1, "ana", "how?", make_date(2026, 11, 2)), 48),
                    answered_after(asked_on(2, "ana", "when?", make_date(2026, 11, 5)), 49),
                    answered_after(asked_on(3, "me", "who?", make_date(2026, 11, 6)), 3),
                    asked_on(4, "ana", "what now?\nmore", make_date(2026, 11, 10)),
                    asked_on(5, "me", "and then?", make_date(2026, 11, 19))};
  CHECK(in_report(data, "Questions between sessions") ==
        "Wanted: an answer within 2 days.\n"
        "you|1|1|1|1 of 3 (33 %)|2 days\n"
        "Ana|1|0|1|1 of 1|3 hours\n"
        "q4 Ana asked on Tue 2026-11-10: what now?; answer due Thu 2026-11-12 (8 days ago)\n"
        "q5 you asked on Thu 2026-11-19: and then?; answer due Sat 2026-11-21 (tomorrow)\n");
}

TEST_CASE("A question counts in the period in which it was answered, and waits until then") {
  auto data = report_on_ana();
  const auto before = answered_after(asked_on(1, "ana", "how?", make_date(2026, 10, 20)), 24);
  const auto across = answered_after(asked_on(2, "ana", "when?", make_date(2026, 10, 31)), 24);
  const auto later = answered_after(asked_on(3, "ana", "who?", make_date(2026, 11, 30)), 24);
  const auto after = asked_on(4, "ana", "what?", make_date(2026, 12, 1));
  data.questions = {before, across, later, after};
  const auto report = samples::report_of(data, november, make_date(2026, 12, 5));
  CHECK(samples::report_section(report, "Questions between sessions") ==
        "Wanted: an answer within 2 days.\nYou answered 1 of 1 in time, after 24 hours at most, 1 waiting.\n");
}

TEST_CASE("A question is overdue from the day after its answer was due") {
  auto data = report_on_ana();
  data.questions = {asked_on(1, "ana", "how?", make_date(2026, 11, 18))};
  const auto overdue_on = [&](unsigned day) {
    return stats_of(data, november, make_date(2026, 11, day)).answers.front().overdue;
  };
  CHECK(overdue_on(19) == 0);
  CHECK(overdue_on(20) == 0);
  CHECK(overdue_on(21) == 1);
}

TEST_CASE("A dropped question is counted, and is neither answered nor waiting") {
  auto data = report_on_ana();
  data.questions = {asked_on(1, "ana", "how?", make_date(2026, 11, 2))};
  data.questions[0].status = QuestionStatus::dropped;
  const auto report = samples::report_of(data, november, report_day);
  CHECK(samples::report_section(report, "Questions between sessions") ==
        "Wanted: an answer within 2 days.\nYou have 1 dropped.\n");
}

TEST_CASE("An answer's time was agreed if the agreement of that day says so, for that kind of message") {
  auto data = report_on_ana();
  data.questions = {asked_on(1, "ana", "how?", make_date(2026, 11, 2))};
  const auto lead = [&] { return in_report(data, "Questions between sessions").substr(0, 32); };
  CHECK(lead() == "Wanted: an answer within 2 days.");
  Agreement agreement;
  agreement.date = make_date(2026, 11, 2);
  agreement.routine_hours = 48;
  data.agreements = {agreement};
  CHECK(lead() == "Agreed: an answer within 2 days.");
  data.agreements[0].date = make_date(2026, 11, 3);
  CHECK_MESSAGE(lead() == "Wanted: an answer within 2 days.", "agreed a day later");
  data.agreements[0].date = make_date(2026, 11, 2);
  data.agreements[0].routine_hours.reset();
  data.agreements[0].urgent_hours = 48;
  CHECK_MESSAGE(lead() == "Wanted: an answer within 2 days.", "agreed for another kind");
}

TEST_CASE("Agreed response times that differ are said from the shortest to the longest") {
  auto data = report_on_ana();
  Agreement agreement;
  agreement.date = make_date(2026, 11, 1);
  agreement.routine_hours = 48;
  agreement.urgent_hours = 4;
  data.agreements = {agreement};
  data.questions = {asked_on(1, "ana", "how?", make_date(2026, 11, 2)),
                    asked_on(2, "ana", "help!", make_date(2026, 11, 2))};
  data.questions[1].due = data.questions[1].asked + std::chrono::hours{4};
  data.questions[1].type = MessageKind::urgent;
  CHECK(in_report(data, "Questions between sessions").find("Agreed: an answer within 4 hours to 2 days.\n") == 0);
}

TEST_CASE("Feedback is weighed by direction and kind; its parts and what came of it stand below") {
  auto data = report_on_ana();
  data.feedback = {feedback_on(1, FeedbackDirection::given, FeedbackKind::praise, "clear slides"),
                   feedback_on(2, FeedbackDirection::given, FeedbackKind::constructive, "let them finish"),
                   feedback_on(3, FeedbackDirection::received, FeedbackKind::constructive, "a secret")};
  data.feedback[1].area = "meetings";
  data.feedback[1].situation = "Monday's call";
  data.feedback[1].follow_up = "she waits now";
  data.feedback[2].impact = "a secret";
  samples::seal(data.feedback[2]);
  CHECK(in_report(data, "Feedback") ==
        "You gave praise once and constructive feedback once. You received constructive feedback once.\n"
        "f1 Wed 2026-11-04, praise given: clear slides\n"
        "f2 Wed 2026-11-04, constructive given on meetings: let them finish\n"
        "situation: Monday's call\n"
        "what came of it: she waits now\n"
        "f3 Wed 2026-11-04, constructive received: (sealed)\n");
}

TEST_CASE("Reviews say who answered and what changes") {
  auto data = report_on_ana();
  Review review;
  review.id = 2;
  review.date = make_date(2026, 11, 12);
  review.set = "mentor";
  review.adjustment = "shorter sessions";
  data.reviews = {review, review};
  data.reviews[1].id = 3;
  data.reviews[1].by = Side::partner;
  data.reviews[1].adjustment = " ";
  CHECK(in_report(data, "Reviews") ==
        "v2 Thu 2026-11-12: mentor, answered by you\nwhat changes: shorter sessions\n"
        "v3 Thu 2026-11-12: mentor, answered by Ana\n");
}

TEST_CASE("Obstacles are counted by kind over the sessions that were held") {
  auto data = report_on_ana();
  for (const int id : {1, 2, 3}) data.sessions.push_back(held_on(id, make_date(2026, 11, 3), {}, {}));
  data.sessions[0].trouble = Trouble::tech;
  data.sessions[2].trouble = Trouble::tech;
  const auto told = [&](std::string_view words) {
    return in_report(data, "How often we met").find(words) != std::string::npos;
  };
  CHECK(told("What got in the way: tech 2.\n"));
  data.sessions[0].status = SessionStatus::missed;
  CHECK(told("What got in the way: tech 1.\n"));
  data.sessions[2].trouble = {};
  CHECK_FALSE(told("in the way"));
}

TEST_CASE("Sessions before the period count towards the first three, after which a pulse is a trend") {
  auto data = report_on_ana();
  data.pulses = {pulse_on(1, make_date(2026, 11, 3), Side::me, 3),
                 pulse_on(2, make_date(2026, 11, 4), Side::partner, 5)};
  data.pulses[1].comment = "good pace";
  data.sessions = {held_on(4, make_date(2026, 11, 3), {}, {})};
  data.held_before = 1;
  CHECK_MESSAGE(in_report(data, "How it felt").empty(), "too early for a trend");
  data.held_before = 2;
  CHECK(in_report(data, "How it felt") ==
        "trust|you|3|Tue 2026-11-03\ntrust|Ana|5|Wed 2026-11-04\np2 Wed 2026-11-04: Ana: good pace\n");
}

TEST_CASE("In a group each of the others has a trend of their own") {
  auto data = report_on_ana();
  data.partners.push_back(samples::ana());
  data.partners.back().handle = "zoë";
  data.partners.back().name = "Zoë";
  data.held_before = 3;
  data.pulses = {pulse_on(1, make_date(2026, 11, 3), Side::partner, 3),
                 pulse_on(2, make_date(2026, 11, 4), Side::partner, 5)};
  data.pulses[0].person = "ana";
  data.pulses[1].person = "zoë";
  CHECK(in_report(data, "How it felt") == "trust|Ana|3|Tue 2026-11-03\ntrust|Zoë|5|Wed 2026-11-04\n");
}

TEST_CASE("In a group a win says whose it is") {
  auto data = report_on_ana();
  Note win;
  win.id = 8;
  win.type = NoteKind::win;
  win.text = "got the grant";
  win.date = make_date(2026, 11, 3);
  win.person = "ana";
  data.notes = {win};
  CHECK(in_report(data, "What was achieved") == "A win:\nn8 Tue 2026-11-03: got the grant\n");
  data.partners.push_back(samples::ana());
  data.partners.back().handle = "zoë";
  CHECK(in_report(data, "What was achieved") == "A win:\nn8 Tue 2026-11-03, Ana: got the grant\n");
}

TEST_CASE("Columns that are empty in every row are left out with their heading") {
  auto data = report_on_ana();
  data.sessions = {held_on(1, make_date(2026, 11, 2), {}, {}), held_on(2, make_date(2026, 11, 9), 45, {})};
  const auto report = samples::report_of(data, november, report_day);
  CHECK(samples::report_header(report, "Sessions") == "session|when|length");
  CHECK(samples::report_section(report, "Sessions") == "s1|Mon 2026-11-02 12:00|\ns2|Mon 2026-11-09 12:00|45 min\n");
}

TEST_CASE("Columns of numbers stay columns of numbers when one before them goes") {
  const auto report = build_stats({report_on_ana()}, november, report_day);
  REQUIRE(report.sections.size() == 1);
  const auto& table = std::get<ReportTable>(report.sections.front().blocks.front());
  CHECK(table.header == std::vector<std::string>{"sessions", "time"});
  CHECK(table.numeric == std::vector<std::size_t>{0});
}

TEST_CASE("It is told who called sessions off, as far as it is known") {
  auto data = report_on_ana();
  for (const int id : {1, 2, 3})
    data.sessions.push_back(samples::session(id, make_date(2026, 11, 3), SessionStatus::cancelled));
  data.sessions[0].called_off_by = Side::partner;
  data.sessions[2].called_off_by = Side::me;
  data.sessions.push_back(samples::session(4, make_date(2026, 11, 4), SessionStatus::missed));
  CHECK(in_report(data, "How often we met") == "3 sessions cancelled, 1 by you, 1 by Ana; 1 session missed.\n");
}

TEST_CASE("How early sessions were called off is told of three and more, and only where some were late") {
  auto data = report_on_ana();
  for (const int hours : {2, 23, 24}) {
    data.sessions.push_back(samples::session(hours, make_date(2026, 11, 3), SessionStatus::cancelled));
    data.sessions.back().notice_hours = hours;
  }
  CHECK(in_report(data, "How often we met") == "3 sessions cancelled, 2 of 3 less than a day before.\n");
  data.sessions[0].notice_hours.reset();
  CHECK(in_report(data, "How often we met") == "3 sessions cancelled.\n");
  for (auto& session : data.sessions) session.notice_hours = 48;
  CHECK(in_report(data, "How often we met") == "3 sessions cancelled.\n");
}

TEST_CASE("A closed mentorship tells how it ended, from that day on") {
  auto data = report_on_ana();
  data.mentorship.status = MentorshipStatus::closed;
  data.mentorship.closed_on = make_date(2026, 11, 30);
  data.mentorship.reason = "she leads a group now";
  data.mentorship.retrospective = "Two *good* years";
  CHECK(in_report(data, "How it ended") == "Closed on Mon 2026-11-30: she leads a group now\nTwo *good* years\n");
  data.mentorship.reason = {};
  data.mentorship.retrospective = " ";
  CHECK(in_report(data, "How it ended") == "Closed on Mon 2026-11-30\n");
  data.mentorship.closed_on = make_date(2026, 12, 1);
  CHECK(in_report(data, "How it ended").empty());
}

TEST_CASE("A parked topic comes back on its day") {
  auto data = report_on_ana();
  Topic topic;
  topic.id = 2;
  topic.text = "salary";
  data.topics = {topic};
  CHECK(in_report(data, "What comes next").empty());
  data.topics[0].parked_until = make_date(2026, 12, 1);
  CHECK(in_report(data, "What comes next") == "t2 Tue 2026-12-01: topic comes back: salary\n");
  samples::seal(data.topics[0]);
  CHECK(in_report(data, "What comes next") == "t2 Tue 2026-12-01: topic comes back: (sealed)\n");
  data.mentorship.status = MentorshipStatus::closed;
  CHECK(in_report(data, "What comes next").empty());
}

TEST_CASE("A chart of many months says what it counts, a day with two sessions once") {
  auto data = report_on_ana();
  for (const unsigned day : {3U, 3U, 10U}) data.sessions.push_back(held_on(1, make_date(2026, 10, day), 30, {}));
  data.sessions.push_back(held_on(2, make_date(2026, 11, 4), 30, {}));
  const Period autumn{make_date(2026, 10, 1), make_date(2026, 11, 30), "autumn"};
  const auto report = samples::report_of(data, autumn, report_day);
  std::vector<Chart> charts;
  for (const auto& section : report.parts.front().sections)
    for (const auto& block : section.blocks)
      if (const auto* chart = std::get_if<Chart>(&block); chart && chart->name == "months") charts.push_back(*chart);
  REQUIRE(charts.size() == 1);
  CHECK(charts.front().unit == "sessions");
  REQUIRE(charts.front().points.size() == 2);
  CHECK(charts.front().points[0].value == 2);
  CHECK(charts.front().points[1].value == 1);
}
