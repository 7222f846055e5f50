// SPDX-License-Identifier: MIT
// Every command with all its options, one a line, for the check that the manual leaves none out.
#pragma once

#include "mentor/commands/commands.hpp"

#include <string>

namespace mentor::cli {

/// "goal add --why --measure --by"; verbs have lines of their own; the first line holds the global options after
/// "mentor".
[[nodiscard]] std::string inventory();
/// The same as a command before it: its name says all.
[[nodiscard]] bool is_twin(const Command& command);

}  // namespace mentor::cli
