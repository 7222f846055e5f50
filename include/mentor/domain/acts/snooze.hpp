// SPDX-License-Identifier: MIT
// Check-in is silenced about something until a day, or speaks again.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <string_view>

namespace mentor {

/// `before`: the snooze that its target has, which is moved. `target`: what it names; nothing for a rule. Throws
/// UserError if check-in is silent about the target as it is, or `snooze` ends today or before.
[[nodiscard]] Act<Snooze> silence(Snooze snooze, const std::optional<Snooze>& before,
                                  const std::optional<Record>& target, Date today);

/// Throws UserError if it is not silent.
[[nodiscard]] Act<Snooze> speak_again(const std::optional<Snooze>& before, std::string_view target, Date today);

}  // namespace mentor
