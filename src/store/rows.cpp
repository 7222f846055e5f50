// SPDX-License-Identifier: MIT
// Rows of tables and records in neutral form, both ways.
#include "store/rows.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/columns.hpp"
#include "store/faults.hpp"

#include <array>
#include <fmt/format.h>
#include <sqlite3.h>

namespace mentor::store {

namespace {

void bind_record(Statement& statement, const Record& record) {
  statement.bind(3, std::string(to_text(record.visibility)));
  int index = 4;
  for (const Value& value : record.values) bind_value(statement, index++, value);
}

/// Texts that are asked for at every row, made once for each kind (and thread, so that no lock is needed).
using TextsOfKinds = std::array<std::string, names<Kind>.size()>;

template <class Make>
const std::string& made_once(TextsOfKinds& texts, Kind kind, Make make) {
  std::string& text = texts[static_cast<std::size_t>(kind)];
  if (text.empty()) text = make(kind);
  return text;
}

void read_value(Value& value, const Column& column) {
  switch (column.getType()) {
    case SQLITE_INTEGER:
      value.emplace<std::int64_t>(column.getInt64());
      break;
    case SQLITE_NULL:
      break;
    default:
      value.emplace<std::string>(column.text());
  }
}

std::string format_raw(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? std::to_string(*number) : truncate(std::get<std::string>(value), 40);
}

std::string make_insert(Kind kind) {
  std::string marks = "?1, ?2, ?3";
  for (std::size_t i = 0; i < info(kind).fields.size(); ++i) marks += fmt::format(", ?{}", i + 4);
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table_of(kind), column_list(kind), marks);
}

std::string make_update(Kind kind) {
  std::string sql = fmt::format("UPDATE {} SET uid = ?2, visibility = ?3", table_of(kind));
  int index = 4;
  for (const Field& field : info(kind).fields) sql += fmt::format(", {} = ?{}", quoted(field.name), index++);
  return sql + " WHERE id = ?1";
}

std::string make_select(Kind kind, Texts texts = Texts::read) {
  return fmt::format("SELECT {} FROM {} ", column_list(kind, "", texts), table_of(kind));
}

const std::string& insert_sql(Kind kind) {
  thread_local TextsOfKinds texts;
  return made_once(texts, kind, make_insert);
}

const std::string& update_sql(Kind kind) {
  thread_local TextsOfKinds texts;
  return made_once(texts, kind, make_update);
}

const std::string& find_sql(Kind kind) {
  thread_local TextsOfKinds texts;
  return made_once(texts, kind, [](Kind of) { return make_select(of) + "WHERE id = ?"; });
}

}  // namespace

Value value_of_column(const Column& column) {
  Value value;
  read_value(value, column);
  return value;
}

void bind_value(Statement& statement, int index, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    statement.bind(index, *number);
  else if (const auto* text = std::get_if<std::string>(&value))
    statement.bindNoCopy(index, *text);
  else
    statement.bind(index);
}

Record read_record(Kind kind, Statement& row, int first, Texts texts) {
  Record record{kind, row.getColumn(first).getInt64(), row.getColumn(first + 1).getString(), Visibility::private_, {},
                false};
  record.visibility = visibility_in(record.reference(), row.getColumn(first + 2).getString());
  const auto& fields = info(kind).fields;
  record.values.reserve(fields.size());
  int column = first + 3;
  for (const Field& field : fields) {
    Value& value = record.values.emplace_back();
    if (!is_read(field, texts)) continue;
    read_value(value, row.getColumn(column++));
    require_sound(record.reference(), field, value);
  }
  return record;
}

Visibility visibility_in(Id id, const std::string& word) {
  if (const auto known = from_text<Visibility>(word)) return *known;
  throw Damage(messages::no_visibility(to_text(id), visible(word)));
}

void require_sound(Id id, const Field& field, const Value& value) {
  if (is_sound(field, value)) return;
  const std::string name = name_in_words(field.name);
  if (std::holds_alternative<std::monostate>(value)) throw Damage(messages::field_lost(name, to_text(id)));
  throw Damage(messages::unsound_field(name, to_text(id), visible(format_raw(value))));
}

Record sound(Record record) {
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!std::holds_alternative<std::monostate>(record.values[i]))
      require_sound(record.reference(), fields[i], record.values[i]);
  return record;
}

std::string select_from(Kind kind, std::string_view rest, Texts texts) {
  thread_local std::array<TextsOfKinds, 3> made;
  std::string sql =
      made_once(made.at(static_cast<std::size_t>(texts)), kind, [texts](Kind of) { return make_select(of, texts); });
  sql += rest;
  return sql;
}

std::optional<Record> find_record(Connection& connection, Id id) {
  Statement& row = connection.prepared(find_sql(id.kind));
  row.bind(1, id.number);
  std::optional<Record> found;
  if (row.executeStep()) found = read_record(id.kind, row);
  row.reset();
  return found;
}

std::optional<Record> find_record_by(Connection& connection, Kind kind, std::string_view column,
                                     std::string_view text) {
  Statement& row = connection.prepared(select_from(kind, fmt::format("WHERE {} = ?", quoted(column))));
  row.bind(1, std::string(text));
  std::optional<Record> found;
  if (row.executeStep()) found = read_record(kind, row);
  row.reset();
  return found;
}

std::int64_t insert_row(Connection& connection, const Record& record) {
  Statement& statement = connection.prepared(insert_sql(record.kind));
  if (record.id > 0) statement.bind(1, record.id);
  statement.bindNoCopy(2, record.uid);
  bind_record(statement, record);
  statement.exec();
  statement.reset();
  return connection.database().getLastInsertRowid();
}

bool update_row(Connection& connection, const Record& record) {
  Statement& statement = connection.prepared(update_sql(record.kind));
  statement.bind(1, record.id);
  statement.bindNoCopy(2, record.uid);
  bind_record(statement, record);
  const bool found = statement.exec() > 0;
  statement.reset();
  return found;
}

bool delete_row(Connection& connection, Id id) {
  Statement& statement = connection.prepared(fmt::format("DELETE FROM {} WHERE id = ?", table_of(id.kind)));
  statement.bind(1, id.number);
  const bool found = statement.exec() > 0;
  statement.reset();
  return found;
}

}  // namespace mentor::store
