// SPDX-License-Identifier: MIT
// Reports for others: whose words are told by whose name, and nothing empty where the audience gets no text.
#include "mentor/domain/report.hpp"
#include "report_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::in_report;
using samples::november;
using samples::report_day;
using samples::report_lines;
using samples::report_on_ana;

namespace {

/// As the views give it: texts are there for the partner, and gone for the sponsor.
ReportData told_to(Audience audience) {
  auto data = report_on_ana();
  data.audience = audience;
  const bool words = audience == Audience::partner;
  const auto partner = words ? "ana" : "partner";
  const auto text = [&](std::string_view one) { return words ? std::string(one) : std::string(); };
  data.sessions = {samples::held_on(1, make_date(2026, 11, 2), 45, Channel::video)};
  if (words) data.sessions[0].summary = "the plan";
  data.goals = {samples::goal(3, text("Publish"), make_date(2026, 9, 1)).goal};
  data.goals[0].target = make_date(2026, 12, 1);
  Milestone draft;
  draft.id = 7;
  draft.goal = {Kind::goal, 3};
  draft.title = text("Draft");
  draft.outcome = Outcome::kept;
  data.milestones = {draft};
  data.commitments = {samples::promise(5, "me", text("send the paper"), make_date(2026, 11, 24)),
                      samples::promise(6, partner, text("draft the CV"), make_date(2026, 11, 19))};
  data.questions = {samples::asked_on(1, partner, text("how?"), make_date(2026, 11, 2))};
  Feedback praise;
  praise.id = 2;
  praise.type = FeedbackKind::praise;
  praise.text = text("clear slides");
  praise.date = make_date(2026, 11, 4);
  data.feedback = {praise};
  return data;
}

}  // namespace

TEST_CASE("The partner reads of both sides by name") {
  const auto data = told_to(Audience::partner);
  CHECK(in_report(data, "Promises") == "Cy has 1 open. Ana kept 0 of 1 in time, 1 open.\n");
  CHECK(in_report(data, "What comes next") ==
        " 19 Nov 2026: Ana promised: draft the CV (overdue)\n 24 Nov 2026: Cy promised: send the paper\n"
        " 1 Dec 2026: target of Publish\n");
  CHECK(in_report(data, "Feedback") == "Cy gave praise once.\n 4 Nov 2026, praise given: clear slides\n");
  const auto text = report_lines(samples::report_of(data, november, report_day));
  CHECK(text.find("you") == std::string::npos);
}

TEST_CASE("The sponsor reads figures, and no list of texts that were withheld") {
  auto data = told_to(Audience::sponsor);
  data.partners.clear();
  const auto text = report_lines(samples::report_of(data, november, report_day));
  CHECK(in_report(data, "Promises") == "Cy has 1 open. The mentee kept 0 of 1 in time, 1 open.\n");
  CHECK(in_report(data, "What was achieved") == "a goal|1 of 1|target 1 Dec 2026\n");
  CHECK(in_report(data, "Questions between sessions") ==
        "Wanted: an answer within 2 days.\nCy answered 0 of 1 in time, 1 waiting.\n");
  CHECK(in_report(data, "Feedback") == "Cy gave praise once.\n");
  CHECK(in_report(data, "Sessions").empty());
  CHECK(in_report(data, "What comes next") == " 1 Dec 2026: target of a goal\n");
  CHECK(text.find("you") == std::string::npos);
  CHECK(text.find(" ana") == std::string::npos);
}

TEST_CASE("A sponsor who gets the name of the one partner reads it in place of the role") {
  CHECK(in_report(told_to(Audience::sponsor), "Promises") == "Cy has 1 open. Ana kept 0 of 1 in time, 1 open.\n");
}

TEST_CASE("A report for others ends with what it leaves out; of several, summed up") {
  auto data = told_to(Audience::partner);
  data.left_out[Kind::note].records[Visibility::private_] = 4;
  data.left_out[Kind::session].texts["summary"] = 1;
  CHECK(samples::report_of(data, november, report_day).left_out ==
        std::vector<std::string>{"the summary of 1 session", "4 private notes"});
  CHECK(build_report(std::vector{data, data}, november, report_day).left_out ==
        std::vector<std::string>{"the summary of 2 sessions", "8 private notes"});
}

