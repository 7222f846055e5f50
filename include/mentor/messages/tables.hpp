// SPDX-License-Identifier: MIT
// What is said of tables that are imported.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstddef>

namespace mentor::messages {

/// file
inline constexpr Message<std::string_view> file_not_text{
    "FILE: {} is not text; save a sheet as CSV, a calendar as .ics, notes as text, all in UTF-8 (mentor help import)"};

inline constexpr Message<> table_without_heading{
    "it has no heading. The first line needs the names of the columns, such as Date,Who,Minutes."};
/// columns
inline constexpr Message<std::string_view, std::string_view, std::string_view> table_without_date{
    "--map is needed: no column is known to be the date. There are: {}. For example: --map \"{}=date,…\"; the fields "
    "are "
    "{}."};
/// field, columns, two for the example: the name to type and the field
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> columns_for_one_field{
    "two columns may be the {}: {}; say which it is, for example: --map \"{}={}\""};
inline constexpr Message<std::string_view, std::string_view> no_such_column{
    "--map: no column is called \"{}\". There are: {}."};

/// What was concluded of the heading: clauses behind its line.
inline constexpr Message<> heading_below_title{"taken as the heading; what stands above it is left out"};
/// "24/09/2026", line, "the day" or "the month"
inline constexpr Message<std::string_view, std::size_t, std::string_view> order_settled{
    "\"{}\" in line {} shows that {} comes first in all dates of digits"};

// Tables that this program exported.
/// file, line, a clause
inline constexpr Message<std::string_view, std::size_t, std::string_view> row_unread{"{} line {}: {}"};
/// "2 rows"
inline constexpr Message<std::string> rows_unread{
    "FILE: {} cannot be read. Nothing was imported; mend them, or leave them out with --skip-bad"};
/// id, why
inline constexpr Message<std::string, std::string_view> record_refused{"{}: {}"};
inline constexpr Message<std::string, std::string_view> own_table_refused{
    "FILE {}: {}. Nothing was imported. Tables name each other: give the folder with all that mentor export wrote"};

// What is wrong with a row: clauses behind its line. Columns come in quotes.
inline constexpr Message<std::string, std::size_t> row_too_long{
    "it has {}, and the heading has {}: a quote may be missing"};
inline constexpr Message<std::string_view> row_of_nobody{"{} is empty, so it is not known with whom it was"};
inline constexpr Message<std::string_view, std::string_view> status_unknown{
    "{} \"{}\" is not a state; use held, planned, cancelled or missed"};
inline constexpr Message<std::string_view, std::string_view> channel_unknown{
    "{} \"{}\" is not a known channel: taken as other"};
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> row_ends_first{
    "{} {} is before {} {}"};
/// Column, cell, an example of what it should be.
inline constexpr Message<std::string_view, std::string_view, std::string_view> cell_unread{
    "\"{}\" cannot be \"{}\"; it should be like {}"};
/// Beginning, both days, nothing else.
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> two_readings{
    "{} \"{}\" may be {} or {}; --date-order dmy or --date-order mdy says which number is the day"};

}  // namespace mentor::messages
