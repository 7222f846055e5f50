// SPDX-License-Identifier: MIT
// Rows of a table in CSV, with the line on which each begins.
#pragma once

#include "mentor/importers/imported.hpp"

#include <functional>

namespace mentor::importers {

struct CsvRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

/// Hands each row that is not empty to `take` until it answers false. Throws UserError for more than csv_column_limit
/// cells in a row. Returns what is wrong with the end of the text: a quote that is not closed.
std::optional<ImportedRemark> each_csv_row(std::string_view text, char separator,
                                           const std::function<bool(CsvRow)>& take);

}  // namespace mentor::importers
