// SPDX-License-Identifier: MIT
// From words that were read and checked to what the verb's options fill. The one file that knows CLI11.
#pragma once

#include "cli/typed_words.hpp"

#include <string_view>

namespace mentor::cli {

/// Precondition: check_words() let them through. Throws std::logic_error, naming the verb, if CLI11 does not.
void hand_over(const Verb& verb, std::string_view path, const TypedWords& typed);

}  // namespace mentor::cli
