// SPDX-License-Identifier: MIT
// A goal is set, moved, reached or dropped. Its percentage is always the one of its latest progress entry.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Throws UserError naming `option` if it is to be reached before it is set.
[[nodiscard]] Act<Goal> set_goal(Goal goal, std::string_view option);

/// A step below it. It is seen with the goal, unless its own visibility hides it better.
[[nodiscard]] Act<Milestone> add_milestone(Milestone milestone, const Goal& goal);

/// "60%" is a level; "+10", "-5" moves the goal from where it is.
struct PercentTyped {
  enum class Form { level, move } form = Form::level;
  std::int64_t number = 0;
};
/// Where the goal stands then. Throws UserError naming `option` and both numbers if that is not from 0 to 100; only
/// what was typed if the goal is withheld as it is `shown`.
[[nodiscard]] std::int64_t percent_after(const Goal& goal, const Goal& shown, PercentTyped typed,
                                         std::string_view option);

/// Of the latest of a goal's entries, of two on a day the newer record; one without a number is newest. 0: no entry.
[[nodiscard]] std::int64_t latest_percent(std::span<const Progress> entries);

/// A goal moves by one entry.
struct GoalStep {
  Goal goal;  ///< as it is then: a later entry stays in force
  std::int64_t before = 0;
  Progress entry;
};
/// `entries`: those that the goal has. The new one is seen with the goal, unless its own visibility hides it better.
[[nodiscard]] GoalStep step_to(Goal goal, std::span<const Progress> entries, Progress entry);
[[nodiscard]] Act<GoalStep> move_goal(GoalStep step);

/// At 100 %, by an entry of that day unless it is there already. `usual`: the visibility of progress.
[[nodiscard]] Act<Goal> reach(Goal goal, std::span<const Progress> entries, Date day, Visibility usual);
[[nodiscard]] Act<Goal> drop(Goal goal, Date day, std::string reason);

/// An entry was changed by hand: its goal follows.
[[nodiscard]] Act<Progress> change_entry(Progress entry, Goal goal, std::vector<Progress> entries);
/// A goal as it is when some of its entries are gone.
[[nodiscard]] Goal without_entries(Goal goal, std::vector<Progress> entries, std::span<const Id> gone);

/// Throws UserError naming `option` if the goal is reached or dropped.
void require_open(const Goal& goal, std::string_view option);

}  // namespace mentor
