// SPDX-License-Identifier: MIT
// Fields and their values as the change log keeps them.
#include "store/change_values.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/faults.hpp"
#include "store/json_text.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace mentor::store {

namespace {

constexpr std::string_view uid_name = "uid";
constexpr std::string_view visibility_name = "visibility";

void append_value(std::string& json, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    json += std::to_string(*number);
  else if (const auto* text = std::get_if<std::string>(&value))
    append_json_text(json, *text);
  else
    json += "null";
}

void append_member(std::string& json, std::string_view name, const Value& value) {
  if (json.size() > 1) json += ',';
  append_json_text(json, name);
  json += ':';
  append_value(json, value);
}

[[noreturn]] void refuse_name(const Record& record, std::string_view name) {
  throw Damage(messages::log_of_unknown_field(visible(name), to_text(record.reference())));
}

}  // namespace

Value value_named(const Record& record, std::string_view name) {
  if (name == uid_name) return record.uid;
  if (name == visibility_name) return std::string(to_text(record.visibility));
  if (info(record.kind).has(name)) return record.at(name);
  refuse_name(record, name);
}

ChangeKind change_of_letter(std::string_view letter) {
  return letter == "i" ? ChangeKind::insert : letter == "u" ? ChangeKind::update : ChangeKind::erase;
}

ChangedValues changed_values(const Record& before, const Record& after) {
  ChangedValues changed;
  const auto compare = [&](std::string_view name) {
    Value then = value_named(before, name);
    Value now = value_named(after, name);
    if (then == now) return;
    changed.before.emplace(name, std::move(then));
    changed.after.emplace(name, std::move(now));
  };
  compare(uid_name);
  compare(visibility_name);
  for (const Field& field : info(before.kind).fields) compare(field.name);
  return changed;
}

FieldValues all_values(const Record& record) {
  FieldValues values{{std::string(uid_name), record.uid},
                     {std::string(visibility_name), std::string(to_text(record.visibility))}};
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!std::holds_alternative<std::monostate>(record.values[i])) values.emplace(fields[i].name, record.values[i]);
  return values;
}

const Value& value_before(Id id, const FieldValues& before, const std::string& name) {
  const auto found = before.find(name);
  if (found == before.end()) throw Damage(messages::log_without_value(visible(name), to_text(id)));
  return found->second;
}

void apply_values(Record& record, const FieldValues& values) {
  for (const auto& [name, value] : values) {
    const Field* field = info(record.kind).field(name);
    const auto* text = std::get_if<std::string>(&value);
    if (name == uid_name && text)
      record.uid = *text;
    else if (name == visibility_name && text)
      record.visibility = visibility_in(record.reference(), *text);
    else if (field)
      record.set(name, value);
    else
      refuse_name(record, name);
  }
}

Record record_from_values(Id id, const FieldValues& values) {
  Record record = blank(id.kind);
  record.id = id.number;
  apply_values(record, values);
  return record;
}

std::string values_as_json(const FieldValues& values) {
  std::string json = "{";
  for (const auto& [name, value] : values) append_member(json, name, value);
  json += '}';
  return json;
}

std::string record_as_json(const Record& record) {
  const Value uid = record.uid;
  const Value visibility = std::string(to_text(record.visibility));
  std::vector<std::pair<std::string_view, const Value*>> members{{uid_name, &uid}, {visibility_name, &visibility}};
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!std::holds_alternative<std::monostate>(record.values[i]))
      members.emplace_back(fields[i].name, &record.values[i]);
  std::sort(members.begin(), members.end());
  std::string json = "{";
  for (const auto& [name, value] : members) append_member(json, name, *value);
  json += '}';
  return json;
}

FieldValues values_from_json(Connection& connection, const std::string& json) {
  auto& row = connection.prepared("SELECT key, value FROM json_each(?)");
  row.bindNoCopy(1, json);
  FieldValues values;
  while (row.executeStep()) values.emplace(row.getColumn(0).getString(), value_of_column(row.getColumn(1)));
  row.tryReset();
  return values;
}

}  // namespace mentor::store
