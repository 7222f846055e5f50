// SPDX-License-Identifier: MIT
// What is said of promises, and of what is settled by one of its words.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

/// words, a noun
inline constexpr Message<std::string_view, std::string_view> nothing_open_with{
    "nothing open has \"{}\" in it; see: mentor {} list"};
/// words, count, ids
inline constexpr Message<std::string_view, std::int64_t, std::string_view> several_open_with{
    "\"{}\" is in {} open items ({}); give more words, or an id"};
/// where, mentorship, handles, one of them, what else helps
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    whose_promise_in{"{}whose promise is it? {} has {}; write \"{}: …\"{}"};
/// what stands before the colon, mentorship, handles, one of them
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> nobody_before_colon{
    "\"{}: …\" names nobody who is in {}: that has you (\"me: …\") and {} (\"{}: …\"); if no name is meant, leave "
    "out the colon"};
/// where, handle, where it goes
inline constexpr Message<std::string_view, std::string_view, std::string_view> promise_of_other{
    "{}\"{}: …\" is no promise of yours; for one of theirs use {}, or leave out the colon"};
inline constexpr Message<> under_their_promises{"the heading \"Their promises\""};
inline constexpr Message<std::string_view> due_is_over{"{} is already in the past"};
/// goal, milestones in a row
inline constexpr Message<std::string_view, std::string_view> milestones_open{"Still open below {}: {}."};
/// id, who, text, ", due …"
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> i_promised{
    "{}: you promised {} {}{}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> they_promised{
    "{}: {} promised {}{}."};
inline constexpr Message<std::string_view> due{", due {}"};
inline constexpr Message<> no_due_date{", no due date"};
/// the words that look like a date, id
inline constexpr Message<std::string_view, std::string_view> due_not_read{
    ", no due date (\"{}\" was not read as one; to set it: mentor edit {} --set due=DATE)"};
/// id, text
inline constexpr Message<std::string_view, std::string_view> kept_in_time{"{}: {} kept."};
inline constexpr Message<std::string_view, std::string_view> kept_late{"{}: {} kept, but late."};
/// id, text, what became of it, day, ", late …", why
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view,
                         std::string_view>
    settled{"{}: {} {} on {}{}{}."};
inline constexpr Message<std::string_view> late{", late: it was due {}"};

}  // namespace mentor::messages
