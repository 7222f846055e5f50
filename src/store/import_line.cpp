// SPDX-License-Identifier: MIT
// Reading one line of the lossless export.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/exchange.hpp"

#include <nlohmann/json.hpp>

namespace mentor::store {

namespace {

using Json = nlohmann::json;

Json json_of_line(const std::string& line) {
  Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) throw UserError(messages::not_an_object());
  return json;
}

std::string text_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) throw UserError(messages::no_text_under(key));
  return found->get<std::string>();
}

Kind kind_in(const Json& json) {
  const std::string type = text_in(json, "type");
  if (const auto kind = from_text<Kind>(type)) return *kind;
  throw UserError(messages::unknown_type(visible(type)));
}

[[noreturn]] void refuse_value(const Field& field, std::string_view expected) {
  throw UserError(messages::must_be_or_null(field.name, expected));
}

Value value_in(const Field& field, const Json& json) {
  if (json.is_null()) return {};
  if (field.kind == FieldKind::flag) {
    if (!json.is_boolean()) refuse_value(field, messages::true_or_false());
    return std::int64_t{json.get<bool>() ? 1 : 0};
  }
  if (field.kind == FieldKind::integer || field.kind == FieldKind::minutes) {
    if (!json.is_number_integer()) refuse_value(field, messages::whole_number());
    return json.get<std::int64_t>();
  }
  if (!json.is_string()) refuse_value(field, "text");
  return value_from_text(field, json.get_ref<const std::string&>());
}

// id, type, uid and visibility.
Record common_in(const Json& json) {
  Record record = blank(kind_in(json));
  const auto id = parse_id(text_in(json, "id"));
  if (!id || id->kind != record.kind || !id->stored())
    throw UserError(messages::id_with_letter(info(record.kind).letter));
  record.id = id->number;
  record.uid = text_in(json, "uid");
  if (!is_uid(record.uid)) throw UserError(messages::uid_form());
  const auto visibility = from_text<Visibility>(text_in(json, "visibility"));
  if (!visibility) throw UserError(messages::visibility_form());
  record.visibility = *visibility;
  return record;
}

}  // namespace

void check_export_header(const std::string& line) {
  const Json json = json_of_line(line);
  if (json.value("type", "") != "journal" || !json.contains("schema")) throw UserError(messages::not_an_export());
  const std::string schema = text_in(json, "schema");
  if (schema != journal_schema) throw UserError(messages::other_schema(visible(schema), journal_schema));
}

std::optional<Record> read_export_line(const std::string& line) {
  const Json json = json_of_line(line);
  if (const std::string type = text_in(json, "type"); type == transaction_type || type == change_type)
    return std::nullopt;
  Record record = common_in(json);
  std::size_t known = 4;
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool taken = fields[i].name == "type";
    const auto found = json.find(taken ? std::string(info(record.kind).name) + "_type" : std::string(fields[i].name));
    // A flag that an older export does not know was not raised.
    if (found == json.end() && fields[i].kind == FieldKind::flag) record.values[i] = std::int64_t{0};
    if (found == json.end()) continue;
    record.values[i] = value_in(fields[i], *found);
    ++known;
  }
  if (known != json.size()) throw UserError(messages::key_of_newer(info(record.kind).name));
  check(record);
  return record;
}

}  // namespace mentor::store
