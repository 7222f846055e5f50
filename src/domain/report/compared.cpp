// SPDX-License-Identifier: MIT
// A period held against the one before it: the same figures, side by side.
#include "domain/report/sections.hpp"

#include <array>
#include <fmt/format.h>
#include <span>
#include <utility>

namespace mentor {

namespace {

/// A figure of both periods; nothing where a period has none.
struct ComparedFigure {
  std::string name;
  Fact now;
  Fact before;
};

Fact percentage(std::int64_t part, std::int64_t whole) {
  if (whole < cases_for_a_share) return {};
  return Percent{(part * 100 + whole / 2) / whole};
}

constexpr std::array<std::pair<std::string_view, std::optional<std::int64_t> Pulse::*>, 3> compared_scales{
    {{"trust", &Pulse::trust}, {"progress", &Pulse::progress}, {"energy", &Pulse::energy}}};

struct KeptOf {
  std::int64_t kept = 0;
  std::int64_t all = 0;

  void add(std::int64_t more_kept, std::int64_t more) {
    kept += more_kept;
    all += more;
  }
  [[nodiscard]] Fact share() const { return percentage(kept, all); }
};

/// What is compared, of one side.
struct SideTotals {
  KeptOf promises;
  KeptOf answers;
  std::array<KeptOf, compared_scales.size()> pulses;  ///< sums of values, and how many there were
};

/// What is compared, of one mentorship or of several.
struct PeriodTotals {
  SessionFigures sessions;
  KeptOf cadence;
  std::optional<std::int64_t> goals_moved;
  std::array<SideTotals, names<Side>.size()> sides;
};

/// Percentage points that the goals went forward within the period, all goals together.
void add_goals_moved(const ReportData& data, const Period& period, PeriodTotals& totals) {
  for (const auto& goal : data.goals) {
    std::int64_t before = 0;
    std::int64_t now = 0;
    bool any = false;
    for (const auto& entry : data.progress) {
      if (entry.goal.number != goal.id || entry.withheld) continue;
      if (entry.date < period.first) before = entry.percent;
      any = any || entry.date >= period.first;
      now = entry.percent;
    }
    if (any) totals.goals_moved = totals.goals_moved.value_or(0) + now - before;
  }
}

void add_pulses(const ReportData& data, PeriodTotals& totals) {
  for (const auto& pulse : data.pulses)
    for (std::size_t i = 0; i < compared_scales.size(); ++i)
      if (const auto value = pulse.*compared_scales[i].second)
        totals.sides.at(static_cast<std::size_t>(pulse.by)).pulses[i].add(*value, 1);
}

void add_period(const ReportData& data, const Period& period, Date today, PeriodTotals& totals) {
  const auto stats = stats_of(data, period, today);
  totals.sessions += stats.sessions;
  if (stats.cadence.agreed) totals.cadence.add(stats.cadence.kept, stats.cadence.gaps);
  for (const auto& one : stats.promises)
    totals.sides.at(one.owner == my_handle ? 0 : 1).promises.add(one.kept, one.judged());
  for (const auto& one : stats.answers)
    totals.sides.at(static_cast<std::size_t>(one.by)).answers.add(one.in_time, one.judged());
  add_goals_moved(data, period, totals);
}

Fact known_time(const SessionFigures& figures) {
  if (figures.held > 0 && figures.without_length == figures.held) return {};
  return figures.time;
}

Fact mean_of(const KeptOf& values) {
  if (values.all == 0) return {};
  return static_cast<double>(values.kept) / static_cast<double>(values.all);
}

Fact points_of(const std::optional<std::int64_t>& points) { return points ? Fact(Percent{*points}) : Fact(); }

bool is_known(const Fact& fact) { return !std::holds_alternative<std::monostate>(fact); }

using SideNames = std::array<std::string, names<Side>.size()>;

std::vector<ComparedFigure> compared_figures(const PeriodTotals& now, const PeriodTotals& before,
                                             const SideNames& sides) {
  std::vector<ComparedFigure> figures{{"sessions", now.sessions.held, before.sessions.held},
                                      {"time", known_time(now.sessions), known_time(before.sessions)},
                                      {"cadence kept", now.cadence.share(), before.cadence.share()}};
  for (std::size_t i = 0; i < sides.size(); ++i)
    figures.push_back({"kept in time by " + sides[i], now.sides[i].promises.share(), before.sides[i].promises.share()});
  for (std::size_t i = 0; i < sides.size(); ++i)
    figures.push_back(
        {"answered in time by " + sides[i], now.sides[i].answers.share(), before.sides[i].answers.share()});
  figures.push_back({"goals moved by", points_of(now.goals_moved), points_of(before.goals_moved)});
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (std::size_t scale = 0; scale < compared_scales.size(); ++scale)
      figures.push_back({fmt::format("{} as {} {} it", compared_scales[scale].first, sides[i],
                                     sides[i] == "you" || sides[i] == "the others" ? "feel" : "feels"),
                         mean_of(now.sides[i].pulses[scale]), mean_of(before.sides[i].pulses[scale])});
  return figures;
}

}  // namespace

Blocks report_compared(std::span<const ReportData> data, const Period& period, Date today) {
  if (data.empty() || data.front().before == nullptr) return {};
  const auto& first = data.front();
  PeriodTotals now;
  PeriodTotals before;
  for (const auto& one : data) {
    add_period(one, period, today, now);
    add_period(*one.before, one.period_before, today, before);
    if (!allows_verdict(one)) continue;
    add_pulses(one, now);
    add_pulses(*one.before, before);
  }
  const SideNames sides{report_me(data), data.size() == 1 ? report_side(first, Side::partner) : "the others"};
  const DateStyle dates = dates_for(first);
  FactTable table{"compared",
                  {{"figure", "figure"},
                   {"now", label_words(period.label, dates)},
                   {"before", label_words(first.period_before.label, dates)},
                   {"", "change"}},
                  {}};
  for (const auto& figure : compared_figures(now, before, sides))
    if (is_known(figure.now) || is_known(figure.before))
      table.rows.push_back({figure.name, figure.now, figure.before, change_words(figure.now, figure.before)});
  Blocks blocks;
  if (period.last > today)
    blocks.push_back(Paragraph{fmt::format("{} is not over: it lasts until {}.", label_words(period.label, dates),
                                           day_words(period.last, dates))});
  blocks.push_back(std::move(table));
  return blocks;
}

Blocks report_compared(const ReportData& data, const Period& period, Date today) {
  return report_compared(std::span(&data, 1), period, today);
}

}  // namespace mentor
