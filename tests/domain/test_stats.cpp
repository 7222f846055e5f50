// SPDX-License-Identifier: MIT
// Figures of a period, that can be checked by hand.
#include "mentor/domain/stats.hpp"
#include "report_samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

using samples::asked_on;
using samples::held_on;
using samples::november;
using samples::report_day;
using samples::report_on_ana;

namespace {

Commitment ended_promise(std::int64_t id, std::string owner, Outcome outcome) {
  auto one = samples::promise(id, std::move(owner), "something", make_date(2026, 11, 5));
  one.made = make_date(2026, 10, 1);
  one.outcome = outcome;
  one.closed = make_date(2026, 11, 5);
  return one;
}

ReportData busy_november() {
  auto data = report_on_ana();
  data.mentorship.cadence = Cadence{1, Cadence::Unit::week};
  data.sessions = {held_on(1, make_date(2026, 11, 2), 45, Channel::video), held_on(2, make_date(2026, 11, 9), {}, {}),
                   samples::session(3, make_date(2026, 11, 16), SessionStatus::cancelled)};
  data.sessions[1].trouble = Trouble::distraction;
  data.commitments = {ended_promise(1, "ana", Outcome::late), ended_promise(2, "me", Outcome::kept),
                      ended_promise(3, "me", Outcome::dropped),
                      samples::promise(4, "me", "something", make_date(2026, 11, 19)),
                      samples::promise(5, "me", "something", make_date(2026, 11, 20))};
  data.questions = {asked_on(1, "me", "how?", make_date(2026, 11, 3)),
                    asked_on(2, "ana", "why?", make_date(2026, 11, 3))};
  data.questions[0].status = QuestionStatus::answered;
  data.questions[0].answered = data.questions[0].asked + std::chrono::minutes{30};
  return data;
}

}  // namespace

TEST_CASE("Promises are counted by person, mine first, and overdue is what was due before today") {
  const auto stats = stats_of(busy_november(), november, report_day);
  REQUIRE(stats.promises.size() == 2);
  const auto& mine = stats.promises.front();
  CHECK(mine.owner == "me");
  CHECK(mine.kept == 1);
  CHECK(mine.dropped == 1);
  CHECK(mine.late == 0);
  CHECK(mine.open == 2);
  CHECK(mine.overdue == 1);
  CHECK(stats.promises.back().owner == "ana");
  CHECK(stats.promises.back().late == 1);
}

TEST_CASE("Answers are counted by the side that owes them") {
  const auto stats = stats_of(busy_november(), november, report_day);
  const auto& mine = stats.answers.front();
  CHECK(mine.by == Side::me);
  CHECK(mine.waiting == 1);
  CHECK(mine.overdue == 1);
  CHECK_FALSE(mine.typical);
  const auto& theirs = stats.answers.back();
  CHECK(theirs.in_time == 1);
  CHECK(theirs.longest == Minutes{30});
  CHECK_MESSAGE(!theirs.typical, "one answer is not typical");
}

TEST_CASE("The typical answer is the median, between the middle two of an even number") {
  auto data = report_on_ana();
  for (const int hours : {1, 3, 8, 90}) {
    auto one = asked_on(hours, "ana", "?", make_date(2026, 11, 3));
    one.status = QuestionStatus::answered;
    one.answered = one.asked + std::chrono::hours{hours};
    data.questions.push_back(one);
  }
  const auto mine = stats_of(data, november, report_day).answers.front();
  CHECK(mine.typical == Minutes{330});
  CHECK(mine.longest == Minutes{90 * 60});
  CHECK(mine.late == 1);
}

TEST_CASE("Channels and obstacles are those of held sessions") {
  const auto stats = stats_of(busy_november(), november, report_day);
  CHECK(stats.channels[static_cast<std::size_t>(Channel::video)] == 1);
  CHECK(stats.channels.back() == 1);
  CHECK(stats.troubles[static_cast<std::size_t>(Trouble::distraction)] == 1);
  CHECK(stats.sessions.held == 2);
  CHECK(stats.sessions.time == Minutes{45});
  // On the 2nd and the 9th, and nothing since.
  CHECK(stats.cadence.kept == 1);
  CHECK(stats.cadence.gaps == 2);
}

TEST_CASE("The figures of one mentorship name no mentorship in their tables") {
  const auto report = build_stats({busy_november()}, november, report_day);
  CHECK(report.title == "Figures: Ana");
  CHECK(samples::report_header(report, "Promises") == "promised by|kept|late|dropped|open|overdue|kept in time");
  CHECK(samples::report_section(report, "Promises") == "you|1|0|1|2|1|1 of 3 (33 %)\nAna|0|1|0|0||0 of 1\n");
  CHECK(samples::report_section(report, "Answers") == "you|0|0|1|1|0 of 1|\nAna|1|0|0||1 of 1|less than an hour\n");
  CHECK(samples::report_section(report, "Sessions") == "2|45 min|1|1\n");
  CHECK(samples::report_section(report, "Cadence") == "every week|1 of 2|11 days\n");
  CHECK(samples::report_header(report, "Channels") == "video|not known");
  CHECK(samples::report_section(report, "Channels") == "1|1\n");
  CHECK(samples::report_section(report, "Obstacles") == "1\n");
}

TEST_CASE("The figures of several mentorships begin with totals") {
  auto bo = report_on_ana();
  bo.mentorship.title = "Bo";
  bo.commitments = {ended_promise(8, "me", Outcome::kept)};
  const auto report = build_stats({busy_november(), bo}, november, report_day);
  CHECK(report.title == "Figures: 2 mentorships");
  CHECK(samples::report_section(report, "Promises") ==
        "all|you|2|0|1|2|1|2 of 4 (50 %)\nall|the others|0|1|0|0||0 of 1\n"
        "Ana|you|1|0|1|2|1|1 of 3 (33 %)\nAna|Ana|0|1|0|0||0 of 1\nBo|you|1|0|0|0||1 of 1\n");
  CHECK(samples::report_section(report, "Channels") == "all|1|1\nAna|1|1\nBo||\n");
  const auto totals = build_stats({busy_november(), bo}, november, report_day, StatsRows::totals);
  CHECK(samples::report_section(totals, "Channels") == "all|1|1\n");
  CHECK(samples::report_section(totals, "Cadence").empty());
}

TEST_CASE("Without anything there are only sessions, none") {
  const auto report = build_stats({report_on_ana()}, november, report_day);
  REQUIRE(report.sections.size() == 1);
  CHECK(samples::report_section(report, "Sessions") == "0|0 min\n");
}
