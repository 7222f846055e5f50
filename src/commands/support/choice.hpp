// SPDX-License-Identifier: MIT
// The words of a table that is looked up by word, for the options that take one of them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace mentor::commands {

/// In the order of the rows.
template <class Row, std::size_t size>
[[nodiscard]] constexpr std::array<std::string_view, size> words_of(const std::array<Row, size>& table,
                                                                    std::string_view Row::*word) {
  std::array<std::string_view, size> words;
  for (std::size_t i = 0; i < size; ++i) words[i] = table[i].*word;
  return words;
}

}  // namespace mentor::commands
