// SPDX-License-Identifier: MIT
// Writing the lossless export.
#include "store/exchange.hpp"
#include "store/impl.hpp"
#include "store/json_text.hpp"
#include "store/queries.hpp"

#include <algorithm>

namespace mentor::store {

namespace {

std::vector<ExportKey> sorted_keys(Kind kind) {
  std::vector<ExportKey> keys{{"id", {}, {}}, {"type", {}, {}}, {"uid", {}, {}}, {"visibility", {}, {}}};
  const auto& fields = info(kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    // "type" is the line's kind; a field of that name (notes, mentorships) is exported as "<kind>_type".
    const bool taken = fields[i].name == "type";
    keys.push_back({taken ? std::string(info(kind).name) + "_type" : std::string(fields[i].name), {}, i});
  }
  std::sort(keys.begin(), keys.end(), [](const ExportKey& a, const ExportKey& b) { return a.name < b.name; });
  for (ExportKey& key : keys) {
    append_json_text(key.text, key.name);
    key.text += ':';
  }
  return keys;
}

void append_value(std::string& line, const Field& field, const Value& value) {
  if (std::holds_alternative<std::monostate>(value))
    line += "null";
  else if (const auto* text = std::get_if<std::string>(&value))
    append_json_text(line, *text);
  else if (is_plain_in_json(field.kind))
    line += format_value(field, value);
  else
    append_json_text(line, format_value(field, value));
}

void append_common(std::string& line, const std::string& key, const Record& record) {
  if (key == "id")
    append_json_text(line, to_text(record.reference()));
  else if (key == "type")
    append_json_text(line, info(record.kind).name);
  else
    append_json_text(line, key == "uid" ? std::string_view(record.uid) : to_text(record.visibility));
}

std::vector<std::int64_t> all_ids(Connection& connection, Kind kind) {
  std::vector<std::int64_t> ids;
  Statement rows(connection.database(), "SELECT id FROM \"" + std::string(info(kind).name) + "\" ORDER BY id");
  while (rows.executeStep()) ids.push_back(rows.getColumn(0).getInt64());
  return ids;
}

}  // namespace

bool is_plain_in_json(FieldKind kind) {
  return kind == FieldKind::integer || kind == FieldKind::minutes || kind == FieldKind::flag;
}

const std::vector<ExportKey>& export_keys(Kind kind) {
  static const auto all = [] {
    std::vector<std::vector<ExportKey>> keys;
    for (const Kind each : all_kinds()) keys.push_back(sorted_keys(each));
    return keys;
  }();
  return all[static_cast<std::size_t>(kind)];
}

std::string export_line(const Record& record) {
  std::string line = "{";
  for (const ExportKey& key : export_keys(record.kind)) {
    if (line.size() > 1) line += ',';
    line += key.text;
    if (key.field)
      append_value(line, info(record.kind).fields[*key.field], record.values[*key.field]);
    else
      append_common(line, key.name, record);
  }
  line += '}';
  return line;
}

void Store::export_lines(const LineSink& sink, ExportOf what) const {
  file_->reading([&] {
    sink(R"({"schema":"mentor.journal/1","type":"journal"})");
    for (const Kind kind : all_kinds())
      each_of_ids(*file_->connection, kind, all_ids(*file_->connection, kind),
                  [&](const Record& record) { sink(export_line(record)); });
    if (what == ExportOf::with_history) export_history(*file_->connection, sink);
  });
}

}  // namespace mentor::store
