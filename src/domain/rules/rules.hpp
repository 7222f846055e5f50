// SPDX-License-Identifier: MIT
// The rules of the check-in, one function each, and what they share. Private to the domain: table.cpp lists them.
#pragma once

#include "mentor/domain/check_in.hpp"

#include <string>
#include <vector>

namespace mentor {

/// Appends what it finds.
using RuleFunction = void(const RuleInput& input, std::vector<Matter>& found);
RuleFunction rule_session_due, rule_session_late, rule_first_contact, rule_session_soon, rule_session_unlogged,
    rule_commitment_due, rule_commitment_overdue, rule_goal_due, rule_goal_overdue, rule_goal_stale, rule_milestone_due,
    rule_milestone_overdue, rule_no_goal, rule_topic_revisit, rule_ending_soon, rule_end_passed, rule_no_agreement,
    rule_agreement_review, rule_question_waiting, rule_feedback_due, rule_recognition_due, rule_review_due,
    rule_pulse_falling, rule_pulse_due, rule_remember, rule_trouble, rule_personal_check_in, rule_reliability,
    rule_agreement_unsigned, rule_notes_kept;

/// How long somebody who met has to log it before he is reminded.
inline constexpr Minutes time_to_log{180};

/// From how long before that day on the rule speaks of it.
Days lead_to(const RuleInput& input, Date date);
/// Whether `date` is today or so near that the rule speaks of it.
bool comes_soon(const RuleInput& input, Date date);
/// Whether a planned session ended that long ago; one without a time, whether its day is over.
bool is_over(const RuleInput& input, const Session& session, Minutes grace = {});
/// Whether a session is planned that is to come, goes on, or ended just now.
bool has_plan_ahead(const RuleInput& input);
/// Clocks stand still in a pause: from when they run again, if there was one that is over.
std::optional<Date> end_of_pause(const RuleInput& input);
/// The day from which a clock runs that was last set on `last`: that day, or the end of a later pause.
Date clock_start(const RuleInput& input, Date last);
/// Since when a goal and an agreement are worth a thought: some days after the start, once people have met before
/// today, and not for ever. Nothing outside of that window.
std::optional<Date> window_of_trust(const RuleInput& input);
/// The day agreed for the next look at how it goes: met by a review, or by an agreement written on it or later.
std::optional<Date> agreed_look(const OpenMentorship& open);
/// A matter of the mentorship itself.
Matter about_mentorship(const RuleInput& input, MatterState state, Date since);
/// A matter of one record, called by its id.
Matter about_record(Id id, const RecordBase& item, MatterState state, Date since);
/// today, tomorrow or soon.
MatterState state_of_day(const RuleInput& input, Date day);
/// ", in 2 days"; nothing for today and tomorrow, which the state says.
std::string in_words(const RuleInput& input, Date day);
/// ", 3 days"
std::string late_words(const RuleInput& input, Date due);
/// Short relationships are not asked for what takes months.
bool is_situational(const RuleInput& input);

}  // namespace mentor
