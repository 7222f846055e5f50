// SPDX-License-Identifier: MIT
// What is said of the program's surroundings: help, completion, configuration, templates, the doctor.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

/// what was typed, hint
inline constexpr Message<std::string_view, std::string_view> no_help_on{"there is no help on \"{}\"; {}"};
inline constexpr Message<std::string_view, std::string_view> unknown_shell{"unknown shell \"{}\"; use {}"};
inline constexpr Message<std::string_view, std::string_view> unknown_template{"there is no template \"{}\"; {}"};
inline constexpr Message<> no_place_for_configuration{
    "HOME is not set, so there is no place for a configuration; set HOME, or give --config FILE"};
/// file, "3 keys"
inline constexpr Message<std::string_view, std::string_view> configuration_well{"{}: all is well, {} set."};
inline constexpr Message<std::string_view> no_configuration{"none; it would be {}"};
inline constexpr Message<> no_configuration_at_all{"none, and no place for one: HOME is not set"};
inline constexpr Message<std::string_view> configuration_absent{"{}: there is no such file, and none is needed."};
inline constexpr Message<std::string_view> no_journal_there{
    "--journal: there is no file {0}; to start a journal there: mentor --journal {0} add HANDLE"};
inline constexpr Message<std::string_view> open_door{"others may read or change {}; to close it: mentor doctor --fix"};
inline constexpr Message<std::string_view> left_behind{
    "{} was left by a command that was killed; to remove it: mentor doctor --fix"};
inline constexpr Message<std::string_view> backup_broken{
    "the newest backup cannot be restored: {} (to make another: mentor backup)"};
inline constexpr Message<std::string_view> not_there_yet{"{} (not there yet)"};
inline constexpr Message<> nothing_yet{"nothing yet"};
inline constexpr Message<> no_backups{"none; to make one: mentor backup"};
/// count, the first
inline constexpr Message<std::int64_t, std::string_view> backups_such_as{"{}, such as {}"};
/// count, command
inline constexpr Message<std::int64_t, std::string_view> drafts_left{
    "{}, not in the journal; the newest comes back with: {}"};
inline constexpr Message<std::string_view> closed_to_others{"closed to others: {}"};
inline constexpr Message<std::string_view> file_removed{"removed: {}"};
inline constexpr Message<> search_refilled{"rebuilt the search index"};
inline constexpr Message<std::string_view> mended{"Mended: {}\n"};
inline constexpr Message<> all_is_well{"All is well.\n"};
inline constexpr Message<> not_rehearsed{"undoing everything, finding every word: the journal is too large for a copy"};

}  // namespace mentor::messages
