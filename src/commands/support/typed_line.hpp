// SPDX-License-Identifier: MIT
// Lines that are named in a message, to be typed instead.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::commands {

/// "mentor log \"Ana Alba\" …" as a shell reads it.
[[nodiscard]] std::string typed_line(std::span<const std::string> words);

/// The words of a text that is written with single blanks.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);

}  // namespace mentor::commands
