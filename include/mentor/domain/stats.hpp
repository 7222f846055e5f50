// SPDX-License-Identifier: MIT
// What happened in a period, in numbers without words: for `mentor stats`, for sections of reports, and for programs.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/report.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct SessionFigures {
  std::int64_t held = 0;
  std::int64_t cancelled = 0;
  std::int64_t missed = 0;
  std::int64_t without_length = 0;  ///< held ones whose length is not known
  Minutes time{};                   ///< of the held ones whose length is known

  SessionFigures& operator+=(const SessionFigures& more);
};

/// Promises of one person that ended in the period, or were made by its end and are open.
struct PromiseFigures {
  std::string owner;  ///< handle; "me" for mine
  std::int64_t kept = 0;
  std::int64_t late = 0;
  std::int64_t dropped = 0;
  std::int64_t open = 0;
  std::int64_t overdue = 0;  ///< of the open ones

  [[nodiscard]] std::int64_t ended() const { return kept + late + dropped; }
  /// What a share of those kept in time is of: an open promise that is overdue was not kept in time either.
  [[nodiscard]] std::int64_t judged() const { return ended() + overdue; }
  PromiseFigures& operator+=(const PromiseFigures& more);  ///< the owner stays
};

/// Questions that one side had to answer, held against the response time agreed when each was asked.
struct AnswerFigures {
  Side by = Side::me;  ///< who had to answer
  std::int64_t in_time = 0;
  std::int64_t late = 0;
  std::int64_t dropped = 0;
  std::int64_t waiting = 0;        ///< at the period's end
  std::int64_t overdue = 0;        ///< of the waiting ones
  std::optional<Minutes> typical;  ///< from asking to the answer, the median; nothing of fewer than three
  std::optional<Minutes> longest;

  [[nodiscard]] std::int64_t answered() const { return in_time + late; }
  [[nodiscard]] std::int64_t judged() const { return answered() + overdue; }  ///< a question overdue is not in time
  [[nodiscard]] std::int64_t all() const { return answered() + dropped + waiting; }
  AnswerFigures& operator+=(const AnswerFigures& more);  ///< the side stays; a median of medians is none
};

struct CadenceFigures {
  std::optional<Cadence> agreed;
  std::int64_t gaps = 0;  ///< between contacts, the one since the last too once it is longer than agreed
  std::int64_t kept = 0;  ///< of them not longer than agreed
  std::optional<std::int64_t> typical_days;  ///< the median; nothing of fewer than three
  std::optional<std::int64_t> longest_days;
};

struct Stats {
  std::string mentorship;  ///< handle
  std::string title;
  SessionFigures sessions;
  CadenceFigures cadence;
  std::array<std::int64_t, names<Channel>.size() + 1> channels{};  ///< held sessions; the last: not known
  std::array<std::int64_t, names<Trouble>.size()> troubles{};      ///< held sessions that each got in the way of
  std::vector<PromiseFigures> promises;                            ///< mine first, then the partners', then others'
  std::array<AnswerFigures, names<Side>.size()> answers{};         ///< mine first
};

/// What one person promised, one side had to answer, and all that happened in a mentorship. `data`: as it is read for
/// whoever is to see the figures.
[[nodiscard]] PromiseFigures promises_of(const ReportData& data, std::string_view owner, const Period& period,
                                         Date today);
[[nodiscard]] AnswerFigures answers_by(const ReportData& data, Side side, const Period& period, Date today);
[[nodiscard]] Stats stats_of(const ReportData& data, const Period& period, Date today);

/// What is listed of several mentorships: a row of each below their totals, or the totals alone.
enum class StatsRows { each, totals };

/// The same figures as tables: promises, answers, sessions, channels, obstacles; where there are several mentorships
/// totals come first.
[[nodiscard]] Report build_stats(const std::vector<ReportData>& data, const Period& period, Date today,
                                 StatsRows rows = StatsRows::each);

}  // namespace mentor
