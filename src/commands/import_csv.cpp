// SPDX-License-Identifier: MIT
// `mentor import csv`: what each column means is said with --map, or guessed from its name and shown before anything is
// written.
#include "commands/import_formats.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/render/render.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

std::string_view separator_in_words(char separator) {
  return separator == ';' ? "semicolons" : separator == '\t' ? "tabs" : "commas";
}

std::optional<std::size_t> column_called(const CsvHead& head, std::string_view name) {
  const std::string wanted = fold(name);
  for (std::size_t i = 0; i < head.columns.size(); ++i)
    if (fold(head.columns[i]) == wanted) return i;
  return std::nullopt;
}

/// What each column means, and which were said and not guessed.
struct ImportColumns {
  std::vector<CsvField> fields;
  std::vector<bool> said;
};

/// What was said of a column takes that field from one that was only guessed to have it; texts may come from several.
void say_column(ImportColumns& columns, std::size_t column, CsvField field) {
  const bool many = field == CsvField::notes || field == CsvField::promises;
  for (std::size_t i = 0; i < columns.fields.size(); ++i)
    if (!many && !columns.said[i] && columns.fields[i] == field)
      columns.fields[i] = field == CsvField::summary ? CsvField::notes : CsvField::leave;
  columns.fields[column] = field;
  columns.said[column] = true;
}

/// Takes the columns out of the pairs; what is no column stays: it says whose a row is.
ImportColumns take_columns(const CsvHead& head, MappedPairs& map) {
  MappedPairs labels;
  ImportColumns columns{head.guess, std::vector<bool>(head.guess.size(), false)};
  for (auto& pair : map) {
    const auto field = from_text<CsvField>(pair.second);
    const auto column = column_called(head, pair.first);
    if (field && column) {
      say_column(columns, *column, *field);
    } else if (field && *field != CsvField::leave) {
      throw UserError(
          messages::no_such_column(visible(pair.first), visible(fmt::format("{}", fmt::join(head.columns, ", ")))));
    } else {
      labels.push_back(std::move(pair));
    }
  }
  map = std::move(labels);
  return columns;
}

bool any_guess(const ImportColumns& columns, bool (*counts)(CsvField)) {
  for (std::size_t i = 0; i < columns.fields.size(); ++i)
    if (!columns.said[i] && counts(columns.fields[i])) return true;
  return false;
}

void require_date_column(const CsvHead& head, const std::vector<CsvField>& fields) {
  if (std::find(fields.begin(), fields.end(), CsvField::date) != fields.end()) return;
  throw UserError(messages::which_is_the_date(visible(fmt::format("{}", fmt::join(head.columns, ", "))),
                                              visible(head.columns.front()),
                                              fmt::to_string(fmt::join(all_names<CsvField>(), ", "))));
}

std::string columns_as_table(const CsvHead& head, const std::vector<CsvField>& fields, const Style& style) {
  Table table;
  for (std::size_t i = 0; i < head.columns.size(); ++i)
    table.rows.push_back({"  " + head.columns[i], fields[i] == CsvField::leave
                                                      ? std::string(messages::left_out_column())
                                                      : std::string(to_text(fields[i]))});
  return render_table(table, style);
}

/// With --json standard output is for the data.
void show_guess(const ImportSource& source, const CsvHead& head, const ImportColumns& columns) {
  const bool said = std::find(columns.said.begin(), columns.said.end(), true) != columns.said.end();
  std::string text = said ? messages::partly_guessed_columns() : messages::guessed_columns();
  text += columns_as_table(head, columns.fields, source.context.style);
  if (!source.context.json && !source.context.quiet) {
    print(source.context, text);
    return;
  }
  for (const auto line : split_lines(text)) remark(source.context, line);
}

void require_agreement_to_guess(const ImportSource& source) {
  if (source.request.yes || source.request.dry_run) return;
  if (!source.context.interactive) throw UserError(messages::guess_needs_yes());
  const std::string answer = to_lower_ascii(trim(source.context.terminal->ask(messages::import_so())));
  if (answer != "y" && answer != "yes") throw UserError(messages::nothing_imported(), Exit::aborted);
}

}  // namespace

Imported read_csv_import(const ImportSource& source) {
  const CsvHead head = read_csv_head(source.text);
  if (head.separator != ',')
    remark(source.context,
           messages::columns_separated_by(import_file_word(source.request.file), separator_in_words(head.separator)));
  const ImportColumns columns = take_columns(head, source.map);
  require_date_column(head, columns.fields);
  if (any_guess(columns, [](CsvField field) { return field != CsvField::leave; })) show_guess(source, head, columns);
  if (any_guess(columns, [](CsvField field) { return field == CsvField::date || field == CsvField::handle; }))
    require_agreement_to_guess(source);
  return read_csv(source.text, head, columns.fields, source.clock);
}

}  // namespace mentor::commands
