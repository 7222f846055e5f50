// SPDX-License-Identifier: MIT
// What was meant by words for which a verb has no place.
#pragma once

#include "cli/typed_words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::cli {

/// The line as it was meant: "mentor pause ana --until next month". Nothing if that cannot be known. `path`: the verb's
/// words, "goal add".
[[nodiscard]] std::optional<std::string> line_without_rest(const Verb& verb, std::string_view path,
                                                           const TypedWords& typed, const Around& around);

}  // namespace mentor::cli
