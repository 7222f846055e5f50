// SPDX-License-Identifier: MIT
// How long an answer to a question may take in a mentorship.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <chrono>

namespace mentor::commands {

/// As agreed for that kind of message; where nothing is agreed, the number of check-in's rule.
[[nodiscard]] std::chrono::hours response_in(const Context& context, const Reading& store, const Mentorship& mentorship,
                                             MessageKind type);

}  // namespace mentor::commands
