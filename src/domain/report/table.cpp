// The one list of a report's sections, and the reports of one and of several mentorships.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::array<ReportSectionMaker, 14> report_table{{
    {"compared", report_compared},
    {"sessions", report_sessions},
    {"rhythm", report_rhythm},
    {"obstacles", report_obstacles},
    {"session-list", report_session_list},
    {"goals", report_goals},
    {"commitments", report_commitments},
    {"questions", report_questions},
    {"feedback", report_feedback},
    {"wins", report_wins},
    {"lessons", report_lessons},
    {"pulse", report_pulse},
    {"reviews", report_reviews},
    {"next", report_next},
}};

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
  const std::string mine = report_who(data.front(), my_handle) + " promised";
  ReportTable table{
      {"mentorship", "sessions", "time", "cadence kept", "open goals", mine, "they promised"}, {}, {1, 4, 5, 6}};
  for (const auto& one : data) table.rows.push_back(overview_row(one, period, today));
  drop_empty_columns(table);
  return {"Overview", {std::move(table)}};
}

}  // namespace

std::string report_period_words(const Period& period) {
  return fmt::format("{}: {} to {}", period.label, format_day(period.first), format_day(period.last));
}

std::span<const ReportSectionMaker> report_sections() { return report_table; }

Report build_report(const ReportData& data, const Period& period, Date today) {
  Report report;
  report.title = fmt::format("Mentoring report: {}", data.mentorship.title);
  report.subtitle = report_period_words(period);
  for (const auto& maker : report_sections())
    if (auto section = maker.make(data, period, today)) report.sections.push_back(std::move(*section));
  drop_empty_columns(report);
  report.left_out = data.left_out;
  return report;
}

Report build_report(const std::vector<ReportData>& data, const Period& period, Date today) {
  if (data.size() == 1) return build_report(data.front(), period, today);
  Report report;
  report.title = fmt::format("Mentoring report: {} mentorships", data.size());
  report.subtitle = report_period_words(period);
  if (!data.empty()) report.sections.push_back(overview(data, period, today));
  for (const auto& one : data) {
    auto part = build_report(one, period, today);
    for (auto& section : part.sections) {
      section.title = fmt::format("{}: {}", one.mentorship.title, section.title);
      report.sections.push_back(std::move(section));
    }
    for (const auto& line : part.left_out) report.left_out.push_back(fmt::format("{}: {}", one.mentorship.title, line));
  }
  return report;
}

}  // namespace mentor
