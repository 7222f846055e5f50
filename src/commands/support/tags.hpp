// SPDX-License-Identifier: MIT
// Tags: one word each, at most 64 on an item.
#pragma once

#include "mentor/commands/layers.hpp"
#include "mentor/store/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// Words as tags, each once, without those that `item` ("s12", or empty for a new one) carries already. Throws
/// UserError naming `option` for one that is not one word, or too many.
[[nodiscard]] std::vector<std::string> new_tags(const Reading& store, const std::string& item,
                                                const std::vector<std::string>& words, std::string_view option);

}  // namespace mentor::commands
