// SPDX-License-Identifier: MIT
// The tables that this program exports: recognised by their heading, read back without loss.
#include "importers/csv_rows.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/spreadsheet.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <utility>

namespace mentor::importers {

namespace {

/// A spreadsheet may have saved it with semicolons.
char own_separator(std::string_view text) {
  return text.substr(0, text.find('\n')).find(';') == std::string_view::npos ? ',' : ';';
}

}  // namespace

std::optional<Kind> kind_of_own_table(std::string_view text) {
  std::optional<Kind> found;
  const auto look = [&](const CsvRow& row) {
    const auto same = [&](Kind kind) { return table_columns(kind) == row.cells; };
    const auto kinds = all_kinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), same);
    if (kind != kinds.end()) found = *kind;
    return false;
  };
  // What cannot be read is said when it is read as a table of sessions.
  static_cast<void>(refusal_of([&] { each_csv_row(text, own_separator(text), look); }));
  return found;
}

OwnRecords read_own_table(Kind kind, std::string_view text) {
  OwnRecords table;
  bool heading = true;
  const auto fault = each_csv_row(text, own_separator(text), [&](const CsvRow& row) {
    if (std::exchange(heading, false)) return true;
    const auto refusal = refusal_of([&] {
      std::vector<std::string> cells;
      for (const auto& cell : row.cells) cells.push_back(cell_as_written(cell));
      table.records.push_back(record_of_row(kind, cells));
    });
    if (refusal) table.faults.push_back({row.line, refusal->what()});
    return true;
  });
  if (fault) table.faults.push_back(*fault);
  return table;
}

}  // namespace mentor::importers
