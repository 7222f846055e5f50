// SPDX-License-Identifier: MIT
// What is said of options that do not go together, and of words that an option does not know.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<std::string_view, std::string_view> either{"give either {} or {}, not both"};
/// options in a row
inline constexpr Message<std::string_view> only_one_of{"give only one of {}"};
inline constexpr Message<std::string_view, std::string_view> goes_with{"{} goes with {}; give both"};
inline constexpr Message<std::string_view, std::string_view> not_together{
    "{} and {} do not go together; leave one of them out"};
/// formats in a row
inline constexpr Message<std::string_view, std::string_view> unknown_format{"--format: unknown format \"{}\"; use {}"};
/// the ending without its dot, endings in a row
inline constexpr Message<std::string_view, std::string_view> unknown_ending{"-o: unknown ending .{}; use {}"};
/// what the text is: "the question"
inline constexpr Message<std::string_view> text_empty{"the text is empty; write {}"};
inline constexpr Message<> others_read_it{" The others can read it in reports (--private keeps it yours)."};
/// id
inline constexpr Message<std::string_view> kept_private{
    "{0} is private, since the others read reports too; to share it: mentor edit {0} --set visibility=shared"};
/// ids in a row, one of them
inline constexpr Message<std::string_view, std::string_view> others_read_them{
    "The others can read {} in reports; to keep one yours: mentor edit {} --set visibility=private"};

}  // namespace mentor::messages
