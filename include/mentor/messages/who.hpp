// SPDX-License-Identifier: MIT
// What is said of handles, names and ids.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

/// where, kind, what was typed, hint
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> nobody_called{
    "{}there is no {} \"{}\"; {}"};
/// a handle
inline constexpr Message<std::string_view> start_one{"see: mentor list; to start one: mentor add {}"};
/// a whole line
inline constexpr Message<std::string_view> whom_first{"whom it is about comes first: {}"};
/// id, a whole line
inline constexpr Message<std::string_view, std::string_view> id_and_no_handle{"{} is an id; to look at it: {}"};
/// where, id
inline constexpr Message<std::string_view, std::string_view> no_such_id_at_all{"{}there is no {}"};
/// where, kind, id, a command that shows what there is
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> no_such_id{
    "{}there is no {} {}; see: mentor {}"};
inline constexpr Message<std::string_view> no_handle_typed{"{}the handle is empty; see: mentor list"};
/// where, what was typed, handles
inline constexpr Message<std::string_view, std::string_view, std::string_view> handle_ambiguous{
    "{}\"{}\" could be {}; type more of it"};
/// where, number
inline constexpr Message<std::string_view, std::int64_t> number_without_letter{
    "{}{} has no letter; an id is written s12, c3 or g1"};
/// where, number, ids
inline constexpr Message<std::string_view, std::int64_t, std::string_view> number_of_several{
    "{}{} has no letter; did you mean {}?"};
/// where, what was typed, kinds with an id each, the first of them
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> no_id{
    "{}\"{}\" is not an id; give a {}; see: mentor {} list"};
/// where, id, its kind, kinds with an id each
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> id_of_other_kind{
    "{}{} is a {}; give a {}"};
/// those in a sealed mentorship, and one of them
inline constexpr Message<> others{"others"};
inline constexpr Message<> some_name{"NAME"};
/// where, person, mentorship, who is in it
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> not_in_mentorship{
    "{}{} is not in {}; it has {}"};
/// where, person, mentorship, day, who was in it then
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    not_in_it_then{"{}{} was not in {} on {}; it had {} then"};
/// person, mentorship
inline constexpr Message<std::string_view, std::string_view> let_in{"; to let them in: mentor person join {} {}"};
inline constexpr Message<std::string_view> nobody_was_named{"{}say who was there besides you: cy,dee"};
/// where, mentorship
inline constexpr Message<std::string_view, std::string_view> nobody_else{"{}nobody but you is in {}"};
/// where, mentorship, handles, an option, one of the handles
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    which_of_them{"{}{} has several people ({}); say which: {} {}"};
inline constexpr Message<std::string_view> sealed_mentorship{"{} is sealed; --reveal shows what belongs to it"};
inline constexpr Message<std::string_view> sealed_item{"{} is sealed; --reveal shows it"};
inline constexpr Message<std::string_view> mentorship_closed{
    "saved, though {0} is closed; to open it again: mentor resume {0}"};
inline constexpr Message<> no_mentorship{"there is no mentorship yet; start one with: mentor add HANDLE"};
inline constexpr Message<> no_open_mentorship{
    "there is no open mentorship; start one with: mentor add HANDLE (closed ones: mentor list --all)"};

}  // namespace mentor::messages
