// SPDX-License-Identifier: MIT
// The one list of rules, in the order of the manual.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/date_scanner.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr unsigned working_days_of_a_week = 5;

constexpr auto is_owed = MatterClass::owed;
constexpr auto comes = MatterClass::coming;
constexpr auto is_practice = MatterClass::practice;

// clang-format off
constexpr auto rule_table = std::to_array<Rule>({
    {"session-due", is_owed, "More than the agreed time has passed since the last contact.",
     100, "percent of the cadence", rule_session_due,
     {.yields_to = {"session-late", "end-passed", "session-unlogged"}, .contact = true}},
    {"session-late", is_owed, "One and a half times the agreed time has passed since the last contact.",
     150, "percent of the cadence", rule_session_late,
     {.yields_to = {"end-passed", "session-unlogged"}, .contact = true, .before_practices = true}},
    {"first-contact", is_owed, "There has been no contact some days after the start.",
     10, "days", rule_first_contact, {.yields_to = {"end-passed", "session-unlogged"}, .contact = true, .before_practices = true}},
    {"session-unlogged", is_owed, "A planned session was over three hours ago and was not logged.",
     0, "", rule_session_unlogged, {.in_a_pause = true}},
    {"question-waiting", is_owed, "A question waits longer than the agreed response time.",
     2, "days where nothing is agreed", rule_question_waiting, {.most = 90, .response_time = true}},
    {"commitment-overdue", is_owed, "A promise of either side is past its date.", 0, "", rule_commitment_overdue},
    {"goal-overdue", is_owed, "A goal is past its target date.", 0, "", rule_goal_overdue},
    {"milestone-overdue", is_owed, "A milestone is past its date.", 0, "", rule_milestone_overdue},
    {"agreement-review", is_owed, "The agreed date for a review has come.",
     0, "", rule_agreement_review, {.part = PagePart::how_we_work, .review = true, .worth = 8}},
    {"agreement-unsigned", is_owed, "A version of the agreement lacks a signature, where you sign them.",
     2, "days", rule_agreement_unsigned, {.most = 365, .part = PagePart::how_we_work, .worth = 7}},
    {"end-passed", is_owed, "The agreed end has passed and the mentorship is still open.",
     0, "", rule_end_passed, {.before_practices = true}},
    {"session-soon", comes, "A planned session is coming up.",
     1, "working days ahead", rule_session_soon, {.meeting = true, .in_a_pause = true, .working_days = true}},
    {"commitment-due", comes, "A promise of either side is due soon.", 2, "days ahead", rule_commitment_due},
    {"goal-due", comes, "A goal's target date is coming up.", 14, "days ahead", rule_goal_due},
    {"milestone-due", comes, "A milestone is due soon.", 7, "days ahead", rule_milestone_due},
    {"remember", comes, "A day worth remembering is coming up, or there is something to ask after.",
     2, "days ahead", rule_remember},
    {"topic-revisit", comes, "A parked topic has come up again.", 0, "", rule_topic_revisit},
    {"ending-soon", comes, "The agreed end is coming up: time to close well.", 14, "days ahead", rule_ending_soon},
    {"notes-kept", comes, "The time is over for which you agreed to keep notes after the end.",
     0, "", rule_notes_kept, {.of = RuleTraits::Of::over}},
    // Practices: the one worth most first.
    {"pulse-falling", is_practice, "Trust, progress or energy is two or more below what it was, and not for the first time.",
     0, "", rule_pulse_falling, {.part = PagePart::how_we_work, .worth = 9, .moment = QuestionMoment::strain}},
    {"reliability", is_practice, "Too few of my promises of the last 90 days were kept on time.",
     60, "percent", rule_reliability, {.most = 100, .yields_to = {"commitment-overdue"}, .part = PagePart::how_we_work, .worth = 6}},
    {"trouble", is_practice, "The same thing got in the way of several of the last five sessions.",
     3, "sessions", rule_trouble,
     {.most = sessions_looked_at, .yields_to = {"agreement-review"}}},
    {"no-goal", is_practice, "No goal was noted in the first weeks.",
     14, "days", rule_no_goal, {.once_for_all = true, .showings = 2, .yields_to = {"end-passed", "first-contact"}}},
    {"no-agreement", is_practice, "No agreement was noted in the first weeks.",
     14, "days", rule_no_agreement, {.once_for_all = true, .showings = 2, .yields_to = {"end-passed", "first-contact"}}},
    {"goal-stale", is_practice, "A goal that was moving has stood still for some time.",
     30, "days", rule_goal_stale, {.yields_to = {"goal-overdue", "goal-due"}}},
    {"recognition-due", is_practice, "The last win, praise or reached goal was some time ago.",
     21, "days", rule_recognition_due, {.part = PagePart::how_we_work, .worth = 3}},
    {"feedback-due", is_practice, "The last feedback in either direction was some time ago.",
     30, "days", rule_feedback_due, {.part = PagePart::how_we_work, .worth = 4}},
    {"review-due", is_practice, "The last review was some time ago.",
     60, "days", rule_review_due, {.yields_to = {"agreement-review"}, .part = PagePart::how_we_work, .review = true, .worth = 5}},
    {"pulse-due", is_practice, "Nobody has said for some time how the relationship feels.",
     60, "days", rule_pulse_due, {.yields_to = {"pulse-falling"}, .part = PagePart::how_we_work, .worth = 2}},
    {"personal-check-in", is_practice, "Nothing personal was noted in the last few sessions.",
     4, "sessions", rule_personal_check_in, {.most = sessions_looked_at, .part = PagePart::warm_up, .worth = 6}},
});
// clang-format on

}  // namespace

