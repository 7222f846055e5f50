// SPDX-License-Identifier: MIT
// The reports of one session and of one goal, and a period held against the one before.
#include "mentor/domain/report.hpp"
#include "report_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <rapidcheck.h>

using namespace mentor::tests;

using samples::held_on;
using samples::november;
using samples::report_day;
using samples::report_on_ana;
using samples::report_section;

namespace {

ReportData one_session(Audience audience) {
  auto data = report_on_ana();
  data.audience = audience;
  data.sessions = {held_on(12, make_date(2026, 11, 2), 45, Channel::video)};
  data.sessions[0].summary = "- how to begin\n\n* the paper";
  data.sessions[0].trouble = Trouble::tech;
  data.commitments = {samples::promise(6, "ana", "draft the CV", make_date(2026, 11, 19)),
                      samples::promise(5, "me", "send the paper", make_date(2026, 11, 24))};
  data.commitments[0].outcome = Outcome::late;
  data.commitments[0].closed = make_date(2026, 11, 20);
  data.goals = {samples::goal(3, "Publish", make_date(2026, 9, 1)).goal};
  Progress entry;
  entry.goal = {Kind::goal, 3};
  entry.percent = 60;
  entry.comment = "introduction done";
  entry.date = make_date(2026, 11, 2);
  entry.session = Id{Kind::session, 12};
  data.progress = {entry};
  Topic topic;
  topic.id = 2;
  topic.text = "co-authors";
  data.topics = {topic};
  data.planned = {samples::session(13, make_date(2026, 11, 24), SessionStatus::planned)};
  data.planned[0].channel = Channel::phone;
  return data;
}

Period period_of(std::string_view typed) { return parse_period(typed, "-p", report_day); }

}  // namespace

TEST_CASE("A session's report is bullets for both sides, by name and without ids for the partner") {
  const auto report = build_session_report(one_session(Audience::partner), report_day);
  CHECK(report.title == "Session of 2 Nov 2026, 12:00 (UTC)");
  CHECK(report.subtitle == "Cy and Ana; 45 min; video");
  CHECK(report_section(report, "Summary") == " how to begin\n the paper\n what got in the way: tech\n");
  CHECK(report_section(report, "Topics") == " co-authors\n");
  CHECK(report_section(report, "Goals") == " Publish: 60 %: introduction done\n");
  CHECK(report_section(report, "Promises") ==
        " Cy: send the paper, due 24 Nov 2026\n Ana: draft the CV, late 20 Nov 2026\n");
  CHECK(report_section(report, "Next session") == " 24 Nov 2026, 12:00 (UTC); phone\n");
}

TEST_CASE("A session's report for myself has the notes, as Markdown, and the ids") {
  auto data = one_session(Audience::me);
  data.sessions[0].notes = "# Heading\ntext";
  const auto report = build_session_report(data, report_day);
  CHECK(report.subtitle == "you and Ana; 45 min; video");
  CHECK(report_section(report, "Notes") == "# Heading\ntext\n");
  CHECK(report_section(report, "Promises").find("c5 you: send the paper") == 0);
}

TEST_CASE("A session's report says who called it off, and has no section without words") {
  auto data = report_on_ana();
  data.audience = Audience::partner;
  data.sessions = {samples::session(12, make_date(2026, 11, 2), SessionStatus::cancelled)};
  data.sessions[0].called_off_by = Side::partner;
  const auto report = build_session_report(data, report_day);
  CHECK(report.subtitle == "Cy and Ana; cancelled by Ana");
  CHECK(report.sections.empty());
}

TEST_CASE("A goal's report tells why, how far, and what was promised on the way") {
  auto data = one_session(Audience::me);
  data.goals[0].why = "nobody can cite it";
  data.goals[0].target = make_date(2026, 12, 1);
  data.goals[0].percent = 60;
  const auto report = build_goal_report(data, report_day);
  CHECK(report.title == "Goal: Publish");
  CHECK(report.subtitle == "g3, with Ana: 60 %, open; since Tue 2026-09-01; target Tue 2026-12-01 (in 11 days)");
  auto owned = data;
  owned.goals[0].owner = "me";
  CHECK(build_goal_report(owned, report_day).subtitle.starts_with("g3, you, with Ana: 60 %"));
  owned.goals[0].owner = "ana";
  CHECK(build_goal_report(owned, report_day).subtitle.starts_with("g3, Ana: 60 %"));
  CHECK(report_section(report, "The goal") == " why: nobody can cite it\n");
  CHECK(report_section(report, "Progress") == "Mon 2026-11-02|60 %|s12|introduction done\n");
  CHECK(report_section(report, "Promises for it") ==
        "c5 you: send the paper, due Tue 2026-11-24 (in 4 days)\nc6 Ana: draft the CV, late Fri 2026-11-20\n");
  CHECK(report_section(report, "Sessions on the way") == "s12|Mon 2026-11-02 12:00|45 min|video|- how to begin\n");
}

TEST_CASE("Two entries of progress are drawn, one is not") {
  auto data = one_session(Audience::me);
  data.progress.push_back(data.progress.front());
  data.progress.back().date = make_date(2026, 11, 9);
  data.progress.back().percent = 80;
  CHECK(report_section(build_goal_report(data, report_day), "Progress")
            .find("Percent reached: 2026-11-02=60 "
                  "2026-11-09=80\n") == 0);
}

