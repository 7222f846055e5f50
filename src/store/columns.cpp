// SPDX-License-Identifier: MIT
// Pieces of SQL that follow from a kind's description: its columns, its search words, its place in the index.
#include "store/columns.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/faults.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

constexpr std::int64_t first_day = 25568;  // 1899-12-31, so that no day is negative
constexpr std::int64_t kind_shift = 35;
constexpr std::int64_t day_shift = 40;
constexpr std::int64_t kind_mask = 31;
constexpr std::int64_t number_mask = (std::int64_t{1} << kind_shift) - 1;

template <class Each>
std::string for_columns(Kind kind, Texts texts, Each each) {
  std::string sql = each("id") + ", " + each("uid") + ", " + each("visibility");
  for (const Field& field : info(kind).fields)
    if (is_read(field, texts)) sql += ", " + each(field.name);
  return sql;
}

std::string day_of_row(Kind kind, std::string_view prefix) {
  const Field* day = info(kind).field(info(kind).day);
  if (!day) return "0";
  if (day->kind == FieldKind::instant)
    return fmt::format("(({}{} + {}) / 86400)", prefix, quoted(day->name), first_day * 86400);
  return fmt::format("({}{} + {})", prefix, quoted(day->name), first_day);
}

}  // namespace

Kind kind_of_letter(std::string_view letter) {
  for (const Kind kind : all_kinds())
    if (letter.size() == 1 && info(kind).letter == letter[0]) return kind;
  throw Damage(messages::unknown_kind_of_record(visible(letter)));
}

std::string quoted(std::string_view column) { return fmt::format("\"{}\"", column); }
std::string table_of(Kind kind) { return quoted(info(kind).name); }

bool is_read(const Field& field, Texts texts) {
  if (texts == Texts::read || field.need == Need::required) return true;
  if (texts == Texts::searched) return field.searched;
  return field.kind != FieldKind::note && field.kind != FieldKind::line;
}

std::string column_list(Kind kind, std::string_view prefix, Texts texts) {
  return for_columns(kind, texts, [&](std::string_view column) { return fmt::format("{}{}", prefix, quoted(column)); });
}

bool is_searched(Kind kind) {
  for (const Field& field : info(kind).fields)
    if (field.searched) return true;
  return false;
}

// Put together in one go: with || each text would be copied as often as others follow. format() takes NULL for empty.
std::string words_of_row(Kind kind, std::string_view prefix) {
  std::string form;
  std::string columns;
  for (const Field& field : info(kind).fields) {
    if (!field.searched) continue;
    form += form.empty() ? "%s" : "\n%s";
    columns += fmt::format(", {}{}", prefix, quoted(field.name));
  }
  return fmt::format("format('{}'{})", form, columns);
}

std::string index_row(Kind kind, std::string_view prefix) {
  return fmt::format("(({} << {}) | ({} << {}) | {}id)", day_of_row(kind, prefix), day_shift, index_code(kind),
                     kind_shift, prefix);
}

std::int64_t index_row(const Record& record) {
  const Field* day = info(record.kind).field(info(record.kind).day);
  std::int64_t days = 0;
  if (day) {
    const std::int64_t number = record.number(day->name).value_or(0);
    days = day->kind == FieldKind::instant ? (number + first_day * 86400) / 86400 : number + first_day;
  }
  return (days << day_shift) | (index_code(record.kind) << kind_shift) | record.id;
}

std::string words_of(const Record& record) {
  const auto& fields = info(record.kind).fields;
  std::string words;
  bool first = true;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!fields[i].searched) continue;
    if (!first) words += '\n';
    first = false;
    if (const auto* text = std::get_if<std::string>(&record.values[i])) words += *text;
  }
  return words;
}

std::int64_t index_code(Kind kind) { return info(kind).letter - 'a'; }

Id id_of_index_row(std::int64_t row) {
  const char letter = static_cast<char>('a' + ((row >> kind_shift) & kind_mask));
  return {kind_of_letter(std::string_view(&letter, 1)), row & number_mask};
}

std::string code_in_index_row(std::string_view column) {
  return fmt::format("(({} >> {}) & {})", column, kind_shift, kind_mask);
}

std::string number_in_index_row(std::string_view column) { return fmt::format("({} & {})", column, number_mask); }

std::string item_of_row(Kind kind, std::string_view prefix) {
  if (kind == Kind::mentorship) return fmt::format("{}handle", prefix);
  return fmt::format("('{}' || {}id)", info(kind).letter, prefix);
}

}  // namespace mentor::store
