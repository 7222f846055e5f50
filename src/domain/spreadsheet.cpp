// SPDX-License-Identifier: MIT
// Which cells a spreadsheet runs, and the apostrophe before them; records as rows of cells.
#include "mentor/domain/spreadsheet.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/tables.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

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

/// However many apostrophes are before it: so the one that is added is found again.
bool runs_in_a_spreadsheet(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  constexpr std::array<std::string_view, 11> beginnings{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                        "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return !is_csv_number(cell) && std::any_of(beginnings.begin(), beginnings.end(),
                                             [&](std::string_view beginning) { return cell.starts_with(beginning); });
}

/// "- a line of a list" is no formula, and frequent.
bool runs_within(std::string_view piece) {
  const auto bare = piece.substr(std::min(piece.find_first_not_of('\''), piece.size()));
  return runs_in_a_spreadsheet(piece.substr(0, piece.find(','))) && !bare.starts_with("- ");
}

/// A reader that takes another sign than the comma for its own sees cells within a cell, and quotes do not hold them:
/// each piece behind such a sign as `change` has it.
template <class Change>
std::string each_piece(std::string_view cell, const Change& change) {
  std::string result;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(";\t\r\n", at), cell.size());
    const std::string_view piece = cell.substr(at, end - at);
    result += at == 0 ? std::string(piece) : change(piece);
    result += cell.substr(end, 1);
    at = end + 1;
  }
  return result;
}

}  // namespace

std::string harmless_cell(std::string_view cell) {
  return (runs_in_a_spreadsheet(cell) ? "'" : "") +
         each_piece(cell, [](std::string_view piece) { return (runs_within(piece) ? "'" : "") + std::string(piece); });
}

std::string cell_as_written(std::string_view cell) {
  if (cell.starts_with('\'') && runs_in_a_spreadsheet(cell)) cell.remove_prefix(1);
  return each_piece(cell, [](std::string_view piece) {
    return std::string(piece.substr(piece.starts_with('\'') && runs_within(piece) ? 1 : 0));
  });
}

std::vector<std::string> table_columns(Kind kind) {
  std::vector<std::string> columns{"id"};
  for (const auto& field : info(kind).fields) columns.emplace_back(field.name);
  columns.emplace_back("visibility");
  columns.emplace_back("uid");
  return columns;
}

std::vector<std::string> table_row(const Record& record) {
  std::vector<std::string> cells{to_text(record.reference())};
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) cells.push_back(format_value(fields[i], record.values[i]));
  cells.emplace_back(to_text(record.visibility));
  cells.push_back(record.uid);
  return cells;
}

std::string table_name(Kind kind) {
  std::string name(info(kind).plural);
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

Record record_of_row(Kind kind, const std::vector<std::string>& cells) {
  const auto& fields = info(kind).fields;
  if (cells.size() != fields.size() + 3)
    throw UserError(
        messages::cells_and_heading(plural(static_cast<std::int64_t>(cells.size()), "cell"), fields.size() + 3));
  Record record = blank(kind);
  const auto id = parse_id(cells.front());
  if (!id || id->kind != kind || !id->stored())
    throw UserError(messages::cell_unread("id", visible(cells.front()), fmt::format("{}1", info(kind).letter)));
  record.id = id->number;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!cells[i + 1].empty()) record.values[i] = value_from_text(fields[i], cells[i + 1]);
  const auto visibility = from_text<Visibility>(cells[fields.size() + 1]);
  if (!visibility)
    throw UserError(
        messages::cell_unread("visibility", visible(cells[fields.size() + 1]), to_text(Visibility::shared)));
  record.visibility = *visibility;
  record.uid = cells.back();
  if (!is_uid(record.uid))
    throw UserError(messages::cell_unread("uid", visible(record.uid), "a UUID in small letters"));
  check(record);
  return record;
}

}  // namespace mentor
