// SPDX-License-Identifier: MIT
// Milestones on the way to a goal: due soon, or past their date.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

void rule_milestone_due(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& [goal, last_progress, milestones] : input.open.goals)
    for (const auto& milestone : milestones) {
      const bool past = milestone.due && *milestone.due < input.today;
      if (!milestone.due || (!past && !comes_soon(input, *milestone.due))) continue;
      const auto state = past ? MatterState::late : state_of_day(input, *milestone.due);
      auto matter = about_record(Id{Kind::milestone, milestone.id}, milestone, state, *milestone.due);
      matter.ahead = input.within;
      matter.lead = milestone.withheld ? "milestone " : "milestone \"";
      matter.words = milestone.title;
      matter.tail = milestone.withheld ? "" : "\"";
      matter.tail += past ? late_words(input, *milestone.due) : in_words(input, *milestone.due);
      matter.command = fmt::format("mentor done {}", matter.id);
      found.push_back(std::move(matter));
    }
}

}  // namespace mentor
