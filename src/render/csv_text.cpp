// SPDX-License-Identifier: MIT
// Cells and records of comma-separated values.
#include "render/csv_text.hpp"

#include <algorithm>
#include <array>
#include <csv.h>

namespace mentor::render {

namespace {

bool csv_digit(char c) { return c >= '0' && c <= '9'; }

/// -5 and +0.5 are data; -5+cmd is not.
bool is_csv_number(std::string_view cell) {
  if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
  const std::size_t point = std::min(cell.find('.'), cell.size());
  const auto whole = cell.substr(0, point);
  const auto rest = point < cell.size() ? cell.substr(point + 1) : std::string_view("0");
  return !whole.empty() && !rest.empty() && std::all_of(whole.begin(), whole.end(), csv_digit) &&
         std::all_of(rest.begin(), rest.end(), csv_digit);
}

bool runs_in_a_spreadsheet(std::string_view cell) {
  constexpr std::array<std::string_view, 11> beginnings{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                        "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return !is_csv_number(cell) && std::any_of(beginnings.begin(), beginnings.end(),
                                             [&](std::string_view beginning) { return cell.starts_with(beginning); });
}

std::string csv_quoted(const std::string& cell) {
  std::string quoted(csv_write(nullptr, 0, cell.data(), cell.size()), '\0');
  quoted.resize(csv_write(quoted.data(), quoted.size(), cell.data(), cell.size()));
  return quoted;
}

/// A reader that takes another sign than the comma for its own sees cells within a cell, and quotes do not hold them.
std::string harmless_within(std::string_view cell) {
  std::string result;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(";\t\r\n", at), cell.size());
    const std::string_view piece = cell.substr(at, end - at);
    // "- a line of a list" is no formula, and frequent.
    if (at > 0 && runs_in_a_spreadsheet(piece.substr(0, piece.find(','))) && !piece.starts_with("- ")) result += '\'';
    result += cell.substr(at, end + 1 - at);
    at = end + 1;
  }
  return result;
}

/// Blanks at the ends are kept by quotes: some readers trim what has none.
bool needs_quotes(std::string_view cell) {
  const auto blank_at = [&](std::size_t at) { return cell[at] == ' ' || cell[at] == '\t'; };
  return cell.find_first_of(",\"\r\n") != std::string_view::npos ||
         (!cell.empty() && (blank_at(0) || blank_at(cell.size() - 1)));
}

}  // namespace

std::string csv_harmless(std::string_view cell) {
  return (runs_in_a_spreadsheet(cell) ? "'" : "") + harmless_within(cell);
}

std::string csv_record(const std::vector<std::string>& cells) {
  std::string record;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) record += ',';
    const std::string cell = csv_harmless(cells[i]);
    record += needs_quotes(cell) ? csv_quoted(cell) : cell;
  }
  return record + "\r\n";
}

}  // namespace mentor::render
