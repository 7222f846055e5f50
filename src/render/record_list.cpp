// SPDX-License-Identifier: MIT
// Records of one kind as a table, as their description says.
#include "mentor/render/record_list.hpp"

#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::render {

namespace {

bool is_empty_in_all(const std::vector<Record>& records, const Field& field) {
  return std::all_of(records.begin(), records.end(), [&](const Record& record) {
    return std::holds_alternative<std::monostate>(record.at(field.name));
  });
}

/// With the mentorship named, its column says nothing; nor does a state that only has one value; nor a person where it
/// is always the partner.
bool says_nothing(const RecordInfo& about, const Field& field, const std::vector<Record>& records, const ListedOf& of) {
  if (field.kind == FieldKind::mentorship) return of.one_mentorship;
  if (field.kind == FieldKind::person) return field.need == Need::optional && is_empty_in_all(records, field);
  return field.name == about.status && about.open.size() == 1 && of.only_open;
}

std::vector<const Field*> columns_shown(const RecordInfo& about, const std::vector<Record>& records,
                                        const ListedOf& of) {
  std::vector<const Field*> columns;
  for (const auto name : about.list.columns)
    if (const Field* field = about.field(name); !says_nothing(about, *field, records, of)) columns.push_back(field);
  return columns;
}

std::string heading_of(const Field& field) {
  if (field.kind == FieldKind::mentorship) return "Who";
  std::string heading = name_in_words(spoken_name(field));
  heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
  return heading;
}

std::string cell_of(const Record& record, const Field& field, const WallClock& clock) {
  if (record.kind == Kind::session && field.name == info(record.kind).text)
    return gist_of(from_record<Session>(record));
  const std::string text = typed_value(clock, record, field.name);
  if (!field.unit.empty() && !text.empty()) return fmt::format("{} {}", text, field.unit);
  // In a group the person stands for the side.
  if (const std::string person = person_named(record); names_side(field) && !person.empty()) return person;
  if (const auto number = record.number(field.name);
      number && field.kind == FieldKind::instant && !has_own_clock(info(record.kind), field))
    return format_local(clock.mine(Instant{std::chrono::seconds{*number}}));
  return std::string(first_line(text));
}

}  // namespace

std::string render_list(Kind kind, const std::vector<Record>& records, const ListedOf& of, const Style& style,
                        const WallClock& clock) {
  Table table;
  const auto& about = info(kind);
  const auto columns = columns_shown(about, records, of);
  if (about.list.with_id) table.header.push_back(about.has("handle") ? "Handle" : "Id");
  for (const Field* field : columns) {
    if (field->kind == FieldKind::integer || field->kind == FieldKind::minutes)
      table.numeric.push_back(table.header.size());
    table.header.push_back(heading_of(*field));
  }
  for (const auto& record : records) {
    std::vector<std::string> row;
    if (about.list.with_id) row.push_back(record.name());
    for (const Field* field : columns) row.push_back(cell_of(record, *field, clock));
    table.rows.push_back(std::move(row));
  }
  return render_table(table, style);
}

}  // namespace mentor::render
