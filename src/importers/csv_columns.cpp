// SPDX-License-Identifier: MIT
// Which column is what: what was said of them goes before what their names say.
#include "importers/csv_words.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/tables.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::importers {

namespace {

/// "Day", or "#2" for the second column.
std::optional<std::size_t> column_called(const CsvHead& head, std::string_view name) {
  const std::string wanted = fold(name);
  for (std::size_t i = 0; i < head.columns.size(); ++i)
    if (fold(head.columns[i]) == wanted) return i;
  if (!name.starts_with('#')) return std::nullopt;
  const auto place = whole_number(name.substr(1));
  return place && *place >= 1 && *place <= std::ssize(head.columns)
             ? std::optional(static_cast<std::size_t>(*place) - 1)
             : std::nullopt;
}

/// How a column is named to --map.
std::string column_to_type(const CsvHead& head, std::size_t column) {
  const bool plain = column_called(head, head.columns[column]) == column &&
                     head.columns[column].find_first_of("=,") == std::string::npos;
  return plain ? visible(head.columns[column]) : fmt::format("#{}", column + 1);
}

std::string columns_in_words(const CsvHead& head) { return visible(fmt::format("{}", fmt::join(head.columns, ", "))); }

bool takes_texts(CsvField field) {
  return field == CsvField::notes || field == CsvField::promises || field == CsvField::my_promises ||
         field == CsvField::their_promises;
}

/// What was said of a column takes that field from one that was only guessed to have it; texts may come from several.
void say_column(CsvColumns& columns, std::size_t column, CsvField field) {
  for (std::size_t i = 0; i < columns.fields.size(); ++i)
    if (!takes_texts(field) && !columns.said[i] && columns.fields[i] == field)
      columns.fields[i] = field == CsvField::summary ? CsvField::notes : CsvField::leave;
  columns.fields[column] = field;
  columns.said[column] = true;
}

void settle_doubts(const CsvHead& head, CsvColumns& columns) {
  for (const auto& [field, among] : head.doubts) {
    if (std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end()) continue;
    std::vector<std::size_t> open;
    std::copy_if(among.begin(), among.end(), std::back_inserter(open),
                 [&](std::size_t column) { return !columns.said[column]; });
    if (open.size() == 1) columns.fields[open.front()] = field;
    if (open.size() < 2) continue;
    std::vector<std::string> names;
    names.reserve(open.size());
    for (const std::size_t column : open) names.push_back(fmt::format("\"{}\"", visible(head.columns[column])));
    throw UserError(messages::columns_for_one_field(to_text(field), fmt::format("{}", fmt::join(names, ", ")),
                                                    column_to_type(head, open.front()), to_text(field)));
  }
}

}  // namespace

CsvColumns choose_csv_columns(const CsvHead& head, MappedPairs& map) {
  MappedPairs labels;
  CsvColumns columns{head.guess, std::vector<bool>(head.guess.size(), false)};
  for (auto& pair : map) {
    const auto field = from_text<CsvField>(pair.second);
    const auto column = column_called(head, pair.first);
    if (field && column)
      say_column(columns, *column, *field);
    else if (field && *field != CsvField::leave)
      throw UserError(messages::no_such_column(visible(pair.first), columns_in_words(head)));
    else
      labels.push_back(std::move(pair));
  }
  map = std::move(labels);
  settle_doubts(head, columns);
  if (std::find(columns.fields.begin(), columns.fields.end(), CsvField::date) == columns.fields.end())
    throw UserError(messages::which_is_the_date(columns_in_words(head), column_to_type(head, 0),
                                                fmt::format("{}", fmt::join(all_names<CsvField>(), ", "))));
  return columns;
}

}  // namespace mentor::importers
