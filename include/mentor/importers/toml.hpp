// SPDX-License-Identifier: MIT
// TOML texts as values, for all that is written in that form: the configuration, agreements, reviews, question sets.
#pragma once

#include "mentor/domain/toml_entries.hpp"

#include <string_view>

namespace mentor::importers {

/// A TOML text as a flat list, in the order of its lines. Throws UserError with `name`, line and column for a broken
/// one, and for one of more than toml_limit bytes.
[[nodiscard]] TomlEntries read_toml(std::string_view text, std::string_view name);

}  // namespace mentor::importers
