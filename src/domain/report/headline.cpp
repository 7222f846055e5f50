// SPDX-License-Identifier: MIT
// The three to five figures that a report begins with, of one mentorship or of all of them together.
#include "domain/report/sections.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

std::string sessions_label(const SessionFigures& sessions) {
  const std::string noun = sessions.held == 1 ? "session" : "sessions";
  const bool timed = sessions.held > sessions.without_length;
  return timed ? fmt::format("{}, {}", noun, format_duration(sessions.time)) : noun;
}

Figure sessions_figure(const ReportTotals& totals) {
  const auto& sessions = totals.sessions;
  Figure figure{"sessions", sessions.held, "sessions", sessions_label(sessions)};
  figure.more = {{"minutes", sessions.held > sessions.without_length ? Fact(sessions.time) : Fact()},
                 {"without_length", sessions.without_length},
                 {"cancelled", sessions.cancelled},
                 {"missed", sessions.missed}};
  return figure;
}

Figure goals_figure(const ReportTotals& totals) {
  std::string label = totals.goals_reached == 1 ? "goal reached" : "goals reached";
  if (totals.goals_open > 0) label += fmt::format(", {} open", totals.goals_open);
  return {"goals_reached", totals.goals_reached, "goals", std::move(label), {{"open", totals.goals_open}}};
}

Figure promises_figure(const ReportTotals& totals) {
  return {"promises_kept",
          totals.promises_kept,
          "promises",
          "promises kept in time",
          {{"open", totals.promises_mine + totals.promises_theirs}}};
}

/// The usual distance tells more than a share; of several mentorships only the share can be summed.
std::optional<Figure> rhythm_figure(const ReportTotals& totals, const std::optional<Cadence>& agreed) {
  Facts more{{"gaps", totals.gaps.whole}, {"gaps_kept", agreed ? Fact(totals.gaps.part) : Fact()}};
  if (totals.typical_days) {
    std::string label = *totals.typical_days == 1 ? "day" : "days";
    label += " between sessions";
    if (agreed) label += fmt::format(", {} agreed", format_cadence(*agreed));
    return Figure{"rhythm", *totals.typical_days, "days", std::move(label), std::move(more)};
  }
  if (totals.gaps.whole < cases_for_a_share || totals.mentorships < 2) return std::nullopt;
  return Figure{"rhythm", totals.gaps, "gaps", "gaps as agreed", std::move(more)};
}

std::optional<Figure> next_figure(const ReportData& data) {
  if (data.mentorship.status == MentorshipStatus::closed || data.planned.empty()) return std::nullopt;
  const auto& next = data.planned.front();
  return Figure{
      "next_session", planned_day(data.clock, next), "date", "next session", {{"start", planned_fact(data, next)}}};
}

void compare_figures(std::vector<Figure>& now, const std::vector<Figure>& before) {
  for (auto& figure : now)
    for (const auto& other : before)
      if (other.name == figure.name && figure.name != "next_session" && figure.name != "rhythm")
        figure.before = other.value;
}

std::vector<Figure> figures_of(const ReportTotals& totals, const std::optional<Cadence>& agreed) {
  std::vector<Figure> figures{sessions_figure(totals)};
  if (totals.goals_open + totals.goals_reached > 0) figures.push_back(goals_figure(totals));
  if (totals.promises_kept.whole > 0) figures.push_back(promises_figure(totals));
  if (auto rhythm = rhythm_figure(totals, agreed)) figures.push_back(std::move(*rhythm));
  return figures;
}

}  // namespace

ReportTotals totals_of(const ReportData& data, const Period& period, Date today) {
  ReportTotals totals;
  totals.mentorships = 1;
  totals.sessions = session_figures(data);
  if (const auto rhythm = report_gaps(data, period, today)) {
    if (report_cadence(data, period, today)) totals.gaps = {rhythm->kept, rhythm->gaps};
    totals.typical_days = rhythm->typical;
  }
  for (const auto& goal : data.goals) {
    if (goal.status == GoalStatus::dropped) continue;
    const bool reached = goal.status == GoalStatus::reached && (!goal.closed || *goal.closed <= period.last);
    ++(reached ? totals.goals_reached : totals.goals_open);
  }
  for (const auto& one : stats_of(data, period, today).promises) {
    totals.promises_kept.part += one.kept;
    totals.promises_kept.whole += one.judged();
    (one.owner == my_handle ? totals.promises_mine : totals.promises_theirs) += one.open;
  }
  return totals;
}

void add_totals(ReportTotals& total, const ReportTotals& one) {
  total.mentorships += one.mentorships;
  total.sessions += one.sessions;
  total.gaps.part += one.gaps.part;
  total.gaps.whole += one.gaps.whole;
  total.goals_open += one.goals_open;
  total.goals_reached += one.goals_reached;
  total.promises_kept.part += one.promises_kept.part;
  total.promises_kept.whole += one.promises_kept.whole;
  total.promises_mine += one.promises_mine;
  total.promises_theirs += one.promises_theirs;
}

std::vector<Figure> report_headline(const ReportData& data, const Period& period, Date today) {
  auto figures = figures_of(totals_of(data, period, today), report_cadence(data, period, today));
  if (const auto* before = data.before.get())
    compare_figures(figures, figures_of(totals_of(*before, data.period_before, today),
                                        report_cadence(*before, data.period_before, today)));
  if (auto next = next_figure(data)) figures.push_back(std::move(*next));
  return figures;
}

std::vector<Figure> report_headline(std::span<const ReportData> data, const Period& period, Date today) {
  ReportTotals now;
  ReportTotals before;
  for (const auto& one : data) {
    add_totals(now, totals_of(one, period, today));
    if (one.before != nullptr) add_totals(before, totals_of(*one.before, one.period_before, today));
  }
  auto figures = figures_of(now, std::nullopt);
  if (before.mentorships > 0) compare_figures(figures, figures_of(before, std::nullopt));
  return figures;
}

}  // namespace mentor
