// SPDX-License-Identifier: MIT
// What is said of mentorships and people: begun, joined, erased.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// name, a handle made from it
inline constexpr Message<std::string_view, std::string_view> name_is_no_handle{
    "\"{0}\" is a name; put a handle before it: mentor add {1} --name \"{0}\""};
inline constexpr Message<std::string_view> handle_reserved{"\"{}\" is a word that mentor uses; choose another handle"};
inline constexpr Message<std::string_view> mentorship_taken{
    "there is already a mentorship {0}; choose another handle, or change it: mentor edit {0}"};
inline constexpr Message<std::string_view> person_taken{
    "there is already a person {0}; choose another handle, or change them: mentor person edit {0}"};
inline constexpr Message<> with_me{"--with: leave out \"me\"; you take part anyway"};
/// "a group", "several people"
inline constexpr Message<std::string_view> about_one_person{
    "--zone, --hours, --pronouns, --language, --customs and --email are about one person, not {}; set it for each: "
    "mentor person edit HANDLE --set zone=…"};
inline constexpr Message<std::string_view> four_weeks{
    "a situational mentorship needs an end, so it ends in four weeks; to change it: mentor edit {} --set end=DATE"};
/// handle of the other one, title, handle of the new one
inline constexpr Message<std::string_view, std::string_view, std::string_view> same_title{
    "{} is called \"{}\" too; to tell them apart in what is said: mentor edit {} --set title=…"};
inline constexpr Message<std::string_view, std::string_view> new_person{"New person {}: {}."};
inline constexpr Message<std::string_view> person_known{"The person {} already existed and was updated."};
/// person, mentorship, since when
inline constexpr Message<std::string_view, std::string_view, std::string_view> joined{"{} is now in {}{}."};
inline constexpr Message<std::string_view> since_day{", since {}"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> left{
    "{} is no longer in {}{}; their promises there stay, without reminders."};

inline constexpr Message<> erase_me{"\"me\" is you; to start over, delete the journal's file"};
inline constexpr Message<> yes_to_erase{"erasing cannot be undone; without a terminal, confirm with --yes"};
/// name, handle
inline constexpr Message<std::string_view, std::string_view> really_erase{
    "Erase {} and everything about them, the history included? This cannot be undone. Type {} to go on: "};
inline constexpr Message<> nothing_erased{"nothing was erased"};
/// name, what failed, handle, options
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> erased_in_part{
    "{} is out of the journal, but: {}; once that is fixed, run again: mentor erase {}{}"};
/// ids in a row, the first of them
inline constexpr Message<std::string_view, std::string_view> still_named{
    "Still named in {0}: read it (mentor show {1}), then change it (mentor edit {1})."};
inline constexpr Message<> still_in_drafts{"Still named in other drafts:"};
/// keys, file
inline constexpr Message<std::string_view, std::string_view> still_configured{
    "The configuration still has {}; take it out of {}."};
/// "1 backup", "holds", name
inline constexpr Message<std::string_view, std::string_view, std::string_view> still_in_backups{
    "{} still {} {}; make a new one with mentor backup, then remove:"};
inline constexpr Message<std::string_view> nothing_left_of{"Nothing of {} is in the journal any more."};
/// name, "3 records", " and 1 draft"
inline constexpr Message<std::string_view, std::string_view, std::string_view> erased{"Erased {}: {}{}."};
inline constexpr Message<> erased_for_good{"This cannot be undone; the history keeps what is about others."};
inline constexpr Message<std::string_view> removed_backup{"Removed the backup {}"};
inline constexpr Message<std::string_view> copies_elsewhere{
    "Exported and printed files, sent mail and copies elsewhere still name {}; mentor cannot reach them."};
inline constexpr Message<std::string_view> you_mentor{"you mentor {}"};
inline constexpr Message<std::string_view> mentors_you{"{} mentors you"};
inline constexpr Message<std::string_view> one_of_peers{"you are one of the peers of {}"};
inline constexpr Message<std::string_view> you_are_peers{"you and {} are peers"};
/// handle, who mentors whom, "since" or "from", day
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> started{
    "Started {}: {} {} {}"};

}  // namespace mentor::messages
