// SPDX-License-Identifier: MIT
// The sections of a report, one function each; table.cpp lists them. And the figures that several of them, and the
// overview, tell. Private to the domain.
#pragma once

#include "domain/rhythm.hpp"
#include "mentor/domain/report.hpp"
#include "mentor/domain/stats.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Nothing where there is nothing to tell.
using ReportSectionFunction = std::optional<ReportSection>(const ReportData& data, const Period& period, Date today);
ReportSectionFunction report_compared, report_sessions, report_rhythm, report_obstacles, report_session_list,
    report_goals, report_commitments, report_questions, report_feedback, report_wins, report_lessons, report_pulse,
    report_reviews, report_ending, report_next;

/// The figures of all of them together, where a comparison was asked for.
std::optional<ReportSection> report_compared(std::span<const ReportData> data, const Period& period, Date today);
/// A line for each mentorship and one for all of them. Precondition: there is one.
ReportSection report_overview(const std::vector<ReportData>& data, const Period& period, Date today);
/// What the audience did not get, summed over the mentorships: "2 private notes", "the summary of 12 sessions".
std::vector<std::string> left_out_lines(std::span<const ReportData> data);

SessionFigures session_figures(const ReportData& data);

/// "12 h 30 min", or "not known" where no length is.
std::string time_words(const SessionFigures& figures);

/// The last day that the report can know of.
Date report_end(const ReportData& data, const Period& period, Date today);
/// The gaps between contacts of the period (any dated exchange), from the last one before it.
std::optional<Rhythm> report_gaps(const ReportData& data, const Period& period, Date today);
/// "5 of 7 (71 %)"; "1 of 2": fewer than three make no share
std::string share_words(std::int64_t part, std::int64_t whole);

/// "c19" for the journal's owner; nothing for others, to whom it says nothing but how much there is.
std::string id_for_reader(const ReportData& data, Id id);
/// "g3 Learn to delegate", without the id for others.
std::string goal_called(const ReportData& data, const Goal& goal);
/// "60 %" as it stood at the end of what was read; nothing for what is withheld, and where others see no progress.
std::string percent_then(const ReportData& data, const Goal& goal);

/// How a person is called in this report: "you" for the journal's owner who reads it, a name, or "the mentee" where the
/// audience gets no name.
std::string report_who(const ReportData& data, std::string_view handle);
/// The same for a side: that of the partners is called by the one partner's name, or "the others" in a group.
std::string report_side(const ReportData& data, Side side);
/// The journal's owner in a report on several mentorships, in which their role may differ. Precondition: there is one.
std::string report_me(std::span<const ReportData> data);
/// Owners of promises in order: me, the partners, and others that only a promise remembers.
std::vector<std::string> report_owners(const ReportData& data);

/// What ended in the period, and what is open; what ended before or later belongs to other reports.
bool promise_counts(const Commitment& promise, const Period& period);

/// How a question stood at the period's end. `elsewhere`: it belongs to another period's report.
enum class QuestionState { in_time, late, dropped, waiting, overdue, elsewhere };
QuestionState question_state(const ReportData& data, const Question& question, const Period& period, Date today);
Side answering_side(const Question& question);

/// What the report of a period has in common with those of a session and of a goal.
/// "cancelled by Ana"
std::string called_off_words(const ReportData& data, const Session& session);
ReportTable session_table(const ReportData& data);
BulletList report_feedback_list(const ReportData& data);
/// A sponsor gets the titles that are marked for it; the others stay nameless.
std::string reported_title(const Goal& goal);
std::string reported_state(const Goal& goal);
Chart goal_chart(const ReportData& data, const Goal& goal);
BulletList milestone_list(const ReportData& data, const Goal& goal, Date today);
/// Milestones whose titles the audience does not get are counted; empty: there is none.
std::string nameless_milestones(const ReportData& data, const Goal& goal);
/// "send the paper, due Fri 2026-11-27", "send the paper, kept Thu 2026-11-26"
std::string promise_words(const Commitment& promise);

/// "November 2026: Sun 2026-11-01 to Mon 2026-11-30"
std::string report_period_words(const Period& period);
/// Whether enough sessions were held to say how the relationship feels.
bool allows_verdict(const ReportData& data);
/// "less than an hour", "5 hours", "3 days"
std::string elapsed_words(Minutes time);

/// A cell for a count: nothing for none.
std::string count_cell(std::int64_t count);

/// Columns that are empty in every row say nothing: they go, with their heading.
void drop_empty_columns(ReportTable& table);
/// That, in all tables of a report.
void drop_empty_columns(Report& report);

}  // namespace mentor