TEST_CASE("Where the roles differ, a sponsor reads of the sender") {
  auto mentor = told_to(Audience::sponsor);
  mentor.my_name = "the mentor";
  auto mentee = told_to(Audience::sponsor);
  mentee.my_name = "the mentee";
  const auto header = [](const std::vector<ReportData>& data) {
    return samples::report_header(build_report(data, november, report_day), "Overview");
  };
  CHECK(header({mentor, mentor}).find("|the mentor owes|") != std::string::npos);
  CHECK(header({mentor, mentee}).find("|the sender owes|") != std::string::npos);
}

TEST_CASE("A copy for others says whom it is from and for, and has no number in place of a name") {
  auto data = told_to(Audience::sponsor);
  const auto report = [&] { return samples::report_of(data); };
  CHECK(report().title == "Mentoring report: Ana");
  CHECK(report().sender == "From Cy to the sponsor, 20 Nov 2026");
  CHECK(report().subtitle == "November 2026: 1 Nov 2026 to 30 Nov 2026");
  data.mentorship.title = "Mentorship 2";
  CHECK(report().title == "Mentoring report");
  data.mentorship.title = "Mentorship of writers";
  CHECK(report().title == "Mentoring report: Mentorship of writers");
  data.audience = Audience::partner;
  CHECK(report().sender == "From Cy to Ana, 20 Nov 2026");
}

TEST_CASE("A sponsor is told once that there are no words, and how many private items there are") {
  auto data = told_to(Audience::sponsor);
  data.left_out[Kind::session].texts = {{"summary", 3}, {"notes", 2}};
  data.left_out[Kind::note].records[Visibility::private_] = 1;
  CHECK(samples::report_of(data).left_out == std::vector<std::string>{"all words", "1 private note"});
  data.audience = Audience::partner;
  data.left_out[Kind::session].texts["reason"] = 1;
  CHECK(samples::report_of(data).left_out == std::vector<std::string>{"some words of 3 sessions", "1 private note"});
}

TEST_CASE("My own copy counts what is sealed, and how to read it") {
  auto data = told_to(Audience::me);
  CHECK(samples::report_of(data).left_out.empty());
  samples::seal(data.sessions[0]);
  CHECK(samples::report_of(data).left_out == std::vector<std::string>{"1 sealed item (--reveal)"});
}

TEST_CASE("A sponsor reads how many came on average, of the sessions in the report alone") {
  auto data = told_to(Audience::sponsor);
  data.mentorship.type = MentorshipKind::group;
  data.sessions = {samples::held_on(1, make_date(2026, 11, 2), 45, {}),
                   samples::held_on(2, make_date(2026, 11, 9), 45, {})};
  for (const auto& [session, person] :
       {std::pair{1, "bo"}, std::pair{1, "cy"}, std::pair{2, "bo"}, std::pair{9, "bo"}}) {
    Presence there;
    there.session = {Kind::session, session};
    there.person = person;
    data.presences.push_back(there);
  }
  CHECK(in_report(data, "Who was there") == "On average 1.5 others took part.\n");
}

TEST_CASE("A report is titled after whose progress others read of, never after its reader") {
  struct Row {
    Role role;
    Audience audience;
    std::string_view title;
  };
  for (const auto& row : {Row{Role::mentor, Audience::partner, "Mentoring report: Ana"},
                          Row{Role::mentee, Audience::partner, "Mentoring report: Cy"},
                          Row{Role::mentee, Audience::sponsor, "Mentoring report: Cy"},
                          Row{Role::mentee, Audience::me, "Mentoring report: Ana"},
                          Row{Role::peer, Audience::partner, "Mentoring report: Cy and Ana"}}) {
    CAPTURE(row.title);
    auto data = told_to(row.audience);
    data.my_name_known = true;
    data.mentorship.role = row.role;
    data.mentorship.title = "Ana";
    CHECK(samples::report_of(data, november, report_day).title == row.title);
    data.mentorship.title = "The long way";
    CHECK(samples::report_of(data, november, report_day).title == "Mentoring report: The long way");
  }
}

TEST_CASE("Of several mentorships the role is a column where it is not the same in all") {
  auto one = told_to(Audience::me);
  auto other = one;
  const auto roles_told = [&] {
    const auto report = build_report({one, other}, november, report_day);
    return samples::report_section(report, "Overview");
  };
  CHECK(roles_told().find("mentor") == std::string::npos);
  other.mentorship.role = Role::mentee;
  CHECK(roles_told().find("|mentee|") != std::string::npos);
}
