// SPDX-License-Identifier: MIT
// What the readers of an agreement's words share. Each divides its text in its own way. Private to the agreement.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

using Words = std::vector<std::string>;  ///< in lower case

/// Empty behind the last one.
[[nodiscard]] inline std::string_view word_at(const Words& words, std::size_t at) {
  return at < words.size() ? std::string_view(words[at]) : std::string_view();
}

[[nodiscard]] inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> several) {
  return std::find(several.begin(), several.end(), word) != several.end();
}

}  // namespace mentor
