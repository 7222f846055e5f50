// SPDX-License-Identifier: MIT
// The words that can stand for a value: handles, ids of what is open, tags, and the words of enumerations.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/options.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentor::cli {

/// A word and what it is.
using Candidates = std::vector<std::pair<std::string, std::string>>;

/// Whose values are files: the shell offers them itself.
inline constexpr std::string_view placeholder_of_files = "FILE";

/// The words that the option may be, or else what its placeholder stands for ("WHO", "ID", "ZONE"; "goal": the newest
/// of them). Empty for one that
/// only its writer knows (TEXT); one empty word for files.
[[nodiscard]] Candidates candidates_for(Context& context, const Option& option);
/// "due=", for --set.
[[nodiscard]] Candidates field_candidates(Kind kind);

}  // namespace mentor::cli
