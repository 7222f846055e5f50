// SPDX-License-Identifier: MIT
// How a sentence names the place of a fault. What the messages call an option may be one ("--by"), a word of the
// command line ("DATE") or a key of a file ("config.toml, line 4: zone").
#pragma once

#include <string>
#include <string_view>

namespace mentor::messages {

/// DATE, TEXT and FILE, of which nobody needs to be told what they were called in the help.
[[nodiscard]] constexpr bool is_word_of_line(std::string_view place) {
  return place.size() > 1 && place.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ|") == std::string_view::npos;
}

/// Before a sentence: "--by: " of --by, nothing of DATE.
[[nodiscard]] inline std::string at(std::string_view place) {
  return place.empty() || is_word_of_line(place) ? std::string() : std::string(place) + ": ";
}

/// As the subject of a sentence: "--why" of --why, "the text" of TEXT.
[[nodiscard]] inline std::string called(std::string_view place) {
  if (!is_word_of_line(place)) return std::string(place);
  if (place == "WHO" || place == "HANDLE") return "the handle";
  std::string words("the ");
  for (const char c : place) words += static_cast<char>(c - 'A' + 'a');
  return words;
}

}  // namespace mentor::messages
