// SPDX-License-Identifier: MIT
// What is said of tags.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// id
inline constexpr Message<std::string_view> tag_on_a_tag{
    "{} is a tag itself; name what it should be on, such as s12 or ana"};
/// item, tag
inline constexpr Message<std::string_view, std::string_view> no_such_tag{
    "{0} has no tag \"{1}\"; to see its tags: mentor tag list {0}"};

inline constexpr Message<std::string_view> tagged_already{"{} has these tags already: nothing changed."};
inline constexpr Message<std::string_view, std::string_view> tagged{"{}: tagged {}."};

}  // namespace mentor::messages