TEST_CASE("The period before is the previous one of its kind") {
  CHECK(period_before(period_of("2026-03")) == Period{make_date(2026, 2, 1), make_date(2026, 2, 28), "February 2026"});
  CHECK(period_before(period_of("2026-Q1")) == Period{make_date(2025, 10, 1), make_date(2025, 12, 31), "2025-Q4"});
  CHECK(period_before(period_of("2026-H2")) == Period{make_date(2026, 1, 1), make_date(2026, 6, 30), "2026-H1"});
  CHECK(period_before(period_of("2024")) == Period{make_date(2023, 1, 1), make_date(2023, 12, 31), "2023"});
  CHECK(period_before(period_of("2026-11-20")) ==
        Period{make_date(2026, 11, 19), make_date(2026, 11, 19), "Thu 2026-11-19"});
  CHECK(period_before({make_date(2025, 11, 21), make_date(2026, 11, 20), "the last 12 months"}) ==
        Period{make_date(2024, 11, 21), make_date(2025, 11, 20), "2024-11-21 to 2025-11-20"});
  CHECK(period_before({make_date(2026, 11, 11), make_date(2026, 11, 20), "ten days"}) ==
        Period{make_date(2026, 11, 1), make_date(2026, 11, 10), "2026-11-01 to 2026-11-10"});
}

TEST_CASE("The period before ends the day before, and is as long unless months are") {
  CHECK(rc::check("the period before touches", [] {
    const auto first = make_date(2000, 1, 1) + Days(*rc::gen::inRange(0, 12000));
    const auto length = Days(*rc::gen::inRange(0, 800));
    const Period before = period_before({first, first + length, "so"});
    RC_ASSERT(before.last + Days(1) == first);
    RC_ASSERT(before.first <= before.last);
    const auto differs = (before.last - before.first) - length;
    RC_ASSERT(differs >= Days(-4));
    RC_ASSERT(differs <= Days(4));
  }));
}

TEST_CASE("A comparison has each figure of both periods, and their difference") {
  auto before = std::make_shared<ReportData>(report_on_ana());
  before->sessions = {held_on(1, make_date(2026, 10, 5), 60, {})};
  before->commitments = {samples::promise(1, "me", "something", make_date(2026, 10, 8))};
  before->commitments[0].outcome = Outcome::late;
  before->commitments[0].closed = make_date(2026, 10, 9);
  auto data = report_on_ana();
  data.sessions = {held_on(2, make_date(2026, 11, 2), 45, {}), held_on(3, make_date(2026, 11, 9), 30, {})};
  data.held_before = 1;
  data.commitments = {samples::promise(2, "me", "something", make_date(2026, 11, 8))};
  data.commitments[0].outcome = Outcome::kept;
  data.commitments[0].closed = make_date(2026, 11, 8);
  Pulse pulse;
  pulse.trust = 4;
  pulse.date = make_date(2026, 11, 9);
  data.pulses = {pulse};
  data.period_before = period_before(november);
  data.before = before;
  CHECK(samples::in_report(data, "Compared with the period before") ==
        "November 2026 is not over: it lasts until Mon 2026-11-30.\n"
        "sessions|2|1|+1\n"
        "time|1 h 15 min|1 h|+15 min\n"
        "trust as you feel it|4.0||\n");
  data.held_before = 0;
  CHECK(samples::in_report(data, "Compared with the period before").find("trust") == std::string::npos);
  CHECK(samples::report_header(samples::report_of(data, november, report_day), "Compared with the period before") ==
        "figure|November 2026|October 2026|change");
}

TEST_CASE("Without a period before nothing is compared") {
  CHECK(samples::in_report(report_on_ana(), "Compared with the period before").empty());
}

TEST_CASE("Several mentorships are compared together, after the overview") {
  const auto with_sessions = [](int before, int now) {
    auto earlier = std::make_shared<ReportData>(report_on_ana());
    for (int i = 0; i < before; ++i) earlier->sessions.push_back(held_on(i + 1, make_date(2026, 10, 5), 30, {}));
    auto data = report_on_ana();
    for (int i = 0; i < now; ++i) data.sessions.push_back(held_on(i + 9, make_date(2026, 11, 5), 30, {}));
    data.before = earlier;
    data.period_before = period_before(november);
    return data;
  };
  const auto several = std::vector{with_sessions(1, 2), with_sessions(3, 3)};
  const auto report = build_report(several, november, make_date(2026, 12, 5));
  REQUIRE(report.sections.size() > 1);
  CHECK(report.sections[1].title == "Compared with the period before");
  CHECK(report_section(report, "Compared with the period before")
            .starts_with("sessions|5|4|+1\ntime|2 h 30 min|2 h|+30 min\n"));
  CHECK(report.subtitle == "November 2026: Sun 2026-11-01 to Mon 2026-11-30; compared with October 2026");
  CHECK(samples::figure_lines(report.figures) == "5 sessions, 2 h 30 min (+1)\n");
}

TEST_CASE("A session's report says what it was to be about") {
  auto data = one_session(Audience::partner);
  data.sessions[0].focus = "the title";
  CHECK(report_section(build_session_report(data, report_day), "Summary").find("focus: the title") !=
        std::string::npos);
}
