// SPDX-License-Identifier: MIT
// What stands before and behind what is wrong: where it was typed, and what was perhaps meant.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// "--goal: ", or "Goals: " for a block of a form; nothing for a word of the line that has no name of its own ("WHO").
inline std::string at(std::string_view option) {
  const bool is_placeholder = option.find_first_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
  return is_placeholder ? std::string() : std::string(option) + ": ";
}

inline constexpr Message<std::string_view> did_you_mean{"did you mean \"{}\"?"};
/// a command without "mentor"
inline constexpr Message<std::string_view> see{"see: mentor {}"};
/// words in a row
inline constexpr Message<std::string_view> use{"use {}"};

}  // namespace mentor::messages
