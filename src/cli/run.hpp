// SPDX-License-Identifier: MIT
// From the words of the command line to an exit code: the one place where errors become messages.
#pragma once

#include "mentor/commands/startup.hpp"
#include "mentor/domain/errors.hpp"

#include <string>
#include <vector>

namespace mentor::cli {

/// `words`: what was typed after the program's name. Never throws.
[[nodiscard]] Exit run(const std::vector<std::string>& words, Startup& host);

}  // namespace mentor::cli
