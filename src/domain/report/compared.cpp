// A period held against the one before it: the same figures, side by side.
#include "domain/report/sections.hpp"

#include <cmath>
#include <fmt/format.h>

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
  if (whole == 0) return std::nullopt;
  return std::round(static_cast<double>(part) * 100.0 / static_cast<double>(whole));
}

/// Promises of one side: all that are not mine belong to the other one.
std::optional<double> kept_in_time(const Stats& stats, Side side) {
  std::int64_t kept = 0;
  std::int64_t ended = 0;
  for (const auto& one : stats.promises) {
    if ((one.owner == my_handle) != (side == Side::me)) continue;
    kept += one.kept;
    ended += one.ended();
  }
  return percentage(kept, ended);
}

/// Percentage points that the goals went forward within the period, all goals together.
std::optional<double> goals_moved(const ReportData& data, const Period& period) {
  std::optional<double> moved;
  for (const auto& goal : data.goals) {
    std::int64_t before = 0;
    std::int64_t now = 0;
    bool any = false;
    for (const auto& entry : data.progress) {
      if (entry.goal.number != goal.id) continue;
      if (entry.date < period.first) before = entry.percent;
      any = any || entry.date >= period.first;
      now = entry.percent;
    }
    if (any) moved = moved.value_or(0) + static_cast<double>(now - before);
  }
  return moved;
}

std::optional<double> pulse_mean(const ReportData& data, Side side, std::optional<std::int64_t> Pulse::*value) {
  double sum = 0;
  int count = 0;
  for (const auto& pulse : data.pulses) {
    if (pulse.by != side || !(pulse.*value)) continue;
    sum += static_cast<double>(*(pulse.*value));
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

std::optional<double> known_time(const SessionFigures& figures) {
  if (figures.held > 0 && figures.without_length == figures.held) return std::nullopt;
  return static_cast<double>(figures.time.count());
}

struct ComparedPeriod {
  const ReportData& data;
  const Period& period;
  Stats stats;
};

std::vector<ComparedFigure> compared_counts(const ComparedPeriod& now, const ComparedPeriod& before) {
  using Unit = ComparedFigure::Unit;
  const auto count = [](std::int64_t value) { return std::optional(static_cast<double>(value)); };
  const auto cadence = [](const Stats& stats) {
    return stats.cadence.agreed ? percentage(stats.cadence.kept, stats.cadence.gaps) : std::nullopt;
  };
  std::vector<ComparedFigure> figures{
      {"sessions", count(now.stats.sessions.held), count(before.stats.sessions.held), Unit::count},
      {"time", known_time(now.stats.sessions), known_time(before.stats.sessions), Unit::minutes},
      {"cadence kept", cadence(now.stats), cadence(before.stats), Unit::percent}};
  for (const Side side : {Side::me, Side::partner})
    figures.push_back({fmt::format("kept in time by {}", report_side(now.data, side)), kept_in_time(now.stats, side),
                       kept_in_time(before.stats, side), Unit::percent});
  for (const Side side : {Side::me, Side::partner}) {
    const auto& mine = now.stats.answers.at(static_cast<std::size_t>(side));
    const auto& earlier = before.stats.answers.at(static_cast<std::size_t>(side));
    figures.push_back({fmt::format("answered in time by {}", report_side(now.data, side)),
                       percentage(mine.in_time, mine.answered()), percentage(earlier.in_time, earlier.answered()),
                       Unit::percent});
  }
  figures.push_back(
      {"goals moved by", goals_moved(now.data, now.period), goals_moved(before.data, before.period), Unit::percent});
  return figures;
}

std::vector<ComparedFigure> compared_pulses(const ComparedPeriod& now, const ComparedPeriod& before) {
  std::vector<ComparedFigure> figures;
  for (const Side side : {Side::me, Side::partner})
    for (const auto& [name, value] : {std::pair{"trust", &Pulse::trust}, std::pair{"progress", &Pulse::progress},
                                      std::pair{"energy", &Pulse::energy}})
      figures.push_back({fmt::format("{} as {} {} it", name, report_side(now.data, side),
                                     report_side(now.data, side) == "you" ? "feel" : "feels"),
                         pulse_mean(now.data, side, value), pulse_mean(before.data, side, value),
                         ComparedFigure::Unit::points});
  return figures;
}

}  // namespace

std::optional<ReportSection> report_compared(const ReportData& data, const Period& period, Date today) {
  if (data.before == nullptr) return std::nullopt;
  const ComparedPeriod now{data, period, stats_of(data, period, today)};
  const ComparedPeriod before{*data.before, data.period_before, stats_of(*data.before, data.period_before, today)};
  auto figures = compared_counts(now, before);
  if (allows_verdict(data))
    for (auto& figure : compared_pulses(now, before)) figures.push_back(std::move(figure));
  ReportTable table{{"figure", period.label, data.period_before.label, "change"}, {}, {1, 2, 3}};
  for (const auto& figure : figures)
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

}  // namespace mentor
