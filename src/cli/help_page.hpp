// SPDX-License-Identifier: MIT
// The help of one command, made from its table.
#pragma once

#include "mentor/commands/commands.hpp"
#include "mentor/render/style.hpp"

#include <string>
#include <vector>

namespace mentor::cli {

/// " WHO [TEXT]": the words that a verb takes.
[[nodiscard]] std::string words_in_usage(const Verb& verb);
/// `words`: the command's name and perhaps a verb ("goal", "add"); what names no verb is not looked at.
[[nodiscard]] std::string help_page(const Command& command, const std::vector<std::string>& words, const Style& style);

}  // namespace mentor::cli
