// SPDX-License-Identifier: MIT
// Reports as data: figures that can be checked by hand.
#include "mentor/domain/report.hpp"
#include "report_samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::held_on;
using samples::in_report;
using samples::november;
using samples::report_day;
using samples::report_of;
using samples::report_on_ana;
using samples::report_section;

TEST_CASE("A report without sessions says so and has no more than it knows") {
  const auto report = samples::report_of(report_on_ana(), november, report_day);
  CHECK(report.title == "Mentoring report: Ana");
  CHECK(report.subtitle == "November 2026: Sun 2026-11-01 to Mon 2026-11-30");
  CHECK(report.sender == "For myself, Fri 2026-11-20");
  CHECK(samples::figure_lines(report.parts.front().figures) == "0 sessions\n");
  CHECK(samples::all_sections(report).empty());
}

TEST_CASE("Sessions are counted with their time and channels; what is not known is said") {
  auto data = report_on_ana();
  data.sessions = {held_on(1, make_date(2026, 11, 2), 45, Channel::video),
                   held_on(2, make_date(2026, 11, 9), 60, Channel::video),
                   held_on(3, make_date(2026, 11, 16), {}, {}),
                   samples::session(4, make_date(2026, 11, 18), SessionStatus::cancelled),
                   samples::session(5, make_date(2026, 11, 19), SessionStatus::missed),
                   samples::session(6, make_date(2026, 11, 25), SessionStatus::planned)};
  CHECK(samples::figure_lines(report_of(data).parts.front().figures) == "3 sessions, 1 h 45 min\n");
  const auto told = in_report(data, "How often we met");
  CHECK(told.starts_with("The length of 1 session is not known; 1 session cancelled; 1 session missed.\n"));
  CHECK(told.ends_with("Channels: video 2, not known 1.\n"));
}

TEST_CASE("The cadence is kept by gaps that are not longer; the first is counted from before the period") {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.session_before = make_date(2026, 10, 20);
  data.sessions = {held_on(2, make_date(2026, 11, 3), {}, {}), held_on(3, make_date(2026, 11, 10), {}, {}),
                   held_on(4, make_date(2026, 11, 16), {}, {})};
  CHECK(in_report(data, "How often we met")
            .find("Agreed: every week. Kept in 2 of 3 (67 %) gaps; at most 14 days between two sessions, up "
                  "to Fri 2026-11-20.\n") != std::string::npos);
}

TEST_CASE("The time since the last contact counts as a gap once it is too long") {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.sessions = {held_on(2, make_date(2026, 11, 3), {}, {}), held_on(3, make_date(2026, 11, 10), {}, {})};
  CHECK(in_report(data, "How often we met")
            .find("Kept in 1 of 2 gaps; at most 7 days between two sessions, 10 days since the last, ") !=
        std::string::npos);
  data.sessions.erase(data.sessions.begin());
  CHECK(in_report(data, "How often we met").find("Kept in 0 of 1 gap; 10 days since the last session, up to") !=
        std::string::npos);
}

TEST_CASE("A question, an answer and feedback bridge a gap between sessions, and make no gaps of their own") {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.sessions = {held_on(2, make_date(2026, 11, 2), {}, {}), held_on(3, make_date(2026, 11, 19), {}, {})};
  const auto kept = [&] {
    const auto told = in_report(data, "How often we met");
    const auto begin = told.find("Kept in");
    return told.substr(begin, told.find(';', begin) - begin);
  };
  CHECK(kept() == "Kept in 0 of 1 gap");
  data.questions = {samples::asked_on(1, "ana", "how?", make_date(2026, 11, 9))};
  CHECK_MESSAGE(kept() == "Kept in 0 of 1 gap", "ten days of silence after it");
  data.questions[0].answered = samples::at_noon(make_date(2026, 11, 14));
  CHECK(kept() == "Kept in 1 of 1 gap, 1 with questions, answers or feedback");
  data.questions.clear();
  data.feedback.resize(2);
  data.feedback[0].date = make_date(2026, 11, 12);
  data.feedback[1].date = make_date(2026, 11, 9);
  CHECK(kept() == "Kept in 1 of 1 gap, 1 with questions, answers or feedback");
  data.feedback[1].date = make_date(2026, 11, 21);
  CHECK_MESSAGE(kept() == "Kept in 0 of 1 gap", "another week has nothing to do with it");
}

