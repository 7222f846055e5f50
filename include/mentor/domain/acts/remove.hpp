// SPDX-License-Identifier: MIT
// Records are removed, with what goes along; the goals whose progress goes fall back.
#pragma once

#include "mentor/domain/acts/edit.hpp"
#include "mentor/domain/changes.hpp"

#include <span>
#include <vector>

namespace mentor {

/// `leaving`: all that goes, what goes along too. `goals`: those of the progress entries among it that stay.
/// `mentorships`: as they are without the agreements among it.
[[nodiscard]] Changes remove_records(std::span<const Id> ids, std::span<const Id> leaving,
                                     const std::vector<GoalEntries>& goals, const std::vector<Mentorship>& mentorships);

}  // namespace mentor
