// SPDX-License-Identifier: MIT
// Goals: their target dates, goals that stand still, and a mentorship without any.
#include "domain/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

Reminder about_goal(const RuleInput& input, const Goal& goal, std::string_view rule, Level level) {
  Reminder reminder;
  reminder.rule = rule;
  reminder.level = level;
  reminder.mentorship = input.open.mentorship.handle;
  reminder.id = to_text(Id{Kind::goal, goal.id});
  reminder.command = fmt::format("mentor done {}", reminder.id);
  reminder.is_about(goal);
  return reminder;
}

/// `"Learn to delegate" (60 %)`
std::string goal_and_percent(const Goal& goal) {
  return goal.withheld ? goal.title : fmt::format("\"{}\" ({} %)", goal.title, goal.percent);
}

std::string goal_and_target(const RuleInput& input, const Goal& goal, std::string_view verb) {
  return fmt::format("the goal {} {} due {}", goal_and_percent(goal), verb, format_due(*goal.target, input.today));
}

}  // namespace

void rule_goal_due(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& [goal, last_progress, milestones] : input.open.goals) {
    if (!goal.target || !comes_soon(input, *goal.target)) continue;
    auto reminder = about_goal(input, goal, "goal-due", Level::due);
    reminder.text = goal_and_target(input, goal, "is");
    reminder.date = *goal.target;
    found.push_back(std::move(reminder));
  }
}

void rule_goal_overdue(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& [goal, last_progress, milestones] : input.open.goals) {
    if (!goal.target || *goal.target >= input.today) continue;
    auto reminder = about_goal(input, goal, "goal-overdue", Level::late);
    reminder.text = goal_and_target(input, goal, "was");
    reminder.date = *goal.target;
    found.push_back(std::move(reminder));
  }
}

void rule_goal_stale(const RuleInput& input, std::vector<Reminder>& found) {
  // A short relationship is not nagged every month.
  if (input.open.mentorship.type == MentorshipKind::situational) return;
  for (const auto& [goal, last_progress, milestones] : input.open.goals) {
    const Date last = last_progress.value_or(goal.opened);
    const Date due = std::max(last, end_of_pause(input).value_or(last)) + Days{static_cast<int>(input.number)};
    if (input.today < due) continue;
    auto reminder = about_goal(input, goal, "goal-stale", Level::due);
    reminder.text = fmt::format("no progress on the goal {} since {}{}", goal_and_percent(goal),
                                last_progress ? "" : "it was set, ", format_due(last, input.today));
    reminder.command = fmt::format("mentor log {} --goal {}=+10", input.open.mentorship.handle, reminder.id);
    reminder.date = due;
    found.push_back(std::move(reminder));
  }
}

void rule_no_goal(const RuleInput& input, std::vector<Reminder>& found) {
  const auto& mentorship = input.open.mentorship;
  if (input.open.goals_ever > 0 || !input.open.goals.empty() || mentorship.type == MentorshipKind::situational) return;
  const Date due =
      std::max(mentorship.start, end_of_pause(input).value_or(mentorship.start)) + Days{static_cast<int>(input.number)};
  if (input.today < due) return;
  auto reminder = about_mentorship(input, "no-goal", Level::due);
  reminder.text =
      fmt::format("no goal with {} since the start, {}", mentorship.title, format_due(mentorship.start, input.today));
  reminder.command = fmt::format("mentor goal add {} \"…\"", mentorship.handle);
  reminder.date = due;
  found.push_back(std::move(reminder));
}

}  // namespace mentor
