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

/// The days on which one came to the other: sessions held, questions and answers, feedback; oldest first, from the last
/// one before the period.
std::vector<Date> exchange_days(const ReportData& data, const Period& period, Date until) {
  auto days = contact_days(data.sessions, data.clock);
  for (const auto& question : data.questions) {
    days.push_back(date_of(data.clock.mine(question.asked)));
    if (question.answered) days.push_back(date_of(data.clock.mine(*question.answered)));
  }
  for (const auto& feedback : data.feedback) days.push_back(feedback.date);
  if (data.exchange_before) days.push_back(*data.exchange_before);
  std::erase_if(days, [until](Date day) { return day > until; });
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  const auto inside = std::lower_bound(days.begin(), days.end(), period.first);
  if (inside - days.begin() > 1) days.erase(days.begin(), inside - 1);
  return days;
}

}  // namespace

std::optional<Rhythm> report_gaps(const ReportData& data, const Period& period, Date today) {
  const Date until = report_end(data, period, today);
  const auto& mentorship = data.mentorship;
  const bool rests =
      mentorship.status == MentorshipStatus::paused && (!mentorship.paused_until || *mentorship.paused_until > until);
  return rhythm_of(exchange_days(data, period, until), agreed_cadence(mentorship), until,
                   rests ? until : mentorship.paused_until);
}

std::string share_words(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return "none";
  if (whole < cases_for_a_share) return fmt::format("{} of {}", part, whole);
  return fmt::format("{} of {} ({} %)", part, whole, (part * 100 + whole / 2) / whole);
}

}  // namespace mentor
