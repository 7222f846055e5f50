// SPDX-License-Identifier: MIT
// The one list of a report's sections, and the reports of one and of several mentorships.
#include "domain/report/sections.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr auto appendix = ReportSection::Place::appendix;

/// The story, then what proves it.
constexpr auto report_table = std::to_array<ReportSectionMaker>({
    {"What was achieved", report_achieved},
    {"Promises", report_promises},
    {"Questions between sessions", report_questions},
    {"Feedback", report_feedback},
    {"How it felt", report_pulse},
    {"Reviews", report_reviews},
    {"Lessons", report_lessons},
    {"How it ended", report_ending},
    {"What comes next", report_next},
    {"How often we met", report_rhythm, appendix},
    {"Who was there", report_attendance},
    {"Compared with the period before", report_compared, appendix},
    {"Sessions", report_session_list, appendix},
});

/// What a program finds in every mentorship of a report on a period.
constexpr auto report_lists = std::to_array<std::string_view>({"goals",      "milestones",     "wins",
                                                               "promises",   "promise_list",   "answers",
                                                               "waiting",    "feedback",       "feedback_figures",
                                                               "pulse",      "pulse_comments", "reviews",
                                                               "lessons",    "next",           "months",
                                                               "years",      "channels",       "obstacles",
                                                               "attendance", "compared",       "sessions"});

std::string_view heading_of(ReportSectionFunction* make) {
  return std::find_if(report_table.begin(), report_table.end(),
                      [make](const ReportSectionMaker& maker) { return maker.make == make; })
      ->heading;
}

ReportPart report_part(const ReportData& data, const Period& period, Date today) {
  const std::string title = title_for_reader(data);
  ReportPart part{data.mentorship.title,
                  {{"mentorship", mentorship_fact(data)},
                   {"title", title.empty() ? Fact() : Fact(title)},
                   {"role", std::string(to_text(data.mentorship.role))},
                   {"status", std::string(to_text(data.mentorship.status))},
                   {"start", data.mentorship.start}},
                  report_headline(data, period, today),
                  {}};
  for (const auto& maker : report_sections())
    if (Blocks blocks = maker.make(data, period, today); !blocks.empty())
      part.sections.push_back({std::string(maker.heading), std::move(blocks), maker.place});
  return part;
}

void add_period(Report& report, const std::vector<ReportData>& data, const Period& period) {
  const auto& first = data.front();
  report.subtitle = report_period_words(period, report.dates);
  if (!report.subtitle.empty() && report.subtitle[0] == 't') report.subtitle[0] = 'T';
  report.facts.push_back({"from", period.first});
  report.facts.push_back({"until", period.last});
  if (first.before == nullptr) return;
  report.subtitle += "; compared with " + label_words(first.period_before.label, report.dates);
  report.facts.push_back({"compared_from", first.period_before.first});
  report.facts.push_back({"compared_until", first.period_before.last});
}

/// Handles tell an order by name; a sponsor gets one by title, which says no more than it shows.
std::vector<ReportData> in_order(std::vector<ReportData> data) {
  if (data.front().audience == Audience::sponsor)
    std::ranges::stable_sort(data, {}, [](const ReportData& one) { return one.mentorship.title; });
  return data;
}

std::string reader_of(std::span<const ReportData> data) {
  const auto& first = data.front();
  if (first.audience == Audience::sponsor) return "the sponsor";
  return first.mentorship.type == MentorshipKind::group ? "the group" : report_side(first, Side::partner);
}

}  // namespace

std::string report_period_words(const Period& period, DateStyle dates) {
  const std::string days = period.first == period.last
                               ? day_words(period.first, dates)
                               : fmt::format("{} to {}", day_words(period.first, dates), day_words(period.last, dates));
  // A label that is made of the days themselves says them twice.
  const bool is_days = period.label.find(format_date(period.first)) != std::string::npos;
  return is_days ? days : fmt::format("{}: {}", label_words(period.label, dates), days);
}

std::span<const ReportSectionMaker> report_sections() { return report_table; }

void sign_report(Report& report, std::span<const ReportData> data, Date today) {
  const auto& first = data.front();
  const bool mine = first.audience == Audience::me;
  report.dates = dates_for(first);
  report.sender =
      mine ? "For myself, " + day_words(today, report.dates)
           : fmt::format("From {} to {}, {}", report_me(data), reader_of(data), day_words(today, report.dates));
  report.facts.push_back({"audience", std::string(to_text(first.audience))});
  report.facts.push_back({"made", today});
  report.facts.push_back({"made_by", first.my_name_known ? Fact(first.my_name) : Fact()});
  report.left_out = left_out_lines(data);
}

Report build_report(const std::vector<ReportData>& given, const Period& period, Date today) {
  const auto data = in_order(given);
  Report report;
  sign_report(report, data, today);
  report.lists = report_lists;
  add_period(report, data, period);
  if (data.size() == 1) {
    const auto& one = data.front();
    const std::string subject = report_subject(one);
    report.title = subject.empty() ? "Mentoring report" : "Mentoring report: " + subject;
    report.parts.push_back(report_part(one, period, today));
    report.parts.front().title.clear();
    return report;
  }
  report.title = fmt::format("Mentoring report: {} mentorships", data.size());
  report.figures = report_headline(data, period, today);
  report.sections.push_back(report_overview(data, period, today));
  if (Blocks compared = report_compared(data, period, today); !compared.empty())
    report.sections.push_back({std::string(heading_of(report_compared)), std::move(compared), appendix});
  if (data.front().audience != Audience::sponsor)
    for (const auto& one : data) report.parts.push_back(report_part(one, period, today));
  return report;
}

}  // namespace mentor
