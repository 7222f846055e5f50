// SPDX-License-Identifier: MIT
// What is said of files, folders, programs and the system.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

inline constexpr Message<> interrupted_file{"interrupted; the file was not written"};
/// file, the reason as the system says it
inline constexpr Message<std::string_view, std::string_view> cannot_write{"cannot write to {}: {}"};
inline constexpr Message<std::string_view> no_room_for{"the disk has no room for {}; make some, then try again"};
inline constexpr Message<std::string_view> folder_to_write{"{} is a folder; name a file in it"};
inline constexpr Message<std::string_view, std::string_view> cannot_read{"cannot read {}: {}"};
inline constexpr Message<std::string_view, std::size_t> line_too_long{
    "{} has a line of more than {} bytes; is it the right file?"};

/// place (see at()), file, reason
inline constexpr Message<std::string_view, std::string_view, std::string_view> cannot_open{"{}cannot open {}: {}"};
inline constexpr Message<std::string_view, std::string_view> folder_to_read{"{}{} is a folder, not a file"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> cannot_make_folder_for{
    "cannot make the folder {} for {}: {}"};
inline constexpr Message<std::string_view, std::size_t> too_long_to_read{
    "{} is longer than {} bytes, the most that mentor reads; nothing was saved"};
inline constexpr Message<std::string_view, std::string_view> file_instead_of_folder{
    "{}{} is a file; name a folder, existing or new"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> cannot_make_folder{
    "{}cannot make the folder {}: {}"};
inline constexpr Message<> interrupted{"interrupted"};
inline constexpr Message<> no_answer{"no answer, so nothing was changed"};
inline constexpr Message<std::string_view, std::string_view> cannot_remove{"cannot remove {}: {}"};
inline constexpr Message<std::string_view, std::string_view> removal_may_not_last{
    "{} is removed, but a power cut could bring it back: {}"};
inline constexpr Message<> no_memory_home{
    "HOME is not set, so there is nowhere to keep your settings; set HOME or XDG_STATE_HOME"};
inline constexpr Message<> no_drafts_home{
    "HOME is not set, so there is nowhere to keep drafts; set HOME or XDG_STATE_HOME"};
inline constexpr Message<> no_journal_home{
    "HOME is not set, so there is nowhere to keep a journal; set HOME or give --journal FILE"};
inline constexpr Message<std::string_view> empty_file_name{"{} is empty; give it a file name"};
inline constexpr Message<std::string_view, std::string_view> no_config_file{"{}: there is no file {}"};
/// the first problem, how many more
inline constexpr Message<std::string_view, std::string_view> faulty_config{"{}{}; see: mentor config check"};
inline constexpr Message<std::size_t> more_config_problems{" (and {} more)"};
inline constexpr Message<std::string_view, std::string_view> cannot_make_draft{"cannot make the draft {}: {}"};
inline constexpr Message<std::string_view> too_many_drafts{
    "there are too many drafts in {}; remove those you do not need"};
inline constexpr Message<std::string_view, std::string_view> cannot_make_private{
    "cannot hide {} from others on this computer: {}"};

/// where the program is set, its line
inline constexpr Message<std::string_view, std::string_view> unclosed_quote{
    "{}: {} has an open quote, or ends in a backslash"};
inline constexpr Message<std::string_view> blank_program{"{} is blank; name a program"};
inline constexpr Message<> editor_needs_terminal{
    "an editor needs a terminal; give the text on the command line, or with -F FILE"};
/// editor, reason, where the text is
inline constexpr Message<std::string_view, std::string_view, std::string_view> cannot_start_editor{
    "cannot start the editor {}: {}; set MENTOR_EDITOR to another. {}"};
inline constexpr Message<std::string_view, int, std::string_view> editor_failed{
    "the editor {} failed (exit code {}). {}"};
inline constexpr Message<std::string_view, std::string_view> draft_kept{"Your text is kept in {}.{}"};
inline constexpr Message<std::string_view> way_back{" To go on with it: {}"};
inline constexpr Message<std::string_view, std::string_view> no_time_zones{
    "{}: \"{}\" cannot be looked up, since this system has no time zones; install tzdata, or give UTC or +01:00"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> several_zones{
    "{}: \"{}\" could be several zones; name a city: {}"};
/// option, zone, what to do
inline constexpr Message<std::string_view, std::string_view, std::string_view> unknown_zone{
    "{}: unknown time zone \"{}\"; {}"};
inline constexpr Message<std::string_view> near_zone{"did you mean {}?"};
inline constexpr Message<> write_a_zone{"write a city's zone such as Europe/Berlin, or UTC, or +01:00"};
inline constexpr Message<> no_memory{"out of memory; nothing more was saved"};
inline constexpr Message<std::string_view> should_not_happen{"something went wrong inside mentor: {}"};
inline constexpr Message<> saved_but{"your change was saved, but mentor "};

}  // namespace mentor::messages