TEST_CASE("What was asked and answered within days of a session makes no rhythm better") {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.sessions = {held_on(2, make_date(2026, 11, 2), {}, {}), held_on(3, make_date(2026, 11, 19), {}, {})};
  data.questions = {samples::asked_on(1, "ana", "how?", make_date(2026, 11, 3))};
  data.questions[0].answered = samples::at_noon(make_date(2026, 11, 4));
  CHECK(in_report(data, "How often we met").find("Kept in 0 of 1 gap; at most 17 days between two sessions") !=
        std::string::npos);
}

TEST_CASE("Before the period an exchange bridges too, to the first session in it") {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.session_before = make_date(2026, 10, 25);
  data.sessions = {held_on(2, make_date(2026, 11, 5), {}, {}), held_on(3, make_date(2026, 11, 10), {}, {}),
                   held_on(4, make_date(2026, 11, 16), {}, {})};
  CHECK(in_report(data, "How often we met").find("Kept in 2 of 3 (67 %) gaps; at most 11 days") != std::string::npos);
  data.exchanges_before = {make_date(2026, 10, 30)};
  CHECK(in_report(data, "How often we met").find("Kept in 3 of 3 (100 %) gaps, 1 with questions") != std::string::npos);
}

TEST_CASE("A gap with an agreed pause in it is no miss; one beside a pause is judged") {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.sessions = {held_on(2, make_date(2026, 11, 1), {}, {}), held_on(3, make_date(2026, 11, 19), {}, {})};
  const auto judged = [&](int from_month, int from_day, std::optional<Date> until) {
    Pause pause;
    pause.from = make_date(2026, from_month, from_day);
    pause.until = until;
    data.pauses = {pause};
    return in_report(data, "How often we met").find("Kept in 0 of 1 gap") != std::string::npos;
  };
  CHECK(judged(10, 20, make_date(2026, 11, 1)));
  CHECK_FALSE(judged(10, 20, make_date(2026, 11, 2)));
  CHECK_FALSE(judged(11, 5, make_date(2026, 11, 8)));
  CHECK_FALSE(judged(11, 18, std::nullopt));
  CHECK(judged(11, 19, std::nullopt));
  data.sessions.pop_back();
  CHECK_FALSE(judged(11, 10, std::nullopt));
  CHECK_MESSAGE(judged(12, 1, std::nullopt), "it was planned, and is not on");
}

TEST_CASE("Each of several pauses counts, not only the last") {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  for (const int day : {1, 12, 14, 19})
    data.sessions.push_back(held_on(day, make_date(2026, 11, static_cast<unsigned>(day)), {}, {}));
  CHECK(in_report(data, "How often we met").find("Kept in 2 of 3 (67 %) gaps") != std::string::npos);
  data.pauses.resize(2);
  data.pauses[0].from = make_date(2026, 11, 3);
  data.pauses[0].until = make_date(2026, 11, 10);
  data.pauses[1].from = make_date(2026, 11, 19);
  data.pauses[1].until = make_date(2026, 11, 20);
  CHECK(in_report(data, "How often we met").find("Kept in 2 of 2 gaps") != std::string::npos);
}

TEST_CASE("Long periods are drawn by year, and never begin with empty years") {
  auto data = report_on_ana();
  data.sessions = {held_on(1, make_date(2023, 5, 3), {}, {}), held_on(2, make_date(2026, 11, 10), {}, {})};
  const Period ever{make_date(1900, 1, 1), make_date(2026, 12, 31), "all"};
  const auto text = report_section(samples::report_of(data, ever, report_day), "How often we met");
  CHECK(text.find("by year: 2023=1 2024=0 2025=0 2026=1\n") != std::string::npos);
}

