// SPDX-License-Identifier: MIT
// What is said of letters.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<> letter_to_whom{"--letter needs to know who, and one at a time: mentor report ana --letter"};
/// option
inline constexpr Message<std::string_view> letter_and_other{"--letter writes a page of prose; leave out {}"};
inline constexpr Message<> letter_for_sponsor{"--audience: a letter goes to the partner; use partner or me"};
/// format
inline constexpr Message<std::string_view> letter_is_prose{"--letter: there is no letter in {}; use text, md or html"};
/// mentorship, period
inline constexpr Message<std::string_view, std::string_view> letter_of_nothing{
    "of {} nothing is there to write about in {} that the reader may see; try another -p, or --audience me"};
inline constexpr Message<> letter_emptied{"the letter came back empty, so nothing was written"};
inline constexpr Message<> letter_is_draft{
    "this is the draft as your records have it; make it your own before you send it"};
/// what is left out
inline constexpr Message<std::string_view> letter_held_back{
    "not in the letter, as it is not shared: {}; to share one: mentor edit ID --set visibility=shared"};
/// what is left out, how to get it
inline constexpr Message<std::string_view> letter_without_sealed{"not in the letter: {}"};
/// ids, sentence
inline constexpr Message<std::string_view, std::string_view> letter_source{"from {}: {}"};
/// mentorship
inline constexpr Message<std::string_view> letter_of_closed{"For a letter to say goodbye: mentor report {} --letter"};

}  // namespace mentor::messages
