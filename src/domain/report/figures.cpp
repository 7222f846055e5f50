// SPDX-License-Identifier: MIT
// The figures that several sections and the overview tell.
#include "domain/report/sections.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

SessionFigures session_figures(const ReportData& data) {
  SessionFigures figures;
  for (const auto& session : data.sessions) {
    if (session.status == SessionStatus::cancelled) ++figures.cancelled;
    if (session.status == SessionStatus::missed) ++figures.missed;
    if (session.status != SessionStatus::held) continue;
    ++figures.held;
    if (session.length)
      figures.time += *session.length;
    else
      ++figures.without_length;
  }
  return figures;
}

std::string time_words(const SessionFigures& figures) {
  if (figures.held == 0) return format_duration(Minutes{0});
  return figures.without_length == figures.held ? "not known" : format_duration(figures.time);
}

Date report_end(const ReportData& data, const Period& period, Date today) {
  const Date end = std::min(period.last, today);
  const auto& closed = data.mentorship.closed_on;
  if (data.mentorship.status != MentorshipStatus::closed || !closed || *closed >= end) return end;
  const auto days = contact_days(data.sessions, data.clock);
  return days.empty() ? *closed : std::max(*closed, days.back());
}

namespace {

/// Up to `until`, and from the last session before the period on.
ContactDays days_of_contact(const ReportData& data, Date until) {
  ContactDays days{contact_days(data.sessions, data.clock), data.exchanges_before};
  if (data.session_before) days.sessions.insert(days.sessions.begin(), *data.session_before);
  for (const auto& question : data.questions) {
    days.exchanges.push_back(date_of(data.clock.mine(question.asked)));
    if (question.answered) days.exchanges.push_back(date_of(data.clock.mine(*question.answered)));
  }
  for (const auto& feedback : data.feedback) days.exchanges.push_back(feedback.date);
  std::sort(days.exchanges.begin(), days.exchanges.end());
  for (auto* some : {&days.sessions, &days.exchanges}) std::erase_if(*some, [&](Date day) { return day > until; });
  return days;
}

}  // namespace

std::optional<Rhythm> report_gaps(const ReportData& data, const Period& period, Date today) {
  const Date until = report_end(data, period, today);
  return rhythm_of(days_of_contact(data, until), AgreedCadences(data.mentorship, data.agreements), until, data.pauses);
}

std::optional<Cadence> report_cadence(const ReportData& data, const Period& period, Date today) {
  return AgreedCadences(data.mentorship, data.agreements).on(report_end(data, period, today));
}

std::string share_words(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return "none";
  if (whole < cases_for_a_share) return fmt::format("{} of {}", part, whole);
  return fmt::format("{} of {} ({} %)", part, whole, (part * 100 + whole / 2) / whole);
}

}  // namespace mentor