TEST_CASE("The list of sessions shows the first line of the summary, and nothing of a sealed one") {
  auto data = report_on_ana();
  data.sessions = {held_on(1, make_date(2026, 11, 2), 45, Channel::video), held_on(2, make_date(2026, 11, 9), {}, {}),
                   samples::session(4, make_date(2026, 11, 18), SessionStatus::cancelled)};
  data.sessions[0].summary = "\nThe plan\nmore";
  data.sessions[1].summary = "a secret";
  data.sessions[1].has_time = false;
  samples::seal(data.sessions[1]);
  data.sessions[2].reason = "ill";
  data.sessions[2].called_off_by = Side::partner;
  CHECK(in_report(data, "Sessions") ==
        "s1|Mon 2026-11-02 12:00|45 min|video|The plan\n"
        "s2|Mon 2026-11-09|||(sealed)\n"
        "s4|Wed 2026-11-18 12:00|||(cancelled by Ana: ill)\n");
}

TEST_CASE("Goals show their percent at the period's end, their course and their milestones") {
  auto data = report_on_ana();
  auto goal = samples::goal(3, "Publish", make_date(2026, 9, 1)).goal;
  goal.percent = 90;  // today's, after the period
  goal.target = make_date(2026, 12, 1);
  data.goals = {goal};
  for (const int percent : {20, 60}) {
    Progress entry;
    entry.goal = {Kind::goal, 3};
    entry.percent = percent;
    entry.date = make_date(2026, 11, percent == 20 ? 2 : 9);
    data.progress.push_back(entry);
  }
  Milestone draft;
  draft.id = 7;
  draft.goal = {Kind::goal, 3};
  draft.title = "Draft";
  draft.outcome = Outcome::kept;
  draft.closed = make_date(2026, 11, 9);
  data.milestones = {draft};
  CHECK(in_report(data, "What was achieved") ==
        "g3|Publish|60 %|20 → 60 %|target Tue 2026-12-01\nm7 Draft, kept Mon 2026-11-09\n");
}

TEST_CASE("An open milestone with a date is told by what comes next, unless nothing of it comes any more") {
  auto data = report_on_ana();
  data.goals = {samples::goal(3, "Publish", make_date(2026, 9, 1)).goal};
  Milestone draft;
  draft.id = 7;
  draft.goal = {Kind::goal, 3};
  draft.title = "Draft";
  data.milestones = {draft};
  const auto is_achieved = [&] { return in_report(data, "What was achieved").find("m7 Draft") != std::string::npos; };
  CHECK_MESSAGE(is_achieved(), "without a date nothing else tells it");
  data.milestones[0].due = make_date(2026, 12, 1);
  CHECK_FALSE(is_achieved());
  data.goals[0].status = GoalStatus::dropped;
  CHECK(is_achieved());
  data.goals[0].status = GoalStatus::open;
  data.mentorship.status = MentorshipStatus::closed;
  CHECK(is_achieved());
  data.milestones[0].outcome = Outcome::kept;
  for (const int day : {-1, 0, 29, 30}) {
    CAPTURE(day);
    data.milestones[0].closed = november.first + Days(day);
    CHECK(is_achieved() == (day >= 0 && day < 30));
  }
}

TEST_CASE("Commitments are counted by side; those that ended elsewhere are not") {
  auto data = report_on_ana();
  const auto ended = [](std::int64_t id, std::string owner, Outcome outcome, Date closed) {
    auto one = samples::promise(id, std::move(owner), "something", closed);
    one.made = make_date(2026, 10, 1);
    one.outcome = outcome;
    one.closed = closed;
    return one;
  };
  data.commitments = {
      ended(1, "me", Outcome::kept, make_date(2026, 11, 3)), ended(2, "me", Outcome::late, make_date(2026, 11, 4)),
      ended(3, "ana", Outcome::dropped, make_date(2026, 11, 5)), ended(4, "me", Outcome::kept, make_date(2026, 10, 5)),
      samples::promise(5, "ana", "draft the CV", make_date(2026, 11, 27))};
  CHECK(in_report(data, "Promises") ==
        "You kept 1 of 2 in time, 1 late. Ana kept 0 of 1 in time, 1 dropped, 1 open.\n");
  data.commitments.push_back(ended(6, "me", Outcome::kept, make_date(2026, 11, 6)));
  CHECK_MESSAGE(in_report(data, "Promises") == "you|2|1|0|0|2 of 3 (67 %)\nAna|0|0|1|1|0 of 1\n", "three make a share");
}

