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

std::optional<Rhythm> report_gaps(const ReportData& data, const Period& period, Date today) {
  auto days = contact_days(data.sessions, data.clock);
  if (data.contact_before) {
    const Date before = data.clock.day_of(*data.contact_before);
    if (days.empty() || before < days.front()) days.insert(days.begin(), before);
  }
  return rhythm_of(days, data.mentorship.cadence, report_end(data, period, today));
}

std::string share_words(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? std::string("none")
                    : fmt::format("{} of {} ({} %)", part, whole, (part * 100 + whole / 2) / whole);
}

}  // namespace mentor
