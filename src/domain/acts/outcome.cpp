// SPDX-License-Identifier: MIT
// Kept or late: decided here, whoever asks.
#include "mentor/domain/acts/outcome.hpp"

namespace mentor {

Outcome outcome_of(std::optional<Date> due, std::optional<Date> done) {
  return due && done && *done > *due ? Outcome::late : Outcome::kept;
}

}  // namespace mentor
