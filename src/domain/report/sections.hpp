// SPDX-License-Identifier: MIT
// The sections of a report, one function each; table.cpp lists them. And the figures that several of them, and the
// overview, tell. Private to the domain.
#pragma once

#include "domain/rhythm.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/report.hpp"
#include "mentor/domain/stats.hpp"
#include "mentor/domain/text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

using Blocks = std::vector<Block>;
/// Nothing where there is nothing to tell.
using ReportSectionFunction = Blocks(const ReportData& data, const Period& period, Date today);
ReportSectionFunction report_achieved, report_promises, report_questions, report_feedback, report_pulse, report_reviews,
    report_lessons, report_ending, report_next, report_rhythm, report_attendance, report_compared, report_session_list;

/// The figures of all of them together, where a comparison was asked for.
Blocks report_compared(std::span<const ReportData> data, const Period& period, Date today);
/// What is summed up of one mentorship, or of several.
struct ReportTotals {
  std::int64_t mentorships = 0;
  SessionFigures sessions;
  Share gaps;  ///< that were no longer than agreed
  std::optional<std::int64_t> typical_days;
  std::int64_t goals_open = 0;
  std::int64_t goals_reached = 0;
  Share promises_kept;             ///< in time, of those that were due
  std::int64_t promises_mine = 0;  ///< open ones
  std::int64_t promises_theirs = 0;
};
ReportTotals totals_of(const ReportData& data, const Period& period, Date today);
void add_totals(ReportTotals& total, const ReportTotals& one);
std::vector<Figure> report_headline(const ReportData& data, const Period& period, Date today);
std::vector<Figure> report_headline(std::span<const ReportData> data, const Period& period, Date today);
/// A line for each mentorship. Precondition: there is one.
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
/// How often it was agreed to meet, at the report's end.
std::optional<Cadence> report_cadence(const ReportData& data, const Period& period, Date today);
/// "5 of 7 (71 %)"; "1 of 2": fewer than three make no share
std::string share_words(std::int64_t part, std::int64_t whole);

/// "c19" for the journal's owner; nothing for others, to whom it says nothing but how much there is.
std::string id_for_reader(const ReportData& data, Id id);
/// The same as a fact; and the handle of the mentorship.
Fact id_fact(const ReportData& data, Id id);
Fact mentorship_fact(const ReportData& data);
/// What the mentorship is called; nothing where a sponsor gets a number in place of a name, which tells how many there
/// are.
std::string title_for_reader(const ReportData& data);
/// Whose progress others read of: a mentorship that I have with my mentor is called after its reader, and the report
/// is on me; one of two peers is on both. Otherwise the title; nothing where no name is known.
std::string report_subject(const ReportData& data);
/// How this reader reads days.
DateStyle dates_for(const ReportData& data);
/// "Fri 2026-11-27", "27 Nov 2026"
std::string day_for_reader(const ReportData& data, Date day);
/// ", due Fri 2026-11-27 (in 7 days)", ", due 27 Nov 2026", or nothing.
std::string due_for_reader(const ReportData& data, std::optional<Date> due, Date today);
/// When a planned session begins; only the day where no time is known.
Fact planned_fact(const ReportData& data, const Session& session);
/// The same in words, with what the partners' clocks show then: "27 Nov 2026, 15:00 (Europe/Berlin), 23:00 for Ana".
std::string planned_words(const ReportData& data, const Session& session);
/// As it stood at the end of what was read; nothing for what is withheld, and where others see no progress.
std::optional<std::int64_t> percent_then(const ReportData& data, const Goal& goal);
/// What was noted of a goal's progress.
Course goal_course(const ReportData& data, const Goal& goal);

/// How a person is called in this report: "you" for the journal's owner who reads it, a name, or "the mentee" where the
/// audience gets no name.
std::string report_who(const ReportData& data, std::string_view handle);
/// The same for a side: that of the partners is called by the one partner's name, or "the others" in a group.
std::string report_side(const ReportData& data, Side side);
/// Who speaks in a review or a pulse: one of a group by name, unless a sponsor reads it.
std::string report_speaker(const ReportData& data, Side by, const std::optional<std::string>& person);
/// What a sentence begins with: "You", "The mentor"; a name stays as it is.
std::string as_beginning(std::string words);
std::string beginning_with_has(const std::string& words);
/// The journal's owner in a report on several mentorships, in which their role may differ. Precondition: there is one.
std::string report_me(std::span<const ReportData> data);
/// Owners of promises in order: me, the partners, and others that only a promise remembers.
std::vector<std::string> report_owners(const ReportData& data);

/// What ended in the period, and what is open; what ended before or later belongs to other reports.
bool promise_counts(const Commitment& promise, const Period& period);

/// An open promise that the section on what comes next tells, with its date.
bool comes_next(const ReportData& data, const Commitment& promise);

/// How a question stood at the period's end. `elsewhere`: it belongs to another period's report.
enum class QuestionState { in_time, late, dropped, waiting, overdue, elsewhere };
QuestionState question_state(const ReportData& data, const Question& question, const Period& period, Date today);
Side answering_side(const Question& question);

/// What the report of a period has in common with those of a session and of a goal.
/// "cancelled by Ana"
std::string called_off_words(const ReportData& data, const Session& session);
FactTable session_table(const ReportData& data);
/// Promises of both sides that have a text, mine first.
BulletList promise_list(const ReportData& data, Date today);
/// With the day before each, unless all are of one.
enum class NoteDays { told, known };
std::vector<ListItem> note_items(const ReportData& data, NoteKind kind, NoteDays days = NoteDays::told);
BulletList report_feedback_list(const ReportData& data);
/// A sponsor gets the titles that are marked for it; the others stay nameless.
std::string reported_title(const Goal& goal);
std::string reported_state(const ReportData& data, const Goal& goal);
BulletList milestone_list(const ReportData& data, const Goal& goal, Date today);
/// How many of those whose titles the audience does not get were reached.
Share nameless_milestones(const ReportData& data, const Goal& goal);
/// "send the paper, due Fri 2026-11-27", "send the paper, kept Thu 2026-11-26"
std::string promise_words(const ReportData& data, const Commitment& promise, Date today);

/// "November 2026: Sun 2026-11-01 to Mon 2026-11-30"
std::string report_period_words(const Period& period, DateStyle dates = DateStyle::iso);
/// What a report has of its own, whatever it is about: whom it is from and for, and what was held back.
void sign_report(Report& report, std::span<const ReportData> data, Date today);
/// Whether enough sessions were held to say how the relationship feels.
bool allows_verdict(const ReportData& data);
/// "less than an hour", "5 hours", "3 days"
std::string elapsed_words(Minutes time);

/// A cell for a count: nothing for none.
std::string count_cell(std::int64_t count);

/// Columns that are empty in every row say nothing: they go, with their heading.
void drop_empty_columns(ReportTable& table);
/// That, in all tables of words of a report.
void drop_empty_columns(Report& report);

}  // namespace mentor
