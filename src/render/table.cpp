// SPDX-License-Identifier: MIT
// Tables: columns aligned by what a terminal shows. Only where somebody looks at one are they made to fit: headings
// wrap, then words are shortened, then the least columns go, and at last each row is stacked. A date or a figure is
// never cut.
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"
#include "render/layout.hpp"

#include <algorithm>
#include <numeric>

namespace mentor::render {

namespace {

constexpr int column_gap = 2;
constexpr int least_words = 10;    ///< of a column of words, before another way is taken
constexpr int widest_figure = 40;  ///< "Tue 2026-11-03 14:00 (Europe/Berlin)"; anything longer is prose
constexpr int stacked_indent = 2;

struct Column {
  int heading = 0;       ///< the whole heading
  int heading_word = 0;  ///< its longest word
  int cells = 0;
  bool figures = true;  ///< every cell that says something has a digit
  bool right = false;
  int width = 0;

  [[nodiscard]] bool whole() const { return figures && cells <= widest_figure; }
  [[nodiscard]] int least_heading() const { return std::max(cells, heading_word); }
  [[nodiscard]] int least() const {
    return whole() ? least_heading() : std::min(width, std::max(least_words, std::min(heading_word, cells)));
  }
};

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::vector<Column> columns_of(const Table& table) {
  std::size_t count = table.header.size();
  for (const auto& row : table.rows) count = std::max(count, row.size());
  std::vector<Column> columns(count);
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    columns[i].heading = display_width(table.header[i]);
    for (const auto word : words_of(table.header[i]))
      columns[i].heading_word = std::max(columns[i].heading_word, display_width(word));
  }
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      columns[i].cells = std::max(columns[i].cells, display_width(row[i]));
      if (!row[i].empty() && row[i] != "-" && !has_digit(row[i])) columns[i].figures = false;
    }
  for (const std::size_t i : table.numeric)
    if (i < count) columns[i].right = columns[i].figures = true;
  for (auto& column : columns) column.width = std::max(column.cells, column.heading);
  return columns;
}

int width_of(const std::vector<Column>& columns) {
  const int gaps = column_gap * (static_cast<int>(columns.size()) - 1);
  return std::accumulate(columns.begin(), columns.end(), gaps,
                         [](int sum, const Column& column) { return sum + column.width; });
}

/// Takes from the widest column that can give, until all fit. False: they do not.
template <class Least>
bool shrink(std::vector<Column>& columns, int room, Least least) {
  for (int excess = width_of(columns) - room; excess > 0; --excess) {
    Column* widest = nullptr;
    for (auto& column : columns)
      if (column.width > least(column) && (widest == nullptr || column.width > widest->width)) widest = &column;
    if (widest == nullptr) return false;
    --widest->width;
  }
  return true;
}

bool made_to_fit(std::vector<Column>& columns, int room) {
  return shrink(columns, room, [](const Column& column) { return column.least_heading(); }) ||
         shrink(columns, room, [](const Column& column) { return column.least(); });
}

std::string cell_of(const std::string& text, const Column& column, const Style& style) {
  const std::string cut = layout::shortened(text, column.width, style);
  const int missing = std::max(0, column.width - display_width(cut));
  return column.right ? std::string(missing, ' ') + cut : cut + std::string(missing, ' ');
}

std::string line_of(const std::vector<std::string>& row, const std::vector<Column>& columns, const Style& style) {
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) line.append(column_gap, ' ');
    line += cell_of(i < row.size() ? row[i] : std::string(), columns[i], style);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

/// The heading in as many lines as its words need, the last words just above the cells.
std::string heading_of(const Table& table, const std::vector<Column>& columns, const Style& style) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 0;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    wrapped.push_back(columns[i].heading > columns[i].width && columns[i].heading_word <= columns[i].width
                          ? wrap(table.header[i], columns[i].width)
                          : std::vector{table.header[i]});
    height = std::max(height, wrapped.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::vector<std::string> row;
    for (const auto& words : wrapped) {
      const std::size_t above = height - words.size();
      row.push_back(line < above ? std::string() : words[line - above]);
    }
    text += paint(line_of(row, columns, style), Ink::bold, style) + "\n";
  }
  return text;
}

std::string lined_up(const Table& table, const std::vector<Column>& columns, const Style& style) {
  std::string text = heading_of(table, columns, style);
  for (const auto& row : table.rows) text += line_of(row, columns, style) + "\n";
  return text;
}

