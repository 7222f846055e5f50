// SPDX-License-Identifier: MIT
// What is said of tables that are imported.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstddef>

namespace mentor::messages {

using Words = std::string_view;

/// file
inline constexpr Message<Words> file_not_text{
    "FILE: {} is not text; save a sheet as CSV, a calendar as .ics, notes as text, all in UTF-8 (mentor help import)"};

inline constexpr Message<> table_without_heading{
    "it has no heading. The first line needs the names of the columns, such as Date,Who,Minutes."};
/// columns
inline constexpr Message<Words, Words, Words> table_without_date{
    "--map is needed: no column is known to be the date. There are: {}. For example: --map \"{}=date,…\"; the fields "
    "are "
    "{}."};
/// field, columns, two for the example: the name to type and the field
inline constexpr Message<Words, Words, Words, Words> columns_for_one_field{
    "two columns may be the {}: {}; say which it is, for example: --map \"{}={}\""};
inline constexpr Message<Words, Words> no_such_column{"--map: no column is called \"{}\". There are: {}."};

/// What was concluded of the heading: clauses behind its line.
inline constexpr Message<> heading_below_title{"taken as the heading; what stands above it is left out"};
/// "24/09/2026", line, "the day" or "the month"
inline constexpr Message<Words, std::size_t, Words> order_settled{
    "\"{}\" in line {} shows that {} comes first in all dates of digits"};

// Tables that this program exported.
/// file, line, a clause
inline constexpr Message<Words, std::size_t, Words> row_unread{"{} line {}: {}"};
/// "2 rows"
inline constexpr Message<std::string> rows_unread{
    "FILE: {} cannot be read. Nothing was imported; mend them, or leave them out with --skip-bad"};
inline constexpr Message<std::string, Words> own_table_refused{
    "FILE {}: {} Tables refer to each other: to read all of them, give the folder that mentor export --format csv "
    "wrote"};

// What is wrong with a row: clauses behind its line. Columns come in quotes.
inline constexpr Message<std::string, std::size_t> row_too_long{
    "it has {}, and the heading has {}: a quote may be missing"};
inline constexpr Message<Words> row_of_nobody{"{} is empty, so it is not known with whom it was"};
inline constexpr Message<Words, Words> status_unknown{
    "{} \"{}\" is not a state; use held, planned, cancelled or missed"};
inline constexpr Message<Words, Words> channel_unknown{"{} \"{}\" is not a known channel: taken as other"};
inline constexpr Message<Words, Words, Words, Words> ends_before_start{"{} {} is before {} {}"};
/// Column, cell, an example of what it should be.
inline constexpr Message<Words, Words, Words> cell_unread{"\"{}\" cannot be \"{}\"; it should be like {}"};
/// Beginning, both days, nothing else.
inline constexpr Message<Words, Words, Words, Words> two_readings{
    "{} \"{}\" may be {} or {}; --date-order dmy or --date-order mdy says which number is the day"};

}  // namespace mentor::messages
