// SPDX-License-Identifier: MIT
// What is said of a file of another program or of notes that is imported, and of what became of it.
#pragma once

#include "mentor/messages/message.hpp"

namespace mentor::messages {

// Of one record; its line is said before it.
inline constexpr Message<std::string_view> unknown_task_status{
    "unknown status \"{}\"; tasks are pending, completed, deleted, waiting or recurring"};
inline constexpr Message<> empty_entry{"the entry is empty"};
inline constexpr Message<> before_first_entry{"this is before the first entry, which begins like [2026-11-27 16:00]"};
inline constexpr Message<> not_jrnl{
    "this is neither jrnl's text, where an entry begins like [2026-11-27 16:00], nor its JSON"};
inline constexpr Message<> ends_before_it_starts{"it ends before it starts"};
inline constexpr Message<> longer_than_a_day{"it is longer than 24 hours, the most for a session"};
inline constexpr Message<> taken_without_length{"it is longer than 24 hours; taken without its length"};
inline constexpr Message<> open_quote{"a quote is opened and never closed"};
inline constexpr Message<std::size_t, std::string_view> not_csv{"line {} is not CSV: {}"};
inline constexpr Message<std::size_t, std::size_t> too_many_columns{"line {} has more than {} columns"};
inline constexpr Message<> no_csv_head{
    "it has no heading; the first line must name the columns, such as Date,Who,Minutes"};
inline constexpr Message<std::string_view> foreign_zone{"unknown time zone \"{}\""};
inline constexpr Message<std::string_view> foreign_duration{"\"{}\" is not a length such as PT45M"};
inline constexpr Message<> bad_json_object{"this is not a JSON object"};
inline constexpr Message<std::string_view, std::string_view> key_must_be{"\"{}\" must be {}"};
inline constexpr Message<std::string_view> text_key_missing{"\"{}\" is missing or empty"};
inline constexpr Message<std::string_view> is_not{"this is not {}"};
inline constexpr Message<std::int64_t> json_too_deep{"it is nested deeper than {} levels"};
inline constexpr Message<> json_not_closed{
    "it is not closed; the file ends in the middle, or a quote or bracket is missing"};
inline constexpr Message<> json_list_open{"the file ends in the middle of its list"};
inline constexpr Message<> json_goes_on{"there is more after the end of the list"};

/// which date, what is written there, what it should be
inline constexpr Message<std::string_view, std::string_view, std::string_view> not_a_moment{"{}\"{}\" is not a {}"};
inline constexpr Message<> date_that_exists{"date that exists"};
inline constexpr Message<> date_like{"date like 2026-11-27"};
inline constexpr Message<> date_with_year{"date with a year, like 2026-11-27"};
inline constexpr Message<> time_like{"time of day like 16:00"};
inline constexpr Message<> moment_like{"time like 20261127T150000"};
inline constexpr Message<> utc_moment_like{"time like 20261127T150000Z"};

/// which date, what is written there, what it can be
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> date_two_readings{
    "{} \"{}\" can be {} or {}; say which: --date-order dmy or mdy"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> impossible_date{
    "{} \"{}\" cannot be: {}"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> other_weekday{"{} is a {}, not a {}"};
inline constexpr Message<std::string_view> date_is_empty{"{} is empty; it needs a date like 2026-11-27"};
inline constexpr Message<> no_dtstart{"the event has no DTSTART"};
inline constexpr Message<> event_not_closed{"the event has no END:VEVENT"};
inline constexpr Message<> calendar_task{"a task; only events are taken"};
inline constexpr Message<> calendar_journal{"a journal entry; only events are taken"};
inline constexpr Message<std::size_t, std::size_t> nested_too_deep{"line {}: parts are nested deeper than {} levels"};
inline constexpr Message<std::string_view> end_without_beginning{"END:{} without its beginning"};
inline constexpr Message<std::string_view> dates_of_mentor{
    "{} of goals, milestones and promises of a mentor journal; only its sessions are taken"};
inline constexpr Message<> event_cut_off{"the event has no END:VEVENT; the file ends in the middle"};
inline constexpr Message<> calendar_cut_off{"the calendar has no END; the file ends in the middle"};
inline constexpr Message<> not_a_calendar{"this is not a calendar: it has no BEGIN:VCALENDAR"};
inline constexpr Message<std::string_view, std::string_view> unknown_channel_cell{
    "{} \"{}\" is not a channel that mentor knows; taken as other"};
inline constexpr Message<std::string_view, std::string_view> unknown_status_cell{
    "{}: unknown status \"{}\"; use held, planned, cancelled or missed"};
inline constexpr Message<std::string_view, std::size_t> cells_and_heading{
    "it has {}, and the heading has {}; a quote may be missing"};
inline constexpr Message<std::string_view> nobody_named{"{} is empty, so it is not clear who it was with"};
inline constexpr Message<> no_date_column{"no column has the date of a session"};
inline constexpr Message<std::string_view> interval_runs{"the interval from {} is still running"};

// Of meeting notes.
inline constexpr Message<> short_year_in_heading{"its year needs four digits; write it like 18 March 2024"};
inline constexpr Message<std::string_view, std::string_view> heading_two_readings{
    "its date can be {} or {}; say which: --date-order dmy or mdy"};
inline constexpr Message<int, unsigned, unsigned> no_such_date{"the date {:04}-{:02}-{:02} does not exist"};

/// heading, what is wrong with its date
inline constexpr Message<std::string_view, std::string_view> date_taken_anyway{"{}: {}; the date was taken"};
inline constexpr Message<std::string_view> in_the_future{"{} is in the future"};
inline constexpr Message<std::string_view> below_other_meetings{
    "{} does not begin a meeting, since it is a level below the other meetings; its text stays in the one above"};
inline constexpr Message<std::string_view, std::string_view> no_meeting{"{} does not begin a meeting: {}"};
inline constexpr Message<std::string_view> listed_without_heading{
    "the list at the top names {}, but no heading begins that meeting"};
inline constexpr Message<std::string_view> no_end_mark{"this {} has no end, so no heading after it was read"};
inline constexpr Message<> no_rhythm_guessed{"no cadence: that takes three meetings, or --every"};
inline constexpr Message<std::string_view, std::string_view> rhythm_guessed{"{}: the median gap is {}"};

// Of the whole file.
inline constexpr Message<std::string_view, std::string_view, std::string_view> wrong_encoding{
    "{0} is {1}; convert it first: iconv -f {2} -t UTF-8 {0}"};
inline constexpr Message<std::string_view> binary_file{
    "{} is a binary file; save a sheet as CSV, a calendar as .ics, notes as text, all in UTF-8 (see: mentor help "
    "import)"};
inline constexpr Message<> standard_input{"standard input"};
inline constexpr Message<> utf16_without_mark{"UTF-16 without a byte order mark"};
inline constexpr Message<std::string_view> byte_order_mark{"{} begins with a byte order mark, which was skipped"};
inline constexpr Message<std::string_view, std::int64_t> nul_in_line{
    "{} has a NUL byte in line {}; it is not text, or it is damaged"};
inline constexpr Message<std::int64_t> not_utf8_in_line{"not valid UTF-8 in line {}"};
inline constexpr Message<std::string_view> unknown_order{
    "--date-order: unknown order \"{}\"; use dmy (08-04-2021 is 8 April) or mdy (it is August 4)"};
inline constexpr Message<std::string_view, std::string_view> no_such_column{
    "--map: no column is called \"{}\"; there are {}"};

/// columns, the first of them, fields
inline constexpr Message<std::string_view, std::string_view, std::string_view> which_is_the_date{
    "no column is clearly the date; of {}, say which: --map \"{}=date,…\" (fields are {})"};
inline constexpr Message<> guessed_columns{
    "Columns as guessed from their names; --yes takes them so, --map COLUMN=FIELD,… changes them\n"};
inline constexpr Message<> partly_guessed_columns{"Columns; those not in --map are guessed from their names:\n"};
inline constexpr Message<std::string_view, std::string_view> columns_separated_by{"{}: columns are separated by {}"};
inline constexpr Message<> left_out_column{"- (left out)"};
inline constexpr Message<std::string_view> guess_needs_yes{
    "the columns are guessed, so add --yes, or say with --map which {}; nothing was imported"};
inline constexpr Message<> import_so{"Import it like this? [y/N]"};
inline constexpr Message<> nothing_imported{"nothing was imported"};
inline constexpr Message<std::string_view, std::string_view> order_needed{
    "{} has {}dates in digits only, so nothing was imported; say which number comes first: --date-order dmy or mdy"};
inline constexpr Message<> headings_with{"headings with "};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    records_unreadable{"cannot read {} of {}{}, so nothing was imported; correct {}{}"};
inline constexpr Message<std::string_view> or_skip_bad{" or leave {} out with --skip-bad"};
inline constexpr Message<std::string_view> the_first{" (the first: {})"};
inline constexpr Message<std::string_view> no_dated_heading{
    "no heading in {} begins with a date, so nothing was imported; give each meeting one such as: ## 18 March 2024"};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> other_file{
    "{} does not look like {}: none of its {} can be read (the first: {}); nothing was imported"};

/// file, entries, labels, one of them
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> of_no_mentorship{
    "{0}: {1} to no mentorship here: {2}; nothing was imported. Use --to HANDLE for all, which may be new, or --map "
    "\"{3}=HANDLE\" for mentorships that you have begun with mentor add ({3}=- leaves it out)."};
inline constexpr Message<std::string_view, std::string_view> file_fault{"{}: {} (nothing was imported)"};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>
    import_remark{"{}{}{}{}: {}"};
inline constexpr Message<std::size_t> more_remarks{"… and {} more"};
inline constexpr Message<> skipped{"skipped"};
inline constexpr Message<> not_taken{"left out"};
inline constexpr Message<> what_map_takes{"a name in the file and what it is here"};
inline constexpr Message<std::string_view, std::string_view> import_file_fault{"{}: {}"};

/// group, its people, what to do
inline constexpr Message<std::string_view, std::string_view, std::string_view> whose_in_group{
    "{} is a group, and a promise belongs to one person; which of {}? {}"};
inline constexpr Message<> write_without_name{"Write it without a name, then: mentor edit cN --set owner=HANDLE"};
inline constexpr Message<> say_initials{"Say it with --initials XY=HANDLE"};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> pairs_needed{
    "{0}: cannot read \"{1}\"; write {2}, such as {0} {3}"};
inline constexpr Message<> initials_and_handle{"initials and a handle"};
inline constexpr Message<> import_to_me{"--to: \"me\" is you; name the mentorship, such as --to ana"};
inline constexpr Message<std::string_view, std::string_view> known_mentorship{
    "{0} is for a new mentorship, and {1} says something else; leave it out, or change it with: mentor edit {1}"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> unknown_owner{
    "--initials: {0}={1}, but there is no person {1}; use me, {2} or somebody from: mentor person list"};
inline constexpr Message<> initials_alone{
    "--initials needs --commitments or --suggest; add one, or leave --initials out"};
inline constexpr Message<> stricter_record{
    "1 record is shared more widely in the file, but stays as it is here; to share it: mentor edit ID --set "
    "visibility=shared"};
inline constexpr Message<std::int64_t> stricter_records{
    "{} records are shared more widely in the file, but stay as they are here; to share one: mentor edit ID --set "
    "visibility=shared"};
inline constexpr Message<std::string_view> history_passed_over{
    "Skipped {} of the file's history; a journal keeps its own."};
inline constexpr Message<> nothing_saved_dry{"Nothing was saved (--dry-run)."};
inline constexpr Message<std::string_view, std::int64_t, std::int64_t> counts_of_import{
    "{} added, {} updated, {} unchanged"};
inline constexpr Message<> importing{"Importing"};
inline constexpr Message<> left_as_edited{"left as edited here"};
inline constexpr Message<std::string_view> changed_here{"{} was changed here and stays as it is."};
inline constexpr Message<> nothing_to_import{"There is nothing to import."};
inline constexpr Message<> entry_from_here{"1 entry came from this journal and stays as it is here."};
inline constexpr Message<std::int64_t> entries_from_here{
    "{} entries came from this journal and stay as they are here."};
inline constexpr Message<std::string_view> dropped_by_map{"{} left out, as --map says."};
inline constexpr Message<std::string_view> entry_without_mentorship{
    "Left out 1 entry that belongs to no mentorship here: {}. To take it: --map NAME=HANDLE or --to HANDLE"};
inline constexpr Message<std::int64_t, std::string_view> entries_without_mentorship{
    "Left out {} entries that belong to no mentorship here: {}. To take them: --map NAME=HANDLE or --to HANDLE"};
inline constexpr Message<std::string_view, std::string_view, std::string_view> stays_with{
    "{} is that already; it was imported for {} and stays there, not with {}"};
inline constexpr Message<std::string_view, std::string_view> taken_by_to{
    "Taken for {0}, as no mentorship here is called so: {1}. To leave one out: --map NAME=-"};
inline constexpr Message<std::string_view> nothing_for{"Nothing went to {}: each entry names somebody else."};
inline constexpr Message<> no_rhythm{"no cadence"};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> started_by_import{
    "{} is new: {}, you are the {}; {}."};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> sessions_of_import{
    "Sessions with {}: {}; {}{}."};
inline constexpr Message<std::string_view, std::string_view> assumed{
    "Assumed: {}. To change that: --initials ME=me,XY={}"};
inline constexpr Message<> marked_me{"tasks marked ME are yours"};
inline constexpr Message<> all_others{"all others"};
inline constexpr Message<> without_initials{"tasks without known initials"};
inline constexpr Message<> yours{"yours"};
/// lines, "a private fact" or "private facts", their ids
inline constexpr Message<std::string_view, std::string_view, std::string_view> lines_kept_as_fact{
    "{} outside any meeting kept as {}, {}."};
inline constexpr Message<std::int64_t, std::string_view> unchanged_in{"{} unchanged in {}; nothing to import."};
inline constexpr Message<std::string_view> promises_of_import{"Promises: {}."};
inline constexpr Message<> without_a_label{"without a label"};

}  // namespace mentor::messages
