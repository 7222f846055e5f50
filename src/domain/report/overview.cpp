// SPDX-License-Identifier: MIT
// The overview over several mentorships: a line each, and one of them all. It is all that a sponsor of many reads.
#include "domain/report/sections.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct OverviewFigures {
  SessionFigures sessions;
  std::int64_t gaps = 0;
  std::int64_t gaps_kept = 0;
  std::int64_t goals_open = 0;
  std::int64_t goals_reached = 0;
  std::int64_t promises_mine = 0;  ///< open ones
  std::int64_t promises_theirs = 0;
};

OverviewFigures figures_of(const ReportData& data, const Period& period, Date today) {
  OverviewFigures figures;
  figures.sessions = session_figures(data);
  if (const auto rhythm = agreed_cadence(data.mentorship) ? report_gaps(data, period, today) : std::nullopt) {
    figures.gaps = rhythm->gaps;
    figures.gaps_kept = rhythm->kept;
  }
  for (const auto& goal : data.goals) {
    if (goal.status == GoalStatus::open) ++figures.goals_open;
    if (goal.status == GoalStatus::reached) ++figures.goals_reached;
  }
  for (const auto& promise : data.commitments)
    if (promise.outcome == Outcome::open)
      ++(promise.owner == my_handle ? figures.promises_mine : figures.promises_theirs);
  return figures;
}

void add_figures(OverviewFigures& total, const OverviewFigures& one) {
  total.sessions.held += one.sessions.held;
  total.sessions.without_length += one.sessions.without_length;
  total.sessions.time += one.sessions.time;
  total.gaps += one.gaps;
  total.gaps_kept += one.gaps_kept;
  total.goals_open += one.goals_open;
  total.goals_reached += one.goals_reached;
  total.promises_mine += one.promises_mine;
  total.promises_theirs += one.promises_theirs;
}

std::vector<std::string> figures_row(const std::string& title, const OverviewFigures& figures) {
  return {title,
          std::to_string(figures.sessions.held),
          time_words(figures.sessions),
          figures.gaps > 0 ? share_words(figures.gaps_kept, figures.gaps) : std::string(),
          std::to_string(figures.goals_open),
          std::to_string(figures.goals_reached),
          std::to_string(figures.promises_mine),
          std::to_string(figures.promises_theirs)};
}

/// Handles tell an order by name; a sponsor gets one by title, which says no more than it shows.
std::vector<const ReportData*> in_order(const std::vector<ReportData>& data) {
  std::vector<const ReportData*> order;
  for (const auto& one : data) order.push_back(&one);
  if (!data.empty() && data.front().audience == Audience::sponsor)
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return a->mentorship.title < b->mentorship.title; });
  return order;
}

}  // namespace

ReportSection report_overview(const std::vector<ReportData>& data, const Period& period, Date today) {
  const std::string mine = report_me(data) + " promised";
  ReportTable table{
      {"mentorship", "sessions", "time", "cadence kept", "open goals", "reached goals", mine, "they promised"},
      {},
      {1, 4, 5, 6, 7},
      {7, 6, 5}};
  OverviewFigures total;
  for (const auto* one : in_order(data)) {
    const auto figures = figures_of(*one, period, today);
    table.rows.push_back(figures_row(one->mentorship.title, figures));
    add_figures(total, figures);
  }
  table.rows.push_back(figures_row("all", total));
  drop_empty_columns(table);
  return {"Overview", {std::move(table)}};
}

}  // namespace mentor
