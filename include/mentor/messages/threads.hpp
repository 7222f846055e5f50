// SPDX-License-Identifier: MIT
// What is said of threads.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

/// "3 sessions"
inline constexpr Message<std::string_view> no_threads{
    "no word keeps coming back in the notes of {}; it takes notes of a few sessions"};
/// how many were found
inline constexpr Message<std::int64_t> more_threads{"there are {}; to see more: -n NUMBER"};

}  // namespace mentor::messages
