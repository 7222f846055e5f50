// SPDX-License-Identifier: MIT
// What is said of notes, facts, wins and lessons.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// the option of the day
inline constexpr Message<std::string_view> yearly_needs_day{
    "--yearly needs {0}: the day that comes every year, such as {0} 1990-03-14"};
/// handle, the other words
inline constexpr Message<std::string_view, std::string_view> lesson_begins_with_somebody{
    "\"{0}\" is somebody; did you mean: mentor lesson --for {0} {1}? (if it is text, quote all of it)"};
/// id, type, " about …", " with …", day, words, asides
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view,
                         std::string_view, std::string_view>
    noted{"{}: {}{}{}, {}: {}{}."};
inline constexpr Message<std::string_view> about{" about {}"};
inline constexpr Message<std::string_view> with{" with {}"};
inline constexpr Message<std::string_view> next_time{"next {}"};
inline constexpr Message<> every_year{", every year"};
/// day
inline constexpr Message<std::string_view> asked_after_before{
    "--ask-after: {} is in the past; give the day after which you want to ask"};
inline constexpr Message<std::string_view> ask_after{", ask after {}"};
/// id, type, words
inline constexpr Message<std::string_view, std::string_view, std::string_view> note_in_session{"{}: {}: {}."};

}  // namespace mentor::messages
