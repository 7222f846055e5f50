// SPDX-License-Identifier: MIT
// Whether what was typed can be meant, held against the verb's table; and our sentences where it cannot: the option at
// fault, what is expected, what to do next.
#pragma once

#include "cli/typed_words.hpp"

#include <string>
#include <string_view>

namespace mentor::cli {

/// Throws UserError for a value that cannot be taken over, an option that is given too often or is empty, and for words
/// that are missing or too many. `path`: the verb's words, "goal add".
void check_words(const Verb& verb, std::string_view path, const TypedWords& typed, const Around& around);

/// "goal ad" is no command, with what there is.
[[nodiscard]] std::string refusal_of_verb(const Verb& noun, std::string_view path, std::string_view word);
/// "add, list, edit, rm"
[[nodiscard]] std::string names_of_verbs(const Verb& noun);

}  // namespace mentor::cli
