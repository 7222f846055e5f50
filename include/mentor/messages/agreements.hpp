// SPDX-License-Identifier: MIT
// What is said of an agreement's, a review's and a question's file, and of their lines.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// line, key
inline constexpr Message<std::size_t, std::string_view> unknown_agreement_key{
    "line {}: an agreement has no \"{}\"; see: mentor template show agreement"};
inline constexpr Message<std::size_t, std::string_view, std::string_view> near_agreement_key{
    "line {}: an agreement has no \"{}\"; did you mean \"{}\"?"};
inline constexpr Message<std::string_view, std::string_view> text_in_quotes{"{} is {}; write it as text, in quotes"};
inline constexpr Message<> empty_agreement{"the agreement is empty; remove the # from the lines you fill in"};
inline constexpr Message<std::string_view, std::string_view> not_a_response_time{
    "{}\"{}\" is not a response time; write hours, days or weeks, such as 4h, 2d or 1w"};
inline constexpr Message<std::string_view, std::string_view> response_out_of_range{
    "{}\"{}\" is out of range; a response time is from 1 hour to 90 days"};
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
inline constexpr Message<std::size_t, std::string_view> unknown_question_key{
    "line {}: unknown \"{}\"; a [[question]] has key, moment, text, and perhaps role and supposes"};
inline constexpr Message<std::size_t, std::string_view, std::string_view> near_question_key{
    "line {}: unknown \"{}\"; did you mean \"{}\"?"};
inline constexpr Message<std::size_t, std::string_view, std::string_view, std::string_view> unknown_word_of_question{
    "line {}: unknown {} \"{}\"; use {}"};
inline constexpr Message<std::size_t, std::string_view> question_lacks{"line {}: this question has no {}"};
inline constexpr Message<std::size_t, std::size_t> too_many_questions{"line {}: there are more than {} questions"};
inline constexpr Message<std::size_t, std::string_view> question_key_taken{
    "line {}: the key \"{}\" is taken; choose another"};

}  // namespace mentor::messages
