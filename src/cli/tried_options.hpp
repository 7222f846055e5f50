// SPDX-License-Identifier: MIT
// Options that people try where a verb calls it otherwise.
#pragma once

#include "mentor/commands/options.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::cli {

/// What says it instead, of what the verb has: "--duration" for "--mins", "--audience sponsor" for "--sponsor", the
/// place of a word, "WHEN", for "--date". Nothing for an option that nobody tries, or if the verb has none of it.
[[nodiscard]] std::optional<std::string> said_instead(const Verb& verb, std::string_view path, std::string_view tried);

}  // namespace mentor::cli
