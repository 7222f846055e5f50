// The sections of a report, one function each; table.cpp lists them. And the figures that several of them, and the
// overview, tell. Private to the domain.
#pragma once

#include "domain/rhythm.hpp"
#include "mentor/report.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace mentor {

std::optional<ReportSection> report_sessions(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_rhythm(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_session_list(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_goals(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_commitments(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_wins(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_lessons(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_pulse(const ReportData& data, const Period& period, Date today);
std::optional<ReportSection> report_next(const ReportData& data, const Period& period, Date today);

struct SessionFigures {
  std::int64_t held = 0;
  std::int64_t cancelled = 0;
  std::int64_t missed = 0;
  std::int64_t without_length = 0;  ///< held ones whose length is not known
  Minutes time{};                   ///< of the held ones whose length is known
};
SessionFigures session_figures(const ReportData& data);

/// "12 h 30 min", or "not known" where no length is.
std::string time_words(const SessionFigures& figures);

/// The last day that the report can know of.
Date report_end(const ReportData& data, const Period& period, Date today);
/// The gaps of the period, from the last contact before it.
std::optional<Rhythm> report_gaps(const ReportData& data, const Period& period, Date today);
/// "5 of 7 (71 %)"
std::string share_words(std::int64_t part, std::int64_t whole);

}  // namespace mentor
