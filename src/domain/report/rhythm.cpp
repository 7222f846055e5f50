// SPDX-License-Identifier: MIT
// How the agreed cadence was kept, and when the sessions were.
#include "domain/rhythm.hpp"

#include "domain/report/sections.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_months = 24;

Chart sessions_by(const std::vector<Date>& days, Date first, Date last, int months) {
  Chart chart;
  chart.title = months == 1 ? "Days with a session, by month" : "Days with a session, by year";
  chart.unit = "sessions";
  const std::chrono::year_month_day begin{first_of_month(first)};
  Date from = months == 1 ? first_of_month(first) : make_date(static_cast<int>(begin.year()), 1, 1);
  while (from <= last) {
    const Date next = add_months(from, months);
    const auto count = std::count_if(days.begin(), days.end(), [&](Date day) { return day >= from && day < next; });
    chart.points.push_back({format_date(from).substr(0, months == 1 ? 7 : 4), static_cast<double>(count)});
    from = next;
  }
  return chart;
}

/// From the first session of a period that begins long before it, so that no empty years are drawn.
Chart sessions_over_time(const std::vector<Date>& days, const Period& period, Date last) {
  const Date first = std::max(period.first, first_of_month(days.front()));
  auto chart = sessions_by(days, first, last, 1);
  return chart.points.size() <= most_months ? chart : sessions_by(days, first, last, 12);
}

std::string kept_words(const ReportData& data, const Rhythm& gaps, Date until) {
  const std::string measured = fmt::format("{}, up to {}.", rhythm_words(gaps), format_day(until));
  const auto cadence = agreed_cadence(data.mentorship);
  if (!cadence) return fmt::format("No cadence is agreed; {}", measured);
  return fmt::format("Agreed: {}. Kept in {} gaps; {}", format_cadence(*cadence), share_words(gaps.kept, gaps.gaps),
                     measured);
}

}  // namespace

std::optional<ReportSection> report_rhythm(const ReportData& data, const Period& period, Date today) {
  const Date until = report_end(data, period, today);
  const auto gaps = report_gaps(data, period, today);
  const auto days = contact_days(data.sessions, data.clock);
  ReportSection section{"Rhythm", {}};
  if (gaps) section.blocks.push_back(Paragraph{kept_words(data, *gaps, until)});
  if (!days.empty()) section.blocks.push_back(sessions_over_time(days, period, std::max(until, days.back())));
  if (section.blocks.empty()) return std::nullopt;
  return section;
}

}  // namespace mentor