TEST_CASE("For programs each promise of the period stands once, with its id and its words") {
  auto data = report_on_ana();
  auto kept = samples::promise(1, "me", "send the paper", make_date(2026, 11, 4));
  kept.outcome = Outcome::kept;
  kept.closed = make_date(2026, 11, 3);
  auto before = kept;
  before.id = 2;
  before.closed = make_date(2026, 10, 3);
  data.commitments = {kept, before, samples::promise(3, "ana", "draft the CV", make_date(2026, 11, 27))};
  std::vector<std::string> rows;
  for (const auto& section : samples::all_sections(samples::report_of(data)))
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<FactTable>(&block); table != nullptr && table->name == "promise_list") {
        const auto text = std::find_if(table->columns.begin(), table->columns.end(),
                                       [](const auto& column) { return column.name == "text"; });
        REQUIRE(text != table->columns.end());
        for (const auto& row : table->rows) {
          CHECK(row.size() == table->columns.size());
          rows.push_back(
              fmt::format("{} {}", fact_words(row.front(), DateStyle::iso),
                          fact_words(row.at(static_cast<std::size_t>(text - table->columns.begin())), DateStyle::iso)));
        }
      }
  CHECK(rows == std::vector<std::string>{"c1 send the paper", "c3 draft the CV"});
}

TEST_CASE("An open promise stands once: with its date in what comes next, without one beside the figures") {
  auto data = report_on_ana();
  data.commitments = {samples::promise(5, "ana", "draft the CV", make_date(2026, 11, 27))};
  data.commitments.push_back(data.commitments.front());
  data.commitments.back().id = 6;
  data.commitments.back().due.reset();
  CHECK(in_report(data, "Promises") ==
        "Ana has 2 open.\nOpen, besides those with a date below, under What comes next:\nc6 Ana: draft the CV\n");
  CHECK(in_report(data, "What comes next") == "c5 Fri 2026-11-27: Ana promised: draft the CV\n");
  data.mentorship.status = MentorshipStatus::closed;
  CHECK_MESSAGE(in_report(data, "Promises").find("c5 ") != std::string::npos, "then nothing comes next");
}

TEST_CASE("Wins stand with the goals, lessons have a section") {
  auto data = report_on_ana();
  Note win;
  win.id = 8;
  win.type = NoteKind::win;
  win.text = "got the grant";
  win.date = make_date(2026, 11, 3);
  data.notes = {win};
  CHECK(in_report(data, "What was achieved") == "A win:\nn8 Tue 2026-11-03: got the grant\n");
  CHECK(in_report(data, "Lessons").empty());
}

TEST_CASE("Where a session has no summary its notes speak, under their headings, for me alone") {
  auto data = report_on_ana();
  data.sessions = {held_on(1, make_date(2026, 11, 2), {}, {})};
  data.sessions[0].notes = "## Went well\n- the talk\n- the slides\n\n## Next\nwrite it up\n";
  CHECK(in_report(data, "Sessions") == "s1|Mon 2026-11-02 12:00|Went well: the talk; Next: write it up\n");
  data.sessions[0].summary = "The talk";
  CHECK(in_report(data, "Sessions") == "s1|Mon 2026-11-02 12:00|The talk\n");
  data.sessions[0].summary.reset();
  data.audience = Audience::partner;
  CHECK(in_report(data, "Sessions") == "2 Nov 2026\n");
  data.audience = Audience::me;
  samples::seal(data.sessions[0]);
  CHECK(in_report(data, "Sessions").find("talk") == std::string::npos);
}

