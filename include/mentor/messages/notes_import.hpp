// SPDX-License-Identifier: MIT
// What is said of imported notes: what was concluded from them, and what could not be read.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

/// how many headings, years, why
inline constexpr Message<std::string, std::string, std::string_view> years_given{
    "{} without a year: taken as {}, {}; --year says otherwise"};
inline constexpr Message<std::string_view> order_concluded{
    "dates are read as {}: others here can be read no other way"};
/// cadence, file, its words, line
inline constexpr Message<std::string, std::string, std::string, std::size_t> cadence_said{
    "{}: {} says \"{}\" in line {}"};
inline constexpr Message<std::string_view> channel_said{"{}, for meetings that name no channel"};
inline constexpr Message<std::string> length_said{"{} each, for meetings that give no length"};
/// handle, name
inline constexpr Message<std::string, std::string> other_name_in_title{
    "the title names {1}, not {0}; if that is {0}: --name \"{1}\""};

inline constexpr Message<> no_date_in_file{
    "no date in its name, front matter, headings or first line; put one there, such as ## 18 March 2024"};
inline constexpr Message<> not_notes{"it is not a text file with notes"};
/// place, sentence without its full stop
inline constexpr Message<std::string, std::string> concluded_at{"Concluded from {}: {}."};
inline constexpr Message<std::string> concluded{"Concluded: {}."};
inline constexpr Message<std::size_t> more_concluded{"… and {} more like these."};
inline constexpr Message<std::string> who_is_who{"Who promises: {}."};
/// line
inline constexpr Message<std::string> false_heading{
    "{} does not begin a meeting and stays text; the meetings here have a heading of their own, such as ##"};
inline constexpr Message<> empty_file{"it is empty"};
inline constexpr Message<std::string_view, std::string_view> other_recipe{"it is {}; {}"};
inline constexpr Message<std::string> no_notes_in_folder{
    "FILE: there are no notes in {}; .md, .markdown, .txt and .org files are read. Nothing was imported."};
inline constexpr Message<std::string> keys_left_out{"the front matter's {} has no field here and was left out"};

inline constexpr Message<std::string, std::string, std::string> unused_initials{
    "--initials {}: nobody in {} is marked so; marked are: {}"};
/// how many
inline constexpr Message<std::string> tasks_stay{"{} in the notes; --commitments makes promises of them."};
/// id, day, file
inline constexpr Message<std::string, std::string, std::string> gone_from_file{
    "{0} ({1}) is not in {2} any more; it stays here. If it should go: mentor log rm {0}"};
/// id, day, file, new day
inline constexpr Message<std::string, std::string, std::string, std::string> moved_in_file{
    "{0} ({1}) stands under {3} in {2} now, and was imported again; to drop the old one: mentor log rm {0}"};

}  // namespace mentor::messages
