// SPDX-License-Identifier: MIT
// What is said of questions between sessions.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// where, what was typed
inline constexpr Message<std::string_view, std::string_view> asked_ahead{"{}{} is still to come; give now or earlier"};
/// what was typed, when it was asked
inline constexpr Message<std::string_view, std::string_view> answered_before_asked{
    "--date: {} is before the question was asked, {}"};
inline constexpr Message<> whom_i_ask{"--person is whom you ask; of a question of theirs leave it out"};
/// id, question, what is waited for
inline constexpr Message<std::string_view, std::string_view, std::string_view> asked{"{}: {} {}."};
/// partner, when
inline constexpr Message<std::string_view, std::string_view> partner_answers_by{"waits for {}, due by {}"};
inline constexpr Message<std::string_view, std::string_view> i_answer_by{"was asked by {}; answer by {}"};
/// id, question, when, in time or not
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> answered{
    "{}: {} answered {}, {}."};
inline constexpr Message<> in_time{"in time"};
inline constexpr Message<std::string_view> answered_late{"late: it was due {}"};

/// line, then what stands there
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
