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

/// line, then what stands there
inline constexpr Message<std::size_t> question_called_adjustment{
    "line {}: choose another key; \"adjustment\" ends every review"};
inline constexpr Message<std::size_t, std::string_view> unknown_set_key{
    "line {}: unknown \"{}\"; a set has title = \"…\" and for each question [key] with ask = \"…\" and perhaps rating "
    "= true"};

/// line, set, question
inline constexpr Message<std::size_t, std::string_view, std::string_view> no_question_of_set{
    "line {}: the set \"{}\" has no question \"{}\"; see: mentor help review"};
inline constexpr Message<std::size_t, std::string_view, std::string_view, std::string_view> near_question_of_set{
    "line {}: the set \"{}\" has no question \"{}\"; did you mean \"{}\"?"};
inline constexpr Message<std::size_t, std::string_view, std::string_view> bad_rating{
    "line {}: {} is \"{}\"; a rating is a whole number from 1 to 5"};
inline constexpr Message<std::size_t, std::string_view, std::size_t> set_too_long{
    "line {}: the set \"{}\" has more than {} questions"};
inline constexpr Message<std::string_view> empty_set{"the set \"{}\" has no question; add [key] with ask = \"…\""};
inline constexpr Message<std::string_view, std::string_view> question_without_text{
    "the set \"{}\": [{}] has no ask = \"…\""};
inline constexpr Message<> empty_review{"the review is empty; remove the # from the lines you answer"};

}  // namespace mentor::messages
