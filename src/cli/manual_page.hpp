// SPDX-License-Identifier: MIT
// The parts of mentor(1) that are made from tables: the commands, and the exit codes.
#pragma once

#include <string>

namespace mentor::cli {

/// The section COMMANDS in mdoc: every command and verb with its words and options. man/mentor.1 holds it; a test
/// compares them.
[[nodiscard]] std::string manual_of_commands();
/// The section EXIT STATUS, likewise.
[[nodiscard]] std::string manual_of_exit_codes();

}  // namespace mentor::cli
