// SPDX-License-Identifier: MIT
// What is said of reports.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstdint>

namespace mentor::messages {

inline constexpr Message<std::string_view> item_and_who{"{} says what the report is about; leave out WHO"};
inline constexpr Message<std::string_view> item_and_period{
    "{} reports on one thing; leave out the period and --compare"};
/// audience
inline constexpr Message<std::string_view> reveal_for_others{
    "--reveal: a report for a {} never has sealed items; leave it out"};
inline constexpr Message<> session_for_sponsor{
    "--audience: a sponsor sees figures, not a session's text; use me or partner"};
/// id, kind
inline constexpr Message<std::string_view, std::string_view> report_on_item{
    "{0} is a {1}; to report on it: mentor report --{1} {0}"};
inline constexpr Message<std::string_view> summary_left_out{
    "the summary of {0} is private, so it is left out; to share it: mentor edit {0} --set visibility=shared"};
/// id, how to share it
inline constexpr Message<std::string_view, std::string_view> no_summary_to_share{
    "{0} has no summary to share; to write one: mentor edit {0} --set summary=\"…\"{1}"};
/// audience, mentorship, visibility
inline constexpr Message<std::string_view, std::string_view, std::string_view> mentorship_not_for{
    "--audience: {1} is {2}, so a {0} sees nothing of it; to share it: mentor edit {1} --set visibility=shared"};
/// where, what was typed
inline constexpr Message<std::string_view, std::string_view> period_ahead{
    "{}{} is still to come; there is nothing to report on yet"};
/// dates
inline constexpr Message<std::string_view, std::string_view> since_after_until{
    "--since {} is after --until {}; swap them"};
inline constexpr Message<> partner_of_whom{
    "--audience partner needs to know who: mentor report ana --audience partner"};
inline constexpr Message<std::string_view, std::string_view> unknown_audience{
    "--audience: unknown audience \"{}\"; use {}"};
/// where, id
inline constexpr Message<std::string_view, std::string_view> sealed_for_report{"{}{} is sealed; add --reveal"};
/// where, id, audience
inline constexpr Message<std::string_view, std::string_view, std::string_view> item_of_unshared{
    "{}the mentorship of {} is not shared, so a {} sees nothing of it"};
/// where, id, visibility, audience, options
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    item_not_for{"{}{} is {}, so a {} sees nothing of it; for yourself: --audience me{}"};
/// what, file
inline constexpr Message<std::string_view, std::string_view> written_to{"{} written to {}."};
/// how many rows to ask for
inline constexpr Message<std::int64_t> more_rows{"there is more; to see it: -n {}"};
inline constexpr Message<> no_changes{"nothing has changed yet"};
inline constexpr Message<> search_what{"search needs a word: mentor search paper"};
inline constexpr Message<std::string_view> nothing_found{"nothing found for \"{}\""};
/// id
inline constexpr Message<std::string_view> part_of_sealed{
    "{0} is part of something sealed; to see it: mentor show {0} --reveal"};
inline constexpr Message<std::string_view> words_sealed{"{0} is sealed; to see its words: mentor show {0} --reveal"};
/// what: "open goals of ana"
inline constexpr Message<std::string_view> there_are_no{"there are no {}"};
inline constexpr Message<std::string_view> there_are_no_open{"there are no open {}; closed ones too: --all"};
/// how many more
inline constexpr Message<std::int64_t> rows_left{"{} more; all of them: -n 0\n"};
inline constexpr Message<> figures_of_each{"totals only; for each mentorship: mentor stats -v, or mentor stats WHO"};
inline constexpr Message<> nothing_is_due{"Nothing is due."};
inline constexpr Message<> nothing_is_open{"Nothing is due, and no session is planned."};
/// sessions in a row
inline constexpr Message<std::string_view> next_sessions{"Next sessions: {}."};
/// questions in a row
inline constexpr Message<std::string_view> questions_for_you{"To answer: {}; mentor answer ID TEXT"};
/// question, day
inline constexpr Message<std::string_view, std::string_view> answer_by{"{} by {}"};
/// promises in a row
inline constexpr Message<std::string_view> promises_open{"Also open: {}; mentor promise list"};
/// how many, ", the next due …"
inline constexpr Message<std::string_view, std::string_view> promises_of_yours{"{} of yours{}"};
inline constexpr Message<std::string_view, std::string_view> promises_to_you{"{} to you{}"};
inline constexpr Message<std::string_view> next_promise_by{" (next due {})"};
inline constexpr Message<std::string_view> of_whom{" of {}"};
/// counts
inline constexpr Message<std::int64_t, std::int64_t> records_in_changes{"{} records in {} changes"};
inline constexpr Message<std::int64_t> changes_in_words{"{} changes"};
/// counts, how many are shown
inline constexpr Message<std::string_view, std::int64_t> changes_shortened{" ({}, the first {} shown; all: --full)"};
/// how the report calls me
inline constexpr Message<std::string_view> my_name_unknown{
    "the report calls you \"{}\", as your name is not set; to set it: mentor person edit me --set name=\"Your Name\""};
inline constexpr Message<std::string_view> my_name_not_shared{
    "the report calls you \"{}\", as your name is not shared; to share it: mentor person edit me --set "
    "visibility=shared"};

/// handles, the first handle
inline constexpr Message<std::string_view, std::string_view> not_marked_for_sponsor{
    "names are left out: {} not marked for the sponsor; to mark: mentor edit {} --set for_sponsor=yes"};

/// option; what stood before the @
inline constexpr Message<std::string_view> intro_without_file{"{}: no file is named after the @"};

}  // namespace mentor::messages
