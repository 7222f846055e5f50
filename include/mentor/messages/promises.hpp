// SPDX-License-Identifier: MIT
// What is said of promises, and of what is settled by one of its words.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<std::string_view> nothing_open_with{"nothing open has \"{}\" in it; see: mentor promise list"};
/// words, count, ids
inline constexpr Message<std::string_view, std::int64_t, std::string_view> several_open_with{
    "\"{}\" is in {} open items ({}); give more words, or an id"};
/// where, mentorship, handles, one of them, what else helps
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    whose_promise{"{}whose promise is it? {} has {}; write \"{}: …\"{}"};
inline constexpr Message<std::string_view> due_is_over{"{} is already in the past"};
/// goal, milestones in a row
inline constexpr Message<std::string_view, std::string_view> milestones_open{"Still open below {}: {}."};

}  // namespace mentor::messages
