// SPDX-License-Identifier: MIT
// A period held against the one before it: the same figures, side by side.
#include "domain/report/sections.hpp"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <span>
#include <utility>

namespace mentor {

namespace {

/// A figure of both periods; nothing where a period has none.
struct ComparedFigure {
  std::string name;
  std::optional<double> now;
  std::optional<double> before;
  enum class Unit { count, minutes, percent, points } unit = Unit::count;
};

std::string figure_words(std::optional<double> value, ComparedFigure::Unit unit) {
  if (!value) return "none";
  const auto whole = static_cast<std::int64_t>(std::llround(*value));
  switch (unit) {
    case ComparedFigure::Unit::minutes:
      return format_duration(Minutes{whole});
    case ComparedFigure::Unit::percent:
      return fmt::format("{} %", whole);
    case ComparedFigure::Unit::points:
      return fmt::format("{:.1f}", *value);
    case ComparedFigure::Unit::count:
      break;
  }
  return std::to_string(whole);
}

std::string change_of(const ComparedFigure& figure) {
  if (!figure.now || !figure.before) return {};
  const double change = *figure.now - *figure.before;
  const auto whole = static_cast<std::int64_t>(std::llround(change));
  if (figure.unit == ComparedFigure::Unit::points)
    return std::fabs(change) < 0.05 ? "as before" : fmt::format("{:+.1f}", change);
  if (whole == 0) return "as before";
  if (figure.unit == ComparedFigure::Unit::minutes)
    return fmt::format("{}{}", whole < 0 ? "-" : "+", format_duration(Minutes{std::abs(whole)}));
  return fmt::format("{:+}{}", whole, figure.unit == ComparedFigure::Unit::percent ? " %" : "");
}

std::optional<double> percentage(std::int64_t part, std::int64_t whole) {
  if (whole < cases_for_a_share) return std::nullopt;
  return std::round(static_cast<double>(part) * 100.0 / static_cast<double>(whole));
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
  [[nodiscard]] std::optional<double> share() const { return percentage(kept, all); }
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
  std::optional<double> goals_moved;
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
    if (any) totals.goals_moved = totals.goals_moved.value_or(0) + static_cast<double>(now - before);
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
  totals.sessions.held += stats.sessions.held;
  totals.sessions.without_length += stats.sessions.without_length;
  totals.sessions.time += stats.sessions.time;
  if (stats.cadence.agreed) totals.cadence.add(stats.cadence.kept, stats.cadence.gaps);
  for (const auto& one : stats.promises)
    totals.sides.at(one.owner == my_handle ? 0 : 1).promises.add(one.kept, one.judged());
  for (const auto& one : stats.answers)
    totals.sides.at(static_cast<std::size_t>(one.by)).answers.add(one.in_time, one.judged());
  add_goals_moved(data, period, totals);
}

std::optional<double> known_time(const SessionFigures& figures) {
  if (figures.held > 0 && figures.without_length == figures.held) return std::nullopt;
  return static_cast<double>(figures.time.count());
}

std::optional<double> mean_of(const KeptOf& values) {
  if (values.all == 0) return std::nullopt;
  return static_cast<double>(values.kept) / static_cast<double>(values.all);
}

using SideNames = std::array<std::string, names<Side>.size()>;

std::vector<ComparedFigure> compared_figures(const PeriodTotals& now, const PeriodTotals& before,
                                             const SideNames& sides) {
  using Unit = ComparedFigure::Unit;
  std::vector<ComparedFigure> figures{
      {"sessions", static_cast<double>(now.sessions.held), static_cast<double>(before.sessions.held), Unit::count},
      {"time", known_time(now.sessions), known_time(before.sessions), Unit::minutes},
      {"cadence kept", now.cadence.share(), before.cadence.share(), Unit::percent}};
  for (std::size_t i = 0; i < sides.size(); ++i)
    figures.push_back({"kept in time by " + sides[i], now.sides[i].promises.share(), before.sides[i].promises.share(),
                       Unit::percent});
  for (std::size_t i = 0; i < sides.size(); ++i)
    figures.push_back({"answered in time by " + sides[i], now.sides[i].answers.share(), before.sides[i].answers.share(),
                       Unit::percent});
  figures.push_back({"goals moved by", now.goals_moved, before.goals_moved, Unit::percent});
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (std::size_t scale = 0; scale < compared_scales.size(); ++scale)
      figures.push_back({fmt::format("{} as {} {} it", compared_scales[scale].first, sides[i],
                                     sides[i] == "you" || sides[i] == "the others" ? "feel" : "feels"),
                         mean_of(now.sides[i].pulses[scale]), mean_of(before.sides[i].pulses[scale]), Unit::points});
  return figures;
}

}  // namespace

std::optional<ReportSection> report_compared(std::span<const ReportData> data, const Period& period, Date today) {
  if (data.empty() || data.front().before == nullptr) return std::nullopt;
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
  ReportTable table{{"figure", period.label, first.period_before.label, "change"}, {}, {1, 2, 3}};
  for (const auto& figure : compared_figures(now, before, sides))
    if (figure.now || figure.before)
      table.rows.push_back({figure.name, figure_words(figure.now, figure.unit),
                            figure_words(figure.before, figure.unit), change_of(figure)});
  ReportSection section{"Compared with the period before", {}};
  if (period.last > today)
    section.blocks.push_back(
        Paragraph{fmt::format("{} is not over: it lasts until {}.", period.label, format_day(period.last))});
  section.blocks.push_back(std::move(table));
  return section;
}

std::optional<ReportSection> report_compared(const ReportData& data, const Period& period, Date today) {
  return report_compared(std::span(&data, 1), period, today);
}

}  // namespace mentor
