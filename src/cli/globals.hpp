// SPDX-License-Identifier: MIT
// The options that may stand anywhere on the line, taken out of it before the command's own are read.
#pragma once

#include "mentor/commands/context.hpp"

#include <string>
#include <vector>

namespace mentor::cli {

struct TypedLine {
  Globals globals;
  bool help = false;
  bool version = false;
  std::vector<std::string> words;  ///< what is left: the command and its own words
};

/// Nothing behind `--` is an option. Throws UserError for a value that is missing or not possible.
[[nodiscard]] TypedLine read_globals(const std::vector<std::string>& words);

}  // namespace mentor::cli
