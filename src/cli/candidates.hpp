// The words that can stand for a value: handles, ids of what is open, tags, and the words of enumerations.
#pragma once

#include "mentor/context.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentor {

/// A word and what it is.
using Candidates = std::vector<std::pair<std::string, std::string>>;

/// `placeholder`: how help calls the value: "WHO", "ID", "CHANNEL", "A|B|C", or with "{a,b}" in it. Empty for one that
/// only its writer knows (TEXT) and for files, which the shell completes itself.
[[nodiscard]] Candidates candidates_for(Context& context, std::string_view placeholder);

}  // namespace mentor
