// SPDX-License-Identifier: MIT
// The rules of the check-in, one function each, and what they share. Private to the domain: table.cpp lists them.
#pragma once

#include "mentor/domain/check_in.hpp"

#include <string>
#include <vector>

namespace mentor {

void rule_session_due(const RuleInput& input, std::vector<Matter>& found);
void rule_session_late(const RuleInput& input, std::vector<Matter>& found);
void rule_first_contact(const RuleInput& input, std::vector<Matter>& found);
void rule_session_soon(const RuleInput& input, std::vector<Matter>& found);
void rule_session_unlogged(const RuleInput& input, std::vector<Matter>& found);
void rule_commitment_due(const RuleInput& input, std::vector<Matter>& found);
void rule_commitment_overdue(const RuleInput& input, std::vector<Matter>& found);
void rule_goal_due(const RuleInput& input, std::vector<Matter>& found);
void rule_goal_overdue(const RuleInput& input, std::vector<Matter>& found);
void rule_goal_stale(const RuleInput& input, std::vector<Matter>& found);
void rule_milestone_due(const RuleInput& input, std::vector<Matter>& found);
void rule_no_goal(const RuleInput& input, std::vector<Matter>& found);
void rule_topic_revisit(const RuleInput& input, std::vector<Matter>& found);
void rule_ending_soon(const RuleInput& input, std::vector<Matter>& found);
void rule_end_passed(const RuleInput& input, std::vector<Matter>& found);
void rule_no_agreement(const RuleInput& input, std::vector<Matter>& found);
void rule_agreement_review(const RuleInput& input, std::vector<Matter>& found);
void rule_question_waiting(const RuleInput& input, std::vector<Matter>& found);
void rule_feedback_due(const RuleInput& input, std::vector<Matter>& found);
void rule_recognition_due(const RuleInput& input, std::vector<Matter>& found);
void rule_review_due(const RuleInput& input, std::vector<Matter>& found);
void rule_pulse_falling(const RuleInput& input, std::vector<Matter>& found);
void rule_pulse_due(const RuleInput& input, std::vector<Matter>& found);
void rule_remember(const RuleInput& input, std::vector<Matter>& found);
void rule_trouble(const RuleInput& input, std::vector<Matter>& found);
void rule_personal_check_in(const RuleInput& input, std::vector<Matter>& found);
void rule_reliability(const RuleInput& input, std::vector<Matter>& found);

/// Whether `date` is today or so near that the rule speaks of it.
bool comes_soon(const RuleInput& input, Date date);
/// Whether a session is planned that has not begun yet.
bool has_plan_ahead(const RuleInput& input);
/// Clocks stand still in a pause: from when they run again, if there was one that is over.
std::optional<Date> end_of_pause(const RuleInput& input);
/// The day from which a clock runs that was last set on `last`: that day, or the end of a later pause.
Date clock_start(const RuleInput& input, Date last);
/// The day of the last contact: a held session on any channel, a question or an answer, feedback.
std::optional<Date> last_contact_day(const RuleInput& input);
/// Since when a goal and an agreement are worth a thought: some days after the start, once people have met before
/// today, and not for ever. Nothing outside of that window.
std::optional<Date> window_of_trust(const RuleInput& input);
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