/// A cell of a stacked row, in lines: words shortened to one, a figure whole, with what it means before it.
std::vector<std::string> stacked_cell(const Table& table, const std::vector<Column>& columns,
                                      const std::vector<std::string>& row, std::size_t column, int room,
                                      const Style& style) {
  if (!columns[column].whole() || column == 0) return {layout::shortened(row[column], room, style)};
  return wrap(column < table.header.size() ? table.header[column] + " " + row[column] : row[column], room);
}

/// A row a few lines: as many cells to a line as there is room for, the further lines indented.
std::string stacked(const Table& table, int room, const Style& style) {
  const auto columns = columns_of(table);
  const std::string indent(stacked_indent, ' ');
  std::string text;
  for (const auto& row : table.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].empty() || row[i] == "-") continue;
      for (const auto& part : stacked_cell(table, columns, row, i, room - stacked_indent, style)) {
        const bool fits = display_width(line) + column_gap + display_width(part) <= room;
        if (!line.empty() && !fits) text += line + "\n";
        if (line.empty())
          line = part;
        else
          line = fits ? line + std::string(column_gap, ' ') + part : indent + part;
      }
    }
    text += line + "\n";
  }
  return text;
}

/// The last column takes the room that the others leave, and goes on below itself.
std::string wrapped_at_end(const Table& table, std::vector<Column> columns, int room, const Style& style) {
  Column& last = columns.back();
  last.width = room - (width_of(columns) - last.width);
  Table lines = table;
  lines.rows.clear();
  for (const auto& row : table.rows) {
    const auto parts = wrap(row.size() == columns.size() ? row.back() : std::string(), last.width);
    for (std::size_t i = 0; i < std::max<std::size_t>(parts.size(), 1); ++i) {
      auto& line = lines.rows.emplace_back(i == 0 ? row : std::vector<std::string>());
      line.resize(columns.size());
      line.back() = i < parts.size() ? parts[i] : std::string();
    }
  }
  return lined_up(lines, columns, style);
}

/// A row a heading, and a line or more for each of its cells.
std::string spelled_out(const Table& table, int room) {
  std::string text;
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].empty()) continue;
      const bool named = i > 0 && i < table.header.size() && !table.header[i].empty();
      const std::string words = named ? table.header[i] + ": " + row[i] : row[i];
      std::size_t indent = i == 0 ? 0 : stacked_indent;
      for (const auto& part : wrap(words, room - 2 * stacked_indent)) {
        text += std::string(indent, ' ') + part + "\n";
        indent = 2 * stacked_indent;
      }
    }
  return text;
}

std::string in_whole(const Table& table, int room, const Style& style) {
  constexpr int readable = 30;
  const auto columns = columns_of(table);
  if (width_of(columns) <= room) return lined_up(table, columns, style);
  const int left = room - (width_of(columns) - columns.back().width);
  return left >= readable ? wrapped_at_end(table, columns, room, style) : spelled_out(table, room);
}

Table visible_cells(const Table& table) {
  Table result = table;
  for (auto& cell : result.header) cell = layout::one_line(cell);
  for (auto& row : result.rows)
    for (auto& cell : row) cell = layout::one_line(cell);
  return result;
}

}  // namespace

std::string layout::shortened(const std::string& text, int width, const Style& style) {
  constexpr std::string_view mark = "…";
  constexpr std::string_view in_ascii = "...";
  if (display_width(text) <= width) return text;
  if (style.unicode) return truncate(text, width);
  const bool has_room = width > static_cast<int>(in_ascii.size());
  std::string cut = truncate(text, has_room ? width - static_cast<int>(in_ascii.size()) + 1 : width);
  if (cut.ends_with(mark)) cut.replace(cut.size() - mark.size(), mark.size(), has_room ? in_ascii : ".");
  return cut;
}

std::string layout::columns(const Table& table, int room, const Style& style) {
  if (table.rows.empty()) return {};
  auto columns = columns_of(table);
  if (table.whole && room > 0) return in_whole(table, room, style);
  if (room == 0 || made_to_fit(columns, room)) return lined_up(table, columns, style);
  for (Table least = table; !least.spare.empty();) {
    drop_column(least, least.spare.front());
    columns = columns_of(least);
    if (made_to_fit(columns, room)) return lined_up(least, columns, style);
  }
  return stacked(table, room, style);
}

std::string render_table(const Table& table, const Style& style) {
  return layout::columns(visible_cells(table), layout::table_room(style), style);
}

}  // namespace mentor::render
