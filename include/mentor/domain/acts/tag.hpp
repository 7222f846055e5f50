// SPDX-License-Identifier: MIT
// Words are put on an item.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Of these names those that the item does not carry yet, each once. Throws UserError naming `option` if it would carry
/// more than tag_limit.
[[nodiscard]] std::vector<std::string> names_to_add(std::vector<std::string> carried,
                                                    const std::vector<std::string>& names, std::string_view option);

/// Puts tags on an item: "s12", a handle, or what stands for a new record of the same changes. Returns their ids.
std::vector<Id> put_tags(const std::vector<std::string>& names, const std::string& item, Changes& changes);

}  // namespace mentor
