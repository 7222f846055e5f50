// SPDX-License-Identifier: MIT
// What a report on a period tells of.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <vector>

namespace mentor {

/// What lasts is told where the period touches it, and topics while they are open; of other kinds each record. `clock`:
/// the owner's.
[[nodiscard]] bool concerns_period(const Record& record, const Period& period, const WallClock& clock);
[[nodiscard]] bool concerns_period(const Goal& goal, const Period& period);
/// Made, due or closed in the period, or open at its end.
[[nodiscard]] bool concerns_period(const Commitment& promise, const Period& period);
/// Asked or answered in the period, or open at its end.
[[nodiscard]] bool concerns_period(const Question& question, const Period& period, const WallClock& clock);

/// How far the goal was at the end of a day; the entries of later ones are taken out. It stays as it is where nothing
/// is known of it since.
void put_back(Goal& goal, std::vector<Progress>& entries, Date day);

}  // namespace mentor
