// SPDX-License-Identifier: MIT
// What is said of proposals.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// "1 session"
inline constexpr Message<std::string_view> sealed_notes{"not read: {} sealed; to read them too: --reveal"};
/// "12 proposals", handle
inline constexpr Message<std::string, std::string> notes_hold{
    "Promises, dates, wins and questions in the notes: {}; to go through them: mentor suggest {}"};
inline constexpr Message<> nothing_proposed{"Nothing to propose."};
/// how many, the command that accepts some
inline constexpr Message<std::string_view, std::string_view> proposals_listed{
    "{}. To accept some: {} --accept 1,3-5 (or all); to refuse one for good: --refuse 2."};
/// handle
inline constexpr Message<std::string> suggest_one{"mentor suggest {}"};
/// list of what was saved, how many were refused
inline constexpr Message<std::string_view> proposals_accepted{"Saved: {}."};
inline constexpr Message<std::string_view> proposals_refused{"{} refused; not proposed again."};
inline constexpr Message<std::int64_t, std::size_t, std::string_view, std::string_view> proposal_asked{
    "{} of {}: {}, {}"};
inline constexpr Message<> proposal_prompt{"Take it over? y yes, n no, e edit, s skip, q stop: "};
inline constexpr Message<> proposal_edit_prompt{"New text (Enter keeps it): "};
inline constexpr Message<> proposal_answers{"Answer y, n, e, s or q."};
/// option, what was typed, the highest number
inline constexpr Message<std::string_view, std::string_view, std::size_t> no_such_proposal{
    "{}: there is no proposal {}; the last is {}"};
inline constexpr Message<std::string_view, std::string_view> unreadable_numbers{
    "{} {}: not a list of numbers; write 1,3-5 or all"};
inline constexpr Message<std::size_t> accepted_and_refused{
    "--accept and --refuse both name proposal {}; leave one out"};
inline constexpr Message<> import_suggest_alone{"--accept and --refuse are for --suggest; add it"};
inline constexpr Message<> dry_run_accepts{"--dry-run saves nothing; leave out --accept and --refuse"};

}  // namespace mentor::messages
