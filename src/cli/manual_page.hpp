// SPDX-License-Identifier: MIT
// The commands' part of mentor(1), made from their tables.
#pragma once

#include <string>

namespace mentor::cli {

/// The section COMMANDS in mdoc: every command and verb with its words and options. man/mentor.1 holds it; a test
/// compares them.
[[nodiscard]] std::string manual_of_commands();

}  // namespace mentor::cli
