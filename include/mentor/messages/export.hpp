// SPDX-License-Identifier: MIT
// What is said of exports and backups.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// what was typed, formats in a row
inline constexpr Message<std::string_view, std::string_view> unknown_export{
    "--format: unknown format \"{}\"; use {} (for people: mentor report)"};
/// format, file, the format of its ending
inline constexpr Message<std::string_view, std::string_view, std::string_view> format_and_file{
    "--format {} and -o {} do not go together: the name says {}; leave --format out"};
/// option, format, the formats that it is for
inline constexpr Message<std::string_view, std::string_view, std::string_view> option_of_other_format{
    "{} does not go with --format {}; it is for {}"};
inline constexpr Message<std::string_view> reveal_needless{"--format {} always has everything; leave --reveal out"};
inline constexpr Message<std::string_view> calendar_is_a_file{
    "-o {}: a calendar is one file; give it a name that ends in .ics"};
inline constexpr Message<> csv_needs_folder{
    "--format csv makes a table for each kind; give -o DIRECTORY for all of them, or --kind KIND for one"};
inline constexpr Message<std::string_view> csv_of_kind_is_a_file{
    "-o {}: one kind is one file; give it a name that ends in .csv"};
/// "3 records", "16 files", folder
inline constexpr Message<std::string_view, std::string_view, std::string_view> tables_written{
    "{} written to {} in {}."};
inline constexpr Message<std::string_view> journal_written{"The journal was written to {}."};
/// counts in words
inline constexpr Message<std::string_view> sealed_left_out{"left out: {}; --reveal exports them too"};
inline constexpr Message<std::string_view> private_left_out{"left out: {}; --private-too exports them too"};

inline constexpr Message<std::string_view> no_journal_yet{
    "there is no journal {} yet; start one with: mentor add HANDLE"};
/// file, folder
inline constexpr Message<std::string_view, std::string_view> no_folder_for_backup{
    "{}: there is no folder {}; make it first, or name another place"};
inline constexpr Message<std::string_view> backup_written{"Backup written and checked: {}"};
/// journal, file
inline constexpr Message<std::string_view, std::string_view> really_restore{
    "Replace the journal {} by {}? The current one is kept beside it. [y/N] "};
inline constexpr Message<std::string_view> no_backup{"there is no backup {}; to make one: mentor backup"};
inline constexpr Message<> yes_to_restore{"restore replaces the journal; without a terminal, confirm with --yes"};
inline constexpr Message<> nothing_restored{"nothing was restored"};
/// file, "2 mentorships", "5 sessions"
inline constexpr Message<std::string_view, std::string_view, std::string_view> restored{
    "Restored {}: {}, {}. The journal from before is beside it, with .before-restore in its name."};

}  // namespace mentor::messages
