// SPDX-License-Identifier: MIT
// What the shells' completion asks for: the possible words at the end of a line that is being typed.
#pragma once

#include "mentor/commands/startup.hpp"
#include "mentor/domain/errors.hpp"

#include <string>
#include <vector>

namespace mentor::cli {

/// `words`: what was typed after the program's name; the last is the one to complete, perhaps "". Prints a candidate a
/// line, with a tab and what it is; an empty one where the shell is to offer files. Never an error, never a new
/// journal.
[[nodiscard]] Exit run_complete(Context& context, Startup& host, std::vector<std::string> words);

}  // namespace mentor::cli
