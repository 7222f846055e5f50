// SPDX-License-Identifier: MIT
// What is said of a value: of a field, an option or a line of a form.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// the line of a file, and its key or what is wrong with it
inline constexpr Message<std::size_t, std::string_view> in_line{"line {}: {}"};
/// place (see places.hpp), value
inline constexpr Message<std::string_view, std::string_view, std::string_view> unknown_value{
    "{}unknown value \"{}\"; use {}"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> near_value{
    "{}unknown value \"{}\"; did you mean \"{}\"?"};
inline constexpr Message<std::string_view, std::string_view, std::int64_t, std::int64_t> number_from_to{
    "{}\"{}\" is not a number from {} to {}"};
inline constexpr Message<std::string_view, std::string_view> no_whole_number{"{}\"{}\" is not a whole number"};
inline constexpr Message<std::string_view, std::string_view> neither_yes_nor_no{
    "{}\"{}\" is neither yes nor no; write one of them"};
inline constexpr Message<std::string_view, std::string_view, std::string_view, char> not_an_id_of{
    "{0}unknown {2} \"{1}\"; write its id, such as {3}3"};
inline constexpr Message<std::string_view, std::string_view> not_an_instant{
    "{}\"{}\" is not a time; write 2026-11-27T15:00:00Z"};
inline constexpr Message<std::string_view, std::string_view> not_hours{
    "{}\"{}\" are not working hours; write 09:00-17:00 or \"mon-fri 09:00-17:00\""};
inline constexpr Message<std::string_view, std::string_view> not_an_address{
    "{}\"{}\" is not an email address; write one like ana@example.org"};
/// a record's field, what is wrong with it
inline constexpr Message<std::string_view, std::string_view, std::string_view> wrong_value{"the {}'s {} {}"};
inline constexpr Message<> must_be_yes_or_no{"must be yes or no"};
inline constexpr Message<> must_name_a_record{"must name a record"};
inline constexpr Message<int, int> must_lie_between{"must be between {} and {}"};
inline constexpr Message<std::int64_t, std::int64_t, std::int64_t> must_be_from_to{"must be from {} to {}, not {}"};
inline constexpr Message<> is_missing{"is missing"};
inline constexpr Message<> must_be_text{"must be text"};
inline constexpr Message<> must_be_a_number{"must be a number"};
inline constexpr Message<std::string_view, std::string_view> field_in_words{"the {}'s {}"};

/// the text (see places.hpp), where
inline constexpr Message<std::string_view, std::size_t> nul_byte{"{} has a NUL byte at byte {}; is it a binary file?"};
inline constexpr Message<std::string_view, std::size_t> not_utf8{
    "{} is not valid UTF-8 at byte {}; convert it first, say with iconv"};
inline constexpr Message<std::string_view> line_break{"{} has a line break; write it in one line"};
inline constexpr Message<std::string_view> empty_text{"{} is empty; give it some text"};
inline constexpr Message<std::string_view, std::size_t, std::size_t> too_many_characters{
    "{} has {} characters; shorten it to {}"};
inline constexpr Message<std::string_view, std::size_t, std::size_t> note_too_long{
    "{} has {} bytes; a note can have {} (1 MiB), so shorten or split it"};
/// place, handle, what is wrong
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::size_t> bad_handle{
    "{}\"{}\" {}; a handle has 1 to {} letters, digits, - or _, and begins with a letter"};
inline constexpr Message<std::string_view> handle_like_id{"\"{}\" looks like an id; choose another handle"};
inline constexpr Message<> handle_empty{"is empty"};
inline constexpr Message<> handle_too_long{"is too long"};
inline constexpr Message<> handle_without_letter{"does not begin with a letter"};
inline constexpr Message<> handle_character{"has a character that is not allowed"};

}  // namespace mentor::messages
