// SPDX-License-Identifier: MIT
// Records as rows of a spreadsheet, without loss, and cells that no spreadsheet runs.
#pragma once

#include "mentor/domain/description.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// What a spreadsheet would run gets a `'` in front: cells that begin with = + - @, a tab or a line break, also in
/// their wide forms and behind apostrophes. A number stays as it is, with its sign.
[[nodiscard]] std::string harmless_cell(std::string_view cell);
/// What harmless_cell() was given. Another text comes back as it is, without such an apostrophe.
[[nodiscard]] std::string cell_as_written(std::string_view cell);

/// The names of a kind's columns: id, its fields, visibility, uid.
[[nodiscard]] std::vector<std::string> table_columns(Kind kind);
/// A cell for each of them.
[[nodiscard]] std::vector<std::string> table_row(const Record& record);
/// The record of such a row; ids are those of the table. Throws UserError naming the column.
[[nodiscard]] Record record_of_row(Kind kind, const std::vector<std::string>& cells);
/// What the file of a kind is called, without an ending: "sessions".
[[nodiscard]] std::string table_name(Kind kind);

}  // namespace mentor
