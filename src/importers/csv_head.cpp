// SPDX-License-Identifier: MIT
// The heading of a table in CSV: which character separates, and what each column may mean by its name.
#include "importers/csv_rows.hpp"
#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>
#include <array>

namespace mentor::importers {

namespace {

struct ColumnWords {
  CsvField field;
  std::string_view words;
};

constexpr std::array<ColumnWords, 10> column_words{
    {{CsvField::date, "date,day,when,datum,fecha,started,start"},
     {CsvField::time, "time,start time"},
     {CsvField::handle, "who,name,mentee,mentor,person,with,handle,mentorship,partner"},
     {CsvField::duration, "minutes,min,mins,duration,length,dauer"},
     {CsvField::hours, "hours,hrs"},
     {CsvField::channel, "how,channel,medium,where,place,location"},
     {CsvField::status, "status,state,held"},
     {CsvField::summary, "summary,topic,topics,about,subject,title,what,discussed,talked"},
     {CsvField::notes, "notes,note,comments,comment,remarks,details"},
     {CsvField::promises, "next steps,next,action items,actions,promises,follow-up,todo,to do"}}};

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto outside = [&](std::size_t i) { return i >= text.size() || text[i] < 'a' || text[i] > 'z'; };
    if ((at == 0 || outside(at - 1)) && outside(at + word.size())) return true;
  }
  return false;
}

/// A whole name before one that only contains such a word.
CsvField guess_column(const std::string& column) {
  const std::string plain = fold(trim(column));
  for (const auto& item : column_words)
    if (is_listed(item.words, plain)) return item.field;
  for (const auto& item : column_words)
    for (std::string_view rest = item.words; !rest.empty();) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      if (has_word(plain, rest.substr(0, end))) return item.field;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  return CsvField::leave;
}

/// A column of each sort is guessed once; texts may come from several.
std::vector<CsvField> guess_columns(const std::vector<std::string>& columns) {
  std::vector<CsvField> guess;
  for (const auto& column : columns) {
    const CsvField field = guess_column(column);
    const bool many = field == CsvField::notes || field == CsvField::promises;
    const bool again = !many && std::find(guess.begin(), guess.end(), field) != guess.end();
    guess.push_back(!again ? field : field == CsvField::summary ? CsvField::notes : CsvField::leave);
  }
  return guess;
}

/// The character that stands most often outside quotes in the first line; a comma if none does.
char separator_of(std::string_view text) {
  std::array<std::size_t, 3> counts{};
  constexpr std::string_view separators = ",;\t";
  bool quoted = false;
  for (const char c : text.substr(0, std::size_t{1} << 20)) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (const auto at = separators.find(c); at != std::string_view::npos) ++counts[at];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? ',' : separators[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace

CsvHead read_csv_head(std::string_view text) {
  CsvHead head;
  head.separator = separator_of(text);
  const auto fault = each_csv_row(text, head.separator, [&](CsvRow row) {
    head.columns = std::move(row.cells);
    const bool hint = head.rows == 1 && head.columns.front().starts_with("sep=");
    head.rows += hint ? 1 : 0;
    return hint;
  });
  if (fault) throw UserError(messages::in_line(fault->line, fault->text), Exit::failed);
  if (head.columns.empty()) throw UserError(messages::no_csv_head(), Exit::failed);
  for (auto& column : head.columns) column = std::string(trim(column));
  head.guess = guess_columns(head.columns);
  return head;
}

}  // namespace mentor::importers
