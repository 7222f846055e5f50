// SPDX-License-Identifier: MIT
// What is said of tables that are imported.
#pragma once

#include "mentor/messages/message.hpp"

#include <cstddef>

namespace mentor::messages {

/// field, columns, two for the example: the name to type and the field
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> columns_for_one_field{
    "two columns could be the {}: {}; say which, such as --map \"{}={}\""};

// What was concluded of the table: clauses behind its file or line.
inline constexpr Message<> heading_below_title{"taken as the heading; the lines above it are left out"};
/// "24/09/2026", line, "the day" or "the month"
inline constexpr Message<std::string_view, std::size_t, std::string_view> order_settled{
    "\"{}\" in line {} shows that {} comes first in all dates in digits"};

// Tables that this program exported.
/// file, line, a clause
inline constexpr Message<std::string_view, std::size_t, std::string_view> row_unread{"{} line {}: {}"};
/// "2 rows", "them"
inline constexpr Message<std::string_view, std::string_view> rows_unread{
    "cannot read {0}, so nothing was imported; correct {1} or leave {1} out with --skip-bad"};
/// file, what is wrong; also of pages
inline constexpr Message<std::string, std::string_view> own_files_refused{
    "{}: {} (nothing was imported). Give all files that mentor export wrote; without its --reveal they lack what is "
    "sealed."};

// What is wrong with a row: clauses behind its line. Columns come in quotes.
inline constexpr Message<std::string_view, std::string_view, std::string_view, std::string_view> row_ends_first{
    "{} {} is before {} {}"};
/// column, cell, an example of what it should be
inline constexpr Message<std::string_view, std::string_view, std::string_view> cell_unread{
    "\"{}\" cannot be \"{}\"; write it like {}"};

}  // namespace mentor::messages
