// SPDX-License-Identifier: MIT
// Several mentorships, a row each.
#include "domain/report/sections.hpp"

#include <algorithm>

namespace mentor {

namespace {

std::vector<Fact> totals_row(const ReportData& data, const ReportTotals& totals) {
  const auto& sessions = totals.sessions;
  return {mentorship_fact(data),
          data.mentorship.title,
          std::string(to_text(data.mentorship.role)),
          sessions.held,
          sessions.held > sessions.without_length ? Fact(sessions.time) : Fact(),
          totals.gaps.whole > 0 ? Fact(totals.gaps) : Fact(),
          totals.goals_open,
          totals.goals_reached,
          totals.promises_kept.whole > 0 ? Fact(totals.promises_kept) : Fact(),
          totals.promises_mine,
          totals.promises_theirs};
}

}  // namespace

ReportSection report_overview(const std::vector<ReportData>& data, const Period& period, Date today) {
  const bool of_one_role =
      std::ranges::all_of(data, [&](const auto& one) { return one.mentorship.role == data.front().mentorship.role; });
  FactTable table{"overview",
                  {{"mentorship", ""},
                   {"title", "mentorship"},
                   {"role", of_one_role                ? ""
                            : report_me(data) == "you" ? "your role"
                                                       : "role"},
                   {"sessions", "sessions"},
                   {"minutes", "time"},
                   {"cadence_kept", "cadence kept"},
                   {"goals_open", "goals open"},
                   {"goals_reached", "reached"},
                   {"promises_kept", "promises kept"},
                   {"open_by_me", report_me(data) == "you" ? "you owe" : report_me(data) + " owes"},
                   {"open_by_others", "they owe"}},
                  {}};
  for (const auto& one : data) table.rows.push_back(totals_row(one, totals_of(one, period, today)));
  return {"Overview", {std::move(table)}};
}

}  // namespace mentor
