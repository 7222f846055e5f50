// SPDX-License-Identifier: MIT
// Two columns, a term and what is said of it, wrapped to the width of the screen: for help and lists of settings.
#include "mentor/render/columns.hpp"

#include "mentor/domain/text.hpp"
#include "render/layout.hpp"

#include <algorithm>

namespace mentor::render {

namespace {

constexpr int term_indent = 2;
constexpr int widest_term = 24;
constexpr int short_term = 8;

int width_of_terms(const Columns& rows) {
  int widest = 0;
  for (const auto& row : rows) {
    const int term = display_width(row.first);
    if (term <= widest_term) widest = std::max(widest, term);
  }
  return widest;
}

std::string column_row(const std::string& term, const std::string& said, int column, int width) {
  std::string text = std::string(term_indent, ' ') + term;
  const bool beside = term_indent + display_width(term) + 2 <= column;
  if (said.empty()) return text + '\n';
  bool first = true;
  for (const auto& line : wrap(said, width - column)) {
    if (first && beside)
      text = pad(text, column) + line;
    else
      text += '\n' + std::string(static_cast<std::size_t>(column), ' ') + line;
    first = false;
  }
  return text + '\n';
}

}  // namespace

std::string two_columns(const Columns& rows, const Style& style) {
  const int widest = width_of_terms(rows);
  const int column = layout::is_narrow(style) && widest > short_term ? 6 : term_indent + widest + 2;
  std::string text;
  for (const auto& row : rows) text += column_row(row.first, row.second, column, style.width);
  return text;
}

std::string paragraph(std::string_view text, const Style& style, int indent) {
  std::string wrapped;
  for (const auto& line : wrap(text, style.width - indent))
    wrapped += (line.empty() ? "" : std::string(static_cast<std::size_t>(indent), ' ') + line) + '\n';
  return wrapped;
}

}  // namespace mentor::render