TEST_CASE("The first sessions allow no verdict on the pulse") {
  auto data = report_on_ana();
  for (const int trust : {3, 4}) {
    Pulse pulse;
    pulse.id = trust;
    pulse.trust = trust;
    pulse.date = make_date(2026, 11, static_cast<unsigned>(trust));
    data.pulses.push_back(pulse);
  }
  data.sessions = {held_on(1, make_date(2026, 11, 3), {}, {}), held_on(2, make_date(2026, 11, 4), {}, {})};
  CHECK_MESSAGE(in_report(data, "How it felt").empty(), "too early for a trend");
  data.sessions.push_back(held_on(3, make_date(2026, 11, 5), {}, {}));
  CHECK(in_report(data, "How it felt") == "trust|you|3 → 4|4|Wed 2026-11-04\n");
}

TEST_CASE("What comes next stands in the order of its dates") {
  auto data = report_on_ana();
  data.planned = {samples::session(9, make_date(2026, 11, 27), SessionStatus::planned)};
  data.commitments = {samples::promise(5, "me", "send the paper", make_date(2026, 11, 24)),
                      samples::promise(6, "ana", "draft the CV", make_date(2026, 11, 19))};
  data.mentorship.end = make_date(2026, 12, 31);
  CHECK(in_report(data, "What comes next") ==
        "c6 Thu 2026-11-19: Ana promised: draft the CV (overdue)\nc5 Tue 2026-11-24: you promised: send the paper\ns9 "
        "Fri "
        "2026-11-27 12:00: session\n Thu 2026-12-31: agreed end\n");
}

TEST_CASE("Several mentorships begin with an overview; each has its sections below its name") {
  auto ana = report_on_ana();
  ana.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  ana.sessions = {held_on(1, make_date(2026, 11, 9), 30, {}), held_on(2, make_date(2026, 11, 16), 30, {})};
  auto bo = report_on_ana();
  bo.mentorship.handle = "bo";
  bo.mentorship.title = "Bo";
  bo.commitments = {samples::promise(5, "me", "send the paper", make_date(2026, 11, 24))};
  const auto report = build_report(std::vector{ana, bo}, november, report_day);
  CHECK(report.title == "Mentoring report: 2 mentorships");
  CHECK(samples::figure_lines(report.figures) == "2 sessions, 1 h\n");
  CHECK(samples::report_header(report, "Overview") == "mentorship|sessions|time|cadence kept|you owe");
  CHECK(report_section(report, "Overview") == "Ana|2|1 h|1 of 1|0\nBo|0|||1\n");
  REQUIRE(report.parts.size() == 2);
  CHECK(report.parts[1].title == "Bo");
  CHECK(samples::figure_lines(report.parts[1].figures) == "0 sessions\n");
  CHECK(build_report(std::vector{ana}, november, report_day).title == "Mentoring report: Ana");
}

TEST_CASE("A milestone stands below its own goal only, and in the data with it, unless its title is held back") {
  auto data = report_on_ana();
  data.goals = {samples::goal(3, "Publish", make_date(2026, 9, 1)).goal,
                samples::goal(4, "Teach", make_date(2026, 9, 1)).goal};
  for (const auto& [id, goal, title] : {std::tuple{7, 3, "Draft"}, std::tuple{8, 4, "Course"}, std::tuple{9, 4, ""}}) {
    Milestone milestone;
    milestone.id = id;
    milestone.goal = {Kind::goal, goal};
    milestone.title = title;
    milestone.outcome = Outcome::kept;
    milestone.closed = make_date(2026, 11, 9);
    data.milestones.push_back(milestone);
  }
  const auto rows_of = [&] {
    std::vector<std::string> rows;
    for (const auto& section : samples::all_sections(samples::report_of(data)))
      for (const auto& block : section.blocks)
        if (const auto* table = std::get_if<FactTable>(&block); table != nullptr && table->name == "milestones")
          for (const auto& row : table->rows)
            rows.push_back(fact_words(row.at(1), DateStyle::iso) + " " + fact_words(row.at(2), DateStyle::iso));
    return rows;
  };
  CHECK(rows_of() == std::vector<std::string>{"g3 Draft", "g4 Course"});
  CHECK(in_report(data, "What was achieved").find("m7 Draft") != std::string::npos);
  data.goals.back().withheld = true;
  CHECK(rows_of() == std::vector<std::string>{"g3 Draft"});
}
