// SPDX-License-Identifier: MIT
// What the reader's screen can do, as a value, and colour for those that have it.
#pragma once

#include <string>
#include <string_view>

namespace mentor::render {

struct Style {
  int width = 80;         ///< columns; prose is wrapped to it. Tables only on a terminal.
  bool colour = false;    ///< escape codes are allowed. They never carry anything that the words do not say.
  bool unicode = true;    ///< false: bars and marks of ASCII only (LANG=C). Words of people are printed as they are.
  bool terminal = false;  ///< relative dates and truncation are allowed; otherwise everything is printed in full
};

enum class Ink { plain, bold, dim, red, yellow, green };

/// The text in a colour, or as it is without `style.colour`.
[[nodiscard]] std::string paint(std::string_view text, Ink ink, const Style& style);

}  // namespace mentor::render
