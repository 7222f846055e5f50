// SPDX-License-Identifier: MIT
// `mentor import csv`: what each column means is said with --map, or guessed from its name and shown before anything is
// written.
#include "commands/import_formats.hpp"
#include "commands/support/output.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/tables.hpp"
#include "mentor/render/render.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// My part in the mentorship of --to, or in all that there are.
Role role_here(const ImportSource& source) {
  if (source.request.role) return *source.request.role;
  if (!source.context.files->exists(source.context.journal_path)) return Role::mentor;
  const Reading& journal = source.context.store(Access::read);
  std::optional<Role> role;
  for (const auto& item : journal.all<Mentorship>()) {
    if (!source.request.to.empty() && fold(item.handle) != fold(source.request.to)) continue;
    if (role && *role != item.role) return Role::mentor;
    role = item.role;
  }
  return role.value_or(Role::mentor);
}

CsvHint hint_for(const ImportSource& source) {
  CsvHint hint{.role = role_here(source)};
  for (const auto& pair : source.map)
    if (from_text<CsvField>(pair.second)) hint.columns.push_back(pair.first);
  return hint;
}

std::string_view separator_in_words(char separator) {
  return separator == ';' ? "semicolons" : separator == '\t' ? "tabs" : "commas";
}

bool any_guess(const CsvColumns& columns, bool (*counts)(CsvField)) {
  for (std::size_t i = 0; i < columns.fields.size(); ++i)
    if (!columns.said[i] && counts(columns.fields[i])) return true;
  return false;
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
void show_guess(const ImportSource& source, const CsvHead& head, const CsvColumns& columns) {
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
  if (!source.context.interactive)
    throw UserError(
        messages::guess_needs_yes(source.request.to.empty() ? "are the date and the handle" : "is the date"));
  if (!said_yes(source.context, messages::import_so())) throw UserError(messages::nothing_imported(), Exit::aborted);
}

}  // namespace

std::string csv_fields_in_words() {
  return fmt::format("Fields of a column: {}; - leaves it out.", fmt::join(all_names<CsvField>().subspan(1), ", "));
}

Imported read_csv_import(const ImportSource& source) {
  const CsvHead head = read_csv_head(source.text, hint_for(source));
  if (head.separator != ',')
    remark(source.context,
           messages::columns_separated_by(import_file_word(source.request.file), separator_in_words(head.separator)));
  const CsvColumns columns = choose_csv_columns(head, source.map);
  if (any_guess(columns, [](CsvField field) { return field != CsvField::leave; })) show_guess(source, head, columns);
  const bool guessed =
      any_guess(columns, [](CsvField field) { return field == CsvField::date; }) ||
      (source.request.to.empty() && any_guess(columns, [](CsvField field) { return field == CsvField::handle; }));
  if (guessed) require_agreement_to_guess(source);
  return read_csv(source.text, head, columns.fields, source.clock);
}

}  // namespace mentor::commands
