// SPDX-License-Identifier: MIT
// Milestones on the way to a goal: due soon, or past their date.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

Reminder about_milestone(const RuleInput& input, const Goal& goal, const Milestone& milestone) {
  const bool past = *milestone.due < input.today;
  Reminder reminder;
  reminder.rule = "milestone-due";
  reminder.level = past ? Level::late : Level::due;
  reminder.mentorship = input.open.mentorship.handle;
  reminder.id = to_text(Id{Kind::milestone, milestone.id});
  reminder.text =
      fmt::format("the milestone {} of {} {} due {}", quoted_words(milestone.title, milestone),
                  quoted_words(goal.title, goal), past ? "was" : "is", format_due(*milestone.due, input.today));
  reminder.command = fmt::format("mentor done {}", reminder.id);
  reminder.date = *milestone.due;
  reminder.is_about(milestone);
  return reminder;
}

}  // namespace

void rule_milestone_due(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& [goal, last_progress, milestones] : input.open.goals)
    for (const auto& milestone : milestones)
      if (milestone.due && (*milestone.due < input.today || comes_soon(input, *milestone.due)))
        found.push_back(about_milestone(input, goal, milestone));
}

}  // namespace mentor