std::span<const Rule> rules() { return rule_table; }

const Rule* find_rule(std::string_view name) {
  for (const auto& rule : rule_table)
    if (rule.name == name) return &rule;
  return nullptr;
}

const RuleTraits& traits_of(const Matter& matter) {
  static constexpr RuleTraits of_no_rule;
  const Rule* rule = find_rule(matter.rule);
  return rule ? rule->traits : of_no_rule;
}

Days lead_to(const RuleInput& input, Date date) {
  if (!input.working_days) return input.within;
  Date from = date;
  for (std::int64_t left = input.number; left > 0;) {
    from -= Days{1};
    if (iso_weekday(from) <= working_days_of_a_week) --left;
  }
  return date - from;
}

bool comes_soon(const RuleInput& input, Date date) {
  return date >= input.today && date - input.today <= lead_to(input, date);
}

bool is_over(const RuleInput& input, const Session& session, Minutes grace) {
  return is_over(input.clock, input.open.agreement, session, input.now, grace);
}

bool has_plan_ahead(const RuleInput& input) {
  return std::any_of(input.open.planned.begin(), input.open.planned.end(),
                     [&](const Session& session) { return !is_over(input, session, time_to_log); });
}

std::optional<Date> end_of_pause(const RuleInput& input) {
  const auto until = input.open.mentorship.paused_until;
  return until && *until <= input.today ? until : std::nullopt;
}

Date clock_start(const RuleInput& input, Date last) { return std::max(last, end_of_pause(input).value_or(last)); }

std::optional<Date> window_of_trust(const RuleInput& input) {
  constexpr Days window{60};
  const auto& open = input.open;
  if (is_situational(input) || !open.last_contact) return std::nullopt;
  Date due = open.mentorship.start + Days{static_cast<int>(input.number)};
  // Beyond the sessions looked at the first one is long over.
  const Contact& first = open.recent.empty() ? *open.last_contact : open.recent.back();
  if (open.recent.size() < sessions_looked_at) due = std::max(due, first.day(input.clock) + Days{1});
  return due <= input.today && input.today < due + window ? std::optional(due) : std::nullopt;
}

Matter about_mentorship(const RuleInput& input, MatterState state, Date since) {
  Matter matter;
  matter.state = state;
  matter.id = input.open.mentorship.handle;
  matter.since = since;
  matter.is_about(input.open.mentorship);
  return matter;
}

Matter about_record(Id id, const RecordBase& item, MatterState state, Date since) {
  Matter matter;
  matter.state = state;
  matter.id = to_text(id);
  matter.since = since;
  matter.is_about(item);
  return matter;
}

MatterState state_of_day(const RuleInput& input, Date day) {
  if (day == input.today) return MatterState::today;
  return day == input.today + Days{1} ? MatterState::tomorrow : MatterState::soon;
}

std::string in_words(const RuleInput& input, Date day) {
  return day - input.today > Days{1} ? ", " + format_relative(day, input.today) : std::string();
}

std::string late_words(const RuleInput& input, Date due) { return ", " + format_span(due, input.today); }

bool is_situational(const RuleInput& input) { return input.open.mentorship.type == MentorshipKind::situational; }

}  // namespace mentor
