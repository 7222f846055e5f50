// SPDX-License-Identifier: MIT
// What an agreement's document says under a key, and whether two of them mean the same. Private to the domain.
#pragma once

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/toml_entries.hpp"

#include <string>
#include <string_view>

namespace mentor {

/// The first entry, perhaps a blank one; nullptr if there is none.
const TomlEntry* entry_under(const TomlEntries& entries, const AgreementKey& key);
/// Trimmed; the elements of a list a line each; empty if nothing.
std::string words_under(const TomlEntries& entries, std::string_view key);
/// "48h" is "2 days".
bool means_same(std::string_view key, const std::string& one, const std::string& other);

}  // namespace mentor
