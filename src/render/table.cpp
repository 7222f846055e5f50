// SPDX-License-Identifier: MIT
// Tables: columns aligned by what a terminal shows, and cut to its width only where somebody looks at one.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace mentor::render {

namespace {

constexpr int column_gap = 2;
constexpr int least_column = 4;

std::size_t column_count(const Table& table) {
  std::size_t count = table.header.size();
  for (const auto& row : table.rows) count = std::max(count, row.size());
  return count;
}

std::vector<int> natural_widths(const Table& table) {
  std::vector<int> widths(column_count(table), 0);
  const auto widen = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  };
  widen(table.header);
  for (const auto& row : table.rows) widen(row);
  return widths;
}

/// Takes from the widest column until all fit, or none can give any more.
void shrink_to(std::vector<int>& widths, int room) {
  const int gaps = column_gap * (static_cast<int>(widths.size()) - 1);
  int excess = std::accumulate(widths.begin(), widths.end(), gaps) - room;
  while (excess > 0) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= least_column) return;
    --*widest;
    --excess;
  }
}

std::string cell_of(const std::string& text, int width, bool right, const Style& style) {
  std::string cut = text;
  if (display_width(text) > width) {
    cut = truncate(text, width);
    // Without Unicode the mark of a cut is a full stop, of the same width.
    if (!style.unicode && cut.ends_with("…")) cut.replace(cut.size() - std::string("…").size(), std::string::npos, ".");
  }
  const int missing = std::max(0, width - display_width(cut));
  return right ? std::string(missing, ' ') + cut : cut + std::string(missing, ' ');
}

std::string line_of(const std::vector<std::string>& row, const std::vector<int>& widths, const Table& table,
                    const Style& style) {
  std::string line;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const bool right = std::find(table.numeric.begin(), table.numeric.end(), i) != table.numeric.end();
    if (i > 0) line.append(column_gap, ' ');
    line += cell_of(i < row.size() ? row[i] : std::string(), widths[i], right, style);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

Table visible_cells(const Table& table) {
  Table result = table;
  for (auto& cell : result.header) cell = layout::one_line(cell);
  for (auto& row : result.rows)
    for (auto& cell : row) cell = layout::one_line(cell);
  return result;
}

}  // namespace

std::string layout::columns(const Table& table, int room, const Style& style) {
  if (table.rows.empty()) return {};
  auto widths = natural_widths(table);
  if (room > 0) shrink_to(widths, room);
  std::string text;
  if (!table.header.empty()) text = paint(line_of(table.header, widths, table, style), Ink::bold, style) + "\n";
  for (const auto& row : table.rows) text += line_of(row, widths, table, style) + "\n";
  return text;
}

std::string render_table(const Table& table, const Style& style) {
  return layout::columns(visible_cells(table), layout::table_room(style), style);
}

}  // namespace mentor::render
