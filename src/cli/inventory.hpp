// SPDX-License-Identifier: MIT
// Every command with all its options, one a line, for the check that the manual leaves none out.
#pragma once

#include <string>

namespace mentor::cli {

/// "goal add --why --measure --by"; verbs have lines of their own; the first line holds the global options after
/// "mentor".
[[nodiscard]] std::string inventory();

}  // namespace mentor::cli
