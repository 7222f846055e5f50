// SPDX-License-Identifier: MIT
// The one list of rules, in the order of the manual.
#include "domain/rules/rules.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

/// OpenMentorship::recent holds no more.
constexpr std::int64_t sessions_looked_at = 5;

constexpr std::array<Rule, 27> rule_table{{
    {"session-due", "The agreed time since the last contact is over.", 100, "percent of the cadence", rule_session_due},
    {"session-late", "One and a half times the agreed time since the last contact is over.", 150,
     "percent of the cadence", rule_session_late},
    {"first-contact", "There was no contact yet, some days after the start.", 10, "days", rule_first_contact},
    {"session-soon", "A planned session comes soon.", 2, "days ahead", rule_session_soon},
    {"session-unlogged", "A planned session is over and was not logged.", 0, "", rule_session_unlogged},
    {"commitment-due", "A promise of either side is due soon.", 2, "days ahead", rule_commitment_due},
    {"commitment-overdue", "A promise of either side is past its date.", 0, "", rule_commitment_overdue},
    {"goal-due", "A goal's target date comes soon.", 14, "days ahead", rule_goal_due},
    {"goal-overdue", "A goal is past its target date.", 0, "", rule_goal_overdue},
    {"goal-stale", "A goal saw no progress for some time.", 30, "days", rule_goal_stale},
    {"milestone-due", "A milestone is due soon, or past its date.", 7, "days ahead", rule_milestone_due},
    {"no-goal", "There is no goal yet, some days after the start.", 14, "days", rule_no_goal},
    {"no-agreement", "There is no agreement yet, some days after the start.", 14, "days", rule_no_agreement},
    {"agreement-review", "The agreed date for a review has come.", 0, "", rule_agreement_review},
    {"question-waiting", "A question waits longer than the agreed response time.", 2, "days where nothing is agreed",
     rule_question_waiting, 90},
    {"feedback-due", "No feedback was given or received for some time.", 30, "days", rule_feedback_due},
    {"recognition-due", "No win was noted and no praise given for some time.", 21, "days", rule_recognition_due},
    {"review-due", "The last review is some time ago; the first is due after half of that.", 60, "days",
     rule_review_due},
    {"pulse-falling", "Trust, progress or energy fell twice in a row.", 0, "", rule_pulse_falling},
    {"pulse-due", "Nobody said for some time how the relationship feels.", 60, "days", rule_pulse_due},
    {"remember", "A day worth remembering comes soon, or there is something to ask after.", 2, "days ahead",
     rule_remember},
    {"trouble", "The same thing got in the way of several of the last five sessions.", 3, "sessions", rule_trouble,
     sessions_looked_at},
    {"personal-check-in", "Nothing personal was noted in the last sessions.", 4, "sessions", rule_personal_check_in,
     sessions_looked_at},
    {"reliability", "Too few of my promises of the last 90 days were kept in time.", 60, "percent", rule_reliability,
     100},
    {"topic-revisit", "The date has come until which a topic was parked.", 0, "", rule_topic_revisit},
    {"ending-soon", "The agreed end comes soon: time to close well.", 14, "days ahead", rule_ending_soon},
    {"end-passed", "The agreed end is over and the mentorship is still open.", 0, "", rule_end_passed},
}};

}  // namespace

std::span<const Rule> rules() { return rule_table; }

const Rule* find_rule(std::string_view name) {
  for (const auto& rule : rule_table)
    if (rule.name == name) return &rule;
  return nullptr;
}

bool comes_soon(const RuleInput& input, Date date) { return date >= input.today && date - input.today <= input.within; }

bool has_plan_ahead(const RuleInput& input) {
  for (const auto& session : input.open.planned)
    if (session.has_time ? input.clock.mine(session.start) >= input.now : input.clock.day_of(session) >= input.today)
      return true;
  return false;
}

std::optional<Date> end_of_pause(const RuleInput& input) {
  const auto until = input.open.mentorship.paused_until;
  return until && *until <= input.today ? until : std::nullopt;
}

Date clock_start(const RuleInput& input, Date last) { return std::max(last, end_of_pause(input).value_or(last)); }

Reminder about_mentorship(const RuleInput& input, std::string_view rule, Level level) {
  Reminder reminder;
  reminder.rule = rule;
  reminder.level = level;
  reminder.mentorship = input.open.mentorship.handle;
  reminder.id = input.open.mentorship.handle;
  reminder.is_about(input.open.mentorship);
  return reminder;
}

bool is_situational(const RuleInput& input) { return input.open.mentorship.type == MentorshipKind::situational; }

}  // namespace mentor
