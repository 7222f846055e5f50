// `mentor import csv`: what each column means is said with --map, or guessed from its name and shown before anything is
// written.
#include "commands/import_foreign.hpp"
#include "commands/support/say.hpp"
#include "mentor/render.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

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

/// Takes the columns out of the pairs; what is no column stays: it says whose a row is. True if there was one.
bool take_columns(const CsvHead& head, MappedPairs& map, std::vector<CsvField>& fields) {
  MappedPairs labels;
  std::vector<CsvField> said(fields.size(), CsvField::leave);
  bool any = false;
  for (auto& pair : map) {
    const auto field = from_text<CsvField>(pair.second);
    const auto column = column_called(head, pair.first);
    if (field && column) {
      said[*column] = *field;
      any = true;
    } else if (field && *field != CsvField::leave) {
      throw UserError(fmt::format("--map: no column is called \"{}\". There are: {}.", visible(pair.first),
                                  visible(fmt::format("{}", fmt::join(head.columns, ", ")))));
    } else {
      labels.push_back(std::move(pair));
    }
  }
  map = std::move(labels);
  if (any) fields = std::move(said);
  return any;
}

void require_date_column(const CsvHead& head, const std::vector<CsvField>& fields) {
  if (std::find(fields.begin(), fields.end(), CsvField::date) != fields.end()) return;
  throw UserError(fmt::format(
      "--map is needed: no column is known to be the date. There are: {}. For example: --map \"{}=date,…\"; the fields "
      "are {}.",
      visible(fmt::format("{}", fmt::join(head.columns, ", "))), visible(head.columns.front()),
      fmt::join(all_names<CsvField>(), ", ")));
}

std::string columns_as_table(const CsvHead& head, const std::vector<CsvField>& fields, const Style& style) {
  Table table;
  for (std::size_t i = 0; i < head.columns.size(); ++i)
    table.rows.push_back({"  " + head.columns[i], fields[i] == CsvField::leave ? std::string("- (left out)")
                                                                               : std::string(to_text(fields[i]))});
  return render_table(table, style);
}

/// With --json standard output is for the data.
void show_guess(const ForeignSource& source, const CsvHead& head, const std::vector<CsvField>& fields) {
  std::string text = "Columns, guessed from their names; --map COLUMN=FIELD,… says otherwise:\n" +
                     columns_as_table(head, fields, source.context.style);
  if (!source.context.json && !source.context.quiet) {
    print(source.context, text);
    return;
  }
  for (const auto line : split_lines(text)) remark(source.context, line);
}

void require_agreement_to_guess(const ForeignSource& source) {
  if (source.request.yes || source.request.dry_run) return;
  if (!source.context.interactive)
    throw UserError(
        "--yes is needed to import with guessed columns where no question can be asked; or --map says what they mean. "
        "Nothing was imported.");
  const std::string answer = to_lower_ascii(trim(source.context.world->ask("Import so? [y/N]")));
  if (answer != "y" && answer != "yes") throw UserError("Nothing was imported.", Exit::aborted);
}

}  // namespace

ForeignReading read_csv_import(const ForeignSource& source) {
  const CsvHead head = read_csv_head(source.text);
  if (head.separator != ',')
    remark(source.context, fmt::format("{}: the columns are separated by {}.", import_file_word(source.request.file),
                                       separator_in_words(head.separator)));
  std::vector<CsvField> fields = head.guess;
  const bool said = take_columns(head, source.map, fields);
  require_date_column(head, fields);
  if (!said) {
    show_guess(source, head, fields);
    require_agreement_to_guess(source);
  }
  return read_csv(source.text, head, fields, source.clock);
}

}  // namespace mentor
