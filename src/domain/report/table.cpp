// SPDX-License-Identifier: MIT
// The one list of a report's sections, and the reports of one and of several mentorships.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr auto report_table = std::to_array<ReportSectionMaker>({
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
    {"ending", report_ending},
    {"next", report_next},
});

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
  report.left_out = left_out_lines({&data, 1});
  return report;
}

Report build_report(const std::vector<ReportData>& data, const Period& period, Date today) {
  if (data.size() == 1) return build_report(data.front(), period, today);
  Report report;
  report.title = fmt::format("Mentoring report: {} mentorships", data.size());
  report.subtitle = report_period_words(period);
  if (!data.empty()) report.sections.push_back(report_overview(data, period, today));
  if (auto compared = report_compared(data, period, today)) report.sections.push_back(std::move(*compared));
  for (const auto& one : data) {
    if (one.audience == Audience::sponsor) continue;
    auto part = build_report(one, period, today);
    for (auto& section : part.sections) {
      section.title = fmt::format("{}: {}", one.mentorship.title, section.title);
      report.sections.push_back(std::move(section));
    }
  }
  report.left_out = left_out_lines(data);
  return report;
}

}  // namespace mentor
