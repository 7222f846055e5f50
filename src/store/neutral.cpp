// SPDX-License-Identifier: MIT
// Records as other journals understand them.
#include "store/neutral.hpp"

#include "store/rows.hpp"

namespace mentor::store {

namespace {

Value neutral_value(Connection& connection, const Field& field, const Value& value) {
  if (!sync::is_link(field)) return value;
  const auto named = record_named(connection, field, value);
  return named ? Value(neutral_uid(*named)) : value;
}

}  // namespace

std::optional<Record> record_named(Connection& connection, const Field& field, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return find_record(connection, {field.refers, *number});
  const auto& text = std::get<std::string>(value);
  if (field.kind == FieldKind::person) return find_record_by(connection, Kind::person, "handle", text);
  if (field.kind == FieldKind::mentorship) return find_record_by(connection, Kind::mentorship, "handle", text);
  if (const auto id = parse_id(text))
    if (auto found = find_record(connection, *id)) return found;
  return find_record_by(connection, Kind::mentorship, "handle", text);
}

std::string neutral_uid(const Record& record) {
  const bool is_me = record.kind == Kind::person && record.text("handle") == my_handle;
  return is_me ? std::string(sync::me_word) : record.uid;
}

std::optional<Record> find_neutral(Connection& connection, Kind kind, std::string_view uid) {
  if (uid != sync::me_word) return find_record_by(connection, kind, "uid", uid);
  return kind == Kind::person ? find_record_by(connection, kind, "handle", my_handle) : std::nullopt;
}

std::optional<Record> find_neutral(Connection& connection, std::string_view uid) {
  for (const Kind kind : all_kinds())
    if (auto found = find_neutral(connection, kind, uid)) return found;
  return std::nullopt;
}

sync::FieldValues neutral_fields(Connection& connection, const Record& record) {
  sync::FieldValues values{{std::string(sync::visibility_field), std::string(to_text(record.visibility))}};
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!std::holds_alternative<std::monostate>(record.values[i]))
      values.emplace(fields[i].name, neutral_value(connection, fields[i], record.values[i]));
  return values;
}

std::optional<Value> local_link(Connection& connection, const Field& field, const std::string& uid) {
  std::optional<Record> named;
  switch (field.kind) {
    case FieldKind::person:
      named = find_neutral(connection, Kind::person, uid);
      break;
    case FieldKind::mentorship:
      named = find_neutral(connection, Kind::mentorship, uid);
      break;
    case FieldKind::reference:
      named = find_neutral(connection, field.refers, uid);
      break;
    default:
      if (!is_uid(uid)) return Value(uid);
      named = find_neutral(connection, uid);
  }
  return named ? std::optional(link_value(field, *named)) : std::nullopt;
}

}  // namespace mentor::store
