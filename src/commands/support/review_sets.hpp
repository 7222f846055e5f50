// SPDX-License-Identifier: MIT
// The question sets of reviews: the built-in ones, and the user's files beside the configuration.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/review.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// The built-in sets' names, then those of the files in reviews/ beside the configuration.
[[nodiscard]] std::vector<std::string> review_set_names(Context& context);

/// A built-in set, one of the user's, or a file by its path ("sets/year.toml"). Throws UserError naming `option` for an
/// unknown name (with a suggestion), and naming the file and line for a broken file.
[[nodiscard]] ReviewSet find_review_set(Context& context, const std::string& name, std::string_view option);

/// For answers to a set that is no longer there: a question a key.
[[nodiscard]] ReviewSet set_of_answers(const std::string& name, const TomlEntries& answers);

}  // namespace mentor::commands
