// SPDX-License-Identifier: MIT
// Other programs: the editor, the pager, and whoever shows a notification.
#pragma once

#include "mentor/commands/services.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor::platform {

/// "code --wait 'my file'" -> its words: blanks part them, quotes and backslashes keep them together. Throws UserError
/// naming `where` for a quote that is not closed.
[[nodiscard]] std::vector<std::string> split_program(std::string_view line, std::string_view where);

/// On this terminal; Ctrl-C is the program's while it runs. Precondition: at least one word.
[[nodiscard]] Ended run_program(const std::vector<std::string>& words);
/// The same with `text` as its standard input. A program that stops reading early is no failure.
[[nodiscard]] Ended run_program_on(const std::vector<std::string>& words, std::string_view text);

}  // namespace mentor::platform
