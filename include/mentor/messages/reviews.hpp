// SPDX-License-Identifier: MIT
// What is said of reviews and their question sets.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// where, what was typed, hint
inline constexpr Message<std::string_view, std::string_view, std::string_view> unknown_question_set{
    "{}unknown question set \"{}\"; {}"};
/// names in a row
inline constexpr Message<std::string_view> use_question_set{"use {}, or a file such as ./mine.toml"};
inline constexpr Message<std::string_view> answered_by{", answered by {}"};
/// id, title, question set, day
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> reviewed{
    "{}: review with {}, {}, {}."};

}  // namespace mentor::messages
