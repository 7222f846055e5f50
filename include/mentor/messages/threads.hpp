// SPDX-License-Identifier: MIT
// What is said of threads.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

/// "3 sessions"
inline constexpr Message<std::string_view> no_threads{
    "nothing comes back in the notes of {}; it takes a few sessions with some words in them"};
/// how many were found
inline constexpr Message<std::int64_t> more_threads{"there are {}; -n shows more"};

}  // namespace mentor::messages
