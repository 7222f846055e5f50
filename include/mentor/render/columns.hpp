// SPDX-License-Identifier: MIT
// Two columns, a term and what is said of it, wrapped to the width of the screen: for help and lists of settings.
#pragma once

#include "mentor/render/style.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentor::render {

using Columns = std::vector<std::pair<std::string, std::string>>;

/// Each term two blanks in. Where the screen is narrow, or a term long, what is said of it begins on its own line.
[[nodiscard]] std::string two_columns(const Columns& rows, const Style& style);
/// Prose wrapped to the screen, each line of it `indent` blanks in.
[[nodiscard]] std::string paragraph(std::string_view text, const Style& style, int indent = 0);

}  // namespace mentor::render
