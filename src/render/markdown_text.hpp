// SPDX-License-Identifier: MIT
// What people wrote as Markdown that shows it as it is: no sign of it is one of Markdown. Private to rendering.
#pragma once

#include <string>
#include <string_view>

namespace mentor::render {

/// One line, in which nothing is hidden. Blanks at both ends are kept.
[[nodiscard]] std::string markdown_of_shown(std::string_view shown);
/// One line of text, without blanks at both ends.
[[nodiscard]] std::string markdown_words(std::string_view text);
/// All lines of a text in one.
[[nodiscard]] std::string markdown_line(std::string_view text);

}  // namespace mentor::render
