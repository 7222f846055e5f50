// SPDX-License-Identifier: MIT
// Lines that are named in a message, to be typed instead.
#include "commands/support/typed_line.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

std::string typed_line(std::span<const std::string> words) {
  std::string line = "mentor";
  for (const auto& word : words) {
    const bool plain = !word.empty() && word.find_first_of(" \t\n\"'$`\\*?;&|<>()#~") == std::string::npos;
    line += plain ? " " + visible(word) : fmt::format(" \"{}\"", visible(word));
  }
  return line;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace mentor::commands
