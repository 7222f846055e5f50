// SPDX-License-Identifier: MIT
// What is said of calendars that are imported: clauses behind a line's number.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstddef>

namespace mentor::messages {

/// The part of the rule, as it stands in the file.
inline constexpr Message<std::string_view> rule_part_unread{"repeated by {}, which is not understood"};
inline constexpr Message<std::size_t> rule_too_long{"repeated more than {} times"};
/// The event, then how it is repeated or what is wrong with that: a clause.
inline constexpr Message<std::string_view, std::string_view> series_not_expanded{
    "\"{}\": {}; only its first date is taken"};
inline constexpr Message<std::string_view, std::string_view> series_to_come{
    "\"{}\" is repeated from {} on; only its first date is taken"};
/// The event, "7 dates", today, ", 1 moved"
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> series_taken{
    "\"{}\" is repeated: {} up to {}{}"};
inline constexpr Message<std::size_t> series_struck{", {} struck out in the calendar"};
inline constexpr Message<std::size_t> series_moved{", {} changed on their own"};
inline constexpr Message<std::size_t> too_many_dates{
    "its repeated events have more than {} dates up to today; import a smaller calendar"};
inline constexpr Message<> not_only_this_one{
    "this change is meant for all later dates too (RANGE=THISANDFUTURE); only this date was changed"};

}  // namespace mentor::messages
