// SPDX-License-Identifier: MIT
// The words that can stand for a value: handles, ids of what is open, tags, and the words of enumerations.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mentor::cli {

/// A word and what it is.
using Candidates = std::vector<std::pair<std::string, std::string>>;

/// For a file: the shell offers them itself.
[[nodiscard]] inline Candidates files_of_the_shell() { return {{"", "files"}}; }

/// The words that the option may be, or else what it means. Empty for one that only its writer knows; one empty word
/// for files.
[[nodiscard]] Candidates candidates_for(Context& context, const Option& option);
[[nodiscard]] Candidates command_candidates();
/// "due=", for --set.
[[nodiscard]] Candidates field_candidates(Kind kind);

}  // namespace mentor::cli
