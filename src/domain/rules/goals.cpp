// SPDX-License-Identifier: MIT
// Goals: their target dates, goals that stand still, and a mentorship without any.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::int64_t all_percent = 100;

/// `goal "Learn to delegate" (60 %)`; without a percentage where nobody ever noted one.
Matter about_goal(const RuleInput& input, const OpenGoal& open, MatterState state, Date since) {
  const Goal& goal = open.goal;
  auto matter = about_record(Id{Kind::goal, goal.id}, goal, state, since);
  matter.lead = whose_of_several(input.open.partners, goal.owner) + (goal.withheld ? "goal " : "goal \"");
  matter.words = goal.title;
  const bool noted = open.last_progress || goal.percent > 0;
  matter.tail = goal.withheld ? "" : noted ? fmt::format("\" ({} %)", goal.percent) : "\"";
  return matter;
}

std::string command_to_reach(const Matter& matter) { return fmt::format("mentor done {}", matter.id); }
std::string command_to_progress(const Matter& matter) {
  return fmt::format("mentor goal progress {} PERCENT", matter.id);
}

/// On the way nobody can say that it is reached, and past its day it may be reached, or take longer.
bool is_under_way(const OpenGoal& open) {
  return open.goal.percent < all_percent && (open.last_progress || open.goal.percent > 0);
}

}  // namespace

void rule_goal_due(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& open : input.open.goals) {
    const auto& [goal, last_progress, milestones] = open;
    if (!goal.target || !comes_soon(input, *goal.target)) continue;
    auto matter = about_goal(input, open, state_of_day(input, *goal.target), *goal.target);
    matter.ahead = input.within;
    matter.tail += in_words(input, *goal.target);
    const bool ahead = *goal.target > input.today && goal.percent < all_percent;
    matter.command = ahead || is_under_way(open) ? command_to_progress(matter) : command_to_reach(matter);
    found.push_back(std::move(matter));
  }
}

void rule_goal_overdue(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& open : input.open.goals) {
    const auto& [goal, last_progress, milestones] = open;
    if (!goal.target || *goal.target >= input.today) continue;
    auto matter = about_goal(input, open, MatterState::late, *goal.target + Days{1});
    matter.tail += late_words(input, *goal.target);
    matter.command =
        is_under_way(open) ? fmt::format("mentor edit {} --set target=DATE", matter.id) : command_to_reach(matter);
    found.push_back(std::move(matter));
  }
}

void rule_goal_stale(const RuleInput& input, std::vector<Matter>& found) {
  // A short relationship is not nagged every month.
  if (is_situational(input)) return;
  for (const auto& open : input.open.goals) {
    const auto& [goal, last_progress, milestones] = open;
    // Who never noted progress of a goal does not say with it that there was none.
    if (!last_progress) continue;
    const Date due = clock_start(input, *last_progress) + Days{static_cast<int>(input.number)};
    if (input.today < due) continue;
    auto matter = about_goal(input, open, MatterState::hint, due);
    matter.tail += ": nothing noted since " + format_past_day(*last_progress, input.today);
    matter.command = command_to_progress(matter);
    found.push_back(std::move(matter));
  }
}

void rule_no_goal(const RuleInput& input, std::vector<Matter>& found) {
  if (input.open.goals_ever > 0 || !input.open.goals.empty()) return;
  if (end_is_near(input.open.mentorship, input.today)) return;
  const auto due = window_of_trust(input);
  if (!due) return;
  auto matter = about_mentorship(input, MatterState::hint, *due);
  matter.lead = "no goal yet";
  matter.tail = fmt::format(", {} after the start", format_span(input.open.mentorship.start, input.today));
  matter.command = fmt::format("mentor goal add {} TITLE", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

}  // namespace mentor
