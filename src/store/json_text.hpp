// SPDX-License-Identifier: MIT
// JSON written by hand where a million rows are written: text in quotes, escaped.
#pragma once

#include <string>
#include <string_view>

namespace mentor::store {

void append_json_text(std::string& json, std::string_view text);

}  // namespace mentor::store
