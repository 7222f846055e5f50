// SPDX-License-Identifier: MIT
// What stands behind what is wrong: what was perhaps meant, and where to look.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<std::string_view> did_you_mean{"did you mean \"{}\"?"};
/// a whole line
inline constexpr Message<std::string_view> did_you_mean_line{"did you mean: {}"};
/// a command without "mentor"
inline constexpr Message<std::string_view> see{"see: mentor {}"};
/// words in a row
inline constexpr Message<std::string_view> use{"use {}"};

/// id, what is said of it
inline constexpr Message<std::string_view, std::string_view> said_of{"{}: {}."};
}  // namespace mentor::messages
