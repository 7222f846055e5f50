// SPDX-License-Identifier: MIT
// A goal's percentage as it is typed, and the entries from which it follows.
#pragma once

#include "mentor/domain/acts/edit.hpp"
#include "mentor/domain/acts/goal.hpp"
#include "mentor/store/reading.hpp"

#include <string_view>
#include <vector>

namespace mentor::commands {

/// "60", "60%", "60 %" is a level; "+10", "-5" a step.
[[nodiscard]] PercentTyped read_percent(std::string_view text, std::string_view option);

[[nodiscard]] std::vector<Progress> entries_of(const Reading& store, std::int64_t goal);
/// Precondition: the goal is there.
[[nodiscard]] GoalEntries goal_with_entries(const Reading& store, Id goal);

}  // namespace mentor::commands
