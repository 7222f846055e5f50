// The one list of a report's sections, and the reports of one and of several mentorships.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::array<ReportSectionMaker, 9> report_table{{
    {"sessions", report_sessions},
    {"rhythm", report_rhythm},
    {"session-list", report_session_list},
    {"goals", report_goals},
    {"commitments", report_commitments},
    {"wins", report_wins},
    {"lessons", report_lessons},
    {"pulse", report_pulse},
    {"next", report_next},
}};

std::string period_words(const Period& period) {
  return fmt::format("{}: {} to {}", period.label, format_day(period.first), format_day(period.last));
}

std::vector<std::string> overview_row(const ReportData& data, const Period& period, Date today) {
  const auto figures = session_figures(data);
  const auto gaps = data.mentorship.cadence ? report_gaps(data, period, today) : std::nullopt;
  const auto open_of = [&](Side side) {
    return std::count_if(data.commitments.begin(), data.commitments.end(), [&](const Commitment& promise) {
      return promise.outcome == Outcome::open && (promise.owner == my_handle) == (side == Side::me);
    });
  };
  const auto open_goals = std::count_if(data.goals.begin(), data.goals.end(),
                                        [](const Goal& goal) { return goal.status == GoalStatus::open; });
  return {data.mentorship.title,
          std::to_string(figures.held),
          time_words(figures),
          gaps ? share_words(gaps->kept, gaps->gaps) : std::string(),
          std::to_string(open_goals),
          std::to_string(open_of(Side::me)),
          std::to_string(open_of(Side::partner))};
}

ReportSection overview(const std::vector<ReportData>& data, const Period& period, Date today) {
  ReportTable table{{"mentorship", "sessions", "time", "cadence kept", "open goals", "you promised", "they promised"},
                    {},
                    {1, 4, 5, 6}};
  for (const auto& one : data) table.rows.push_back(overview_row(one, period, today));
  return {"Overview", {std::move(table)}};
}

}  // namespace

std::span<const ReportSectionMaker> report_sections() { return report_table; }

Report build_report(const ReportData& data, const Period& period, Date today) {
  Report report;
  report.title = fmt::format("Mentoring report: {}", data.mentorship.title);
  report.subtitle = period_words(period);
  for (const auto& maker : report_sections())
    if (auto section = maker.make(data, period, today)) report.sections.push_back(std::move(*section));
  return report;
}

Report build_report(const std::vector<ReportData>& data, const Period& period, Date today) {
  if (data.size() == 1) return build_report(data.front(), period, today);
  Report report;
  report.title = fmt::format("Mentoring report: {} mentorships", data.size());
  report.subtitle = period_words(period);
  if (!data.empty()) report.sections.push_back(overview(data, period, today));
  for (const auto& one : data)
    for (auto& section : build_report(one, period, today).sections) {
      section.title = fmt::format("{}: {}", one.mentorship.title, section.title);
      report.sections.push_back(std::move(section));
    }
  return report;
}

}  // namespace mentor
