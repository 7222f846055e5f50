// SPDX-License-Identifier: MIT
// Milestones on the way to a goal: due soon, and past their date.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

Matter about_milestone(const Milestone& milestone, MatterState state, Date since, const std::string& when) {
  auto matter = about_record(Id{Kind::milestone, milestone.id}, milestone, state, since);
  matter.lead = milestone.withheld ? "milestone " : "milestone \"";
  matter.words = milestone.title;
  matter.tail = (milestone.withheld ? "" : "\"") + when;
  matter.command = fmt::format("mentor done {}", matter.id);
  return matter;
}

}  // namespace

void rule_milestone_due(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& [goal, last_progress, milestones] : input.open.goals)
    for (const auto& milestone : milestones) {
      if (!milestone.due || !comes_soon(input, *milestone.due)) continue;
      found.push_back(about_milestone(milestone, state_of_day(input, *milestone.due), *milestone.due,
                                      in_words(input, *milestone.due)));
      found.back().ahead = input.within;
    }
}

void rule_milestone_overdue(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& [goal, last_progress, milestones] : input.open.goals)
    for (const auto& milestone : milestones)
      if (milestone.due && *milestone.due < input.today)
        found.push_back(
            about_milestone(milestone, MatterState::late, *milestone.due + Days{1}, late_words(input, *milestone.due)));
}

}  // namespace mentor
