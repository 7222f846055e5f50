// How a promise ended that was done: decided here, whoever asks.
#pragma once

#include "mentor/dates.hpp"
#include "mentor/records.hpp"

#include <optional>

namespace mentor {

/// Late after its date; kept in time, without a date, and where the day on which it was done is not known.
[[nodiscard]] Outcome outcome_of(std::optional<Date> due, std::optional<Date> done);

}  // namespace mentor
