// SPDX-License-Identifier: MIT
// Tables without the columns that say nothing.
#include "domain/report/sections.hpp"

#include <algorithm>
#include <variant>

namespace mentor {

namespace {

bool column_is_empty(const ReportTable& table, std::size_t column) {
  return std::all_of(table.rows.begin(), table.rows.end(),
                     [&](const auto& row) { return column >= row.size() || row[column].empty(); });
}

}  // namespace

void drop_column(ReportTable& table, std::size_t column) {
  const auto cut = [&](std::vector<std::string>& cells) {
    if (column < cells.size()) cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column));
  };
  cut(table.header);
  for (auto& row : table.rows) cut(row);
  for (auto* numbers : {&table.numeric, &table.spare}) {
    std::erase(*numbers, column);
    for (auto& number : *numbers)
      if (number > column) --number;
  }
}

std::string count_cell(std::int64_t count) { return count == 0 ? std::string() : std::to_string(count); }

void drop_empty_columns(ReportTable& table) {
  if (table.rows.empty()) return;
  for (std::size_t column = table.header.size(); column-- > 0;)
    if (column_is_empty(table, column)) drop_column(table, column);
}

void drop_empty_columns(Report& report) {
  for (auto& section : report.sections)
    for (auto& block : section.blocks)
      if (auto* table = std::get_if<ReportTable>(&block)) drop_empty_columns(*table);
}

}  // namespace mentor
