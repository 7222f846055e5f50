// SPDX-License-Identifier: MIT
// Cells and records of comma-separated values.
#include "render/csv_text.hpp"

#include "mentor/domain/spreadsheet.hpp"

#include <csv.h>

namespace mentor::render {

namespace {

std::string csv_quoted(const std::string& cell) {
  std::string quoted(csv_write(nullptr, 0, cell.data(), cell.size()), '\0');
  quoted.resize(csv_write(quoted.data(), quoted.size(), cell.data(), cell.size()));
  return quoted;
}

/// Blanks at the ends are kept by quotes: some readers trim what has none.
bool needs_quotes(std::string_view cell) {
  const auto blank_at = [&](std::size_t at) { return cell[at] == ' ' || cell[at] == '\t'; };
  return cell.find_first_of(",\"\r\n") != std::string_view::npos ||
         (!cell.empty() && (blank_at(0) || blank_at(cell.size() - 1)));
}

}  // namespace

std::string csv_record(const std::vector<std::string>& cells) {
  std::string record;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) record += ',';
    const std::string cell = harmless_cell(cells[i]);
    record += needs_quotes(cell) ? csv_quoted(cell) : cell;
  }
  return record + "\r\n";
}

}  // namespace mentor::render
