// SPDX-License-Identifier: MIT
// What is said of a line of the form of meet and log that could not be understood.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<std::string_view> line_not_understood{
    "this is not understood here; write it after {}, or under another heading"};
inline constexpr Message<std::string_view, std::string_view> field_emptied{"{} cannot be empty; it was \"{}\""};
inline constexpr Message<std::string_view, std::int64_t, std::int64_t, std::int64_t> field_out_of_range{
    "{} {} is out of range; use {} to {}"};
inline constexpr Message<> feedback_without_text{"feedback needs text; write it after \"Text:\""};
inline constexpr Message<> pulse_without_number{"a pulse needs a number from 1 to 5 for trust, progress or energy"};
inline constexpr Message<> goal_ticked{"a goal has no box to tick; write 100 %, and close it with mentor done"};
inline constexpr Message<> unknown_heading{"the form has no such heading"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> not_open_here{
    "{} is not an open {} of {}; use one that the form listed, or leave out the id for a new one"};
inline constexpr Message<std::string_view> listed_twice{"{} is here twice; say it in one line"};
inline constexpr Message<std::string_view> nothing_after_id{"there is nothing after {}; tick it, or say what is new"};
inline constexpr Message<std::string_view> sealed_in_form{
    "{0} is sealed, and the form leaves it alone; use: mentor edit {0}"};
inline constexpr Message<> percent_after_id{"a percentage from 0 to 100 goes after the goal's id"};
inline constexpr Message<> inside_a_comment{"this is inside a comment, which is not read; take the comment marks away"};
inline constexpr Message<std::size_t, std::string_view, std::string_view> first_problem{"line {} \"{}\": {}"};
inline constexpr Message<> another_problem{"; another line was not understood either"};
inline constexpr Message<std::size_t> more_problems{"; {} other lines were not understood either"};
inline constexpr Message<std::string_view, std::string_view> form_about{
    "A session with {}. Save and quit to record it; if you change nothing, nothing is recorded.{}"};
/// how much of five, when, what to look at
inline constexpr Message<std::int64_t, std::string_view, std::string_view> form_energy{
    "Energy was {} of 5 on {}. How was it today?{}"};
inline constexpr Message<> form_faces{" Think of faces and voices, too."};
/// what to settle in it
inline constexpr Message<std::string_view> form_first{"For the first session, {}."};
inline constexpr Message<std::string_view> form_first_short{
    "You have little time: say what you can help with and what not; agree {}."};
inline constexpr Message<std::string_view> form_first_short_mentee{
    "You have little time: say what exactly you need; agree {}."};
/// "taken by", who
inline constexpr Message<std::string_view, std::string_view> form_notes_agreed{"Notes are {}, as agreed: {}"};
inline constexpr Message<> form_clock{" \"by the clock\" runs from now until you quit, rounded to five minutes."};

}  // namespace mentor::messages
