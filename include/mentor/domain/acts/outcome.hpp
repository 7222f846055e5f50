// SPDX-License-Identifier: MIT
// Kept or late: decided here, whoever asks.
#pragma once

#include "mentor/domain/records.hpp"

#include <optional>

namespace mentor {

/// Of a promise that was done: late if that was after it was due. Where the day of doing is not known, it is kept, not
/// late.
[[nodiscard]] Outcome outcome_of(std::optional<Date> due, std::optional<Date> done);

}  // namespace mentor
