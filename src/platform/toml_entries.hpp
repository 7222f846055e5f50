// SPDX-License-Identifier: MIT
// A TOML text as a flat list with its lines: agreements, reviews, question sets.
#pragma once

#include "mentor/domain/toml_entries.hpp"

#include <string_view>

namespace mentor::platform {

/// See World::read_toml().
[[nodiscard]] TomlEntries toml_entries(std::string_view text, std::string_view name);

/// Throws UserError for a key of so many parts ("a.b.c…") that the parser would exhaust the stack.
void require_short_keys(std::string_view text, std::string_view name);

}  // namespace mentor::platform
