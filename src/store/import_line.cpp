// SPDX-License-Identifier: MIT
// Reading one line of the lossless export.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/exchange.hpp"
#include "store/json_members.hpp"

#include <variant>
#include <vector>

namespace mentor::store {

namespace {

/// The members of one object, by key.
class ExportLine {
 public:
  explicit ExportLine(std::string_view line) {
    auto members = json_members(line);
    if (!members) throw UserError(messages::not_an_object());
    members_ = std::move(*members);
  }

  /// nullptr if there is none. Whoever asks for the keys in the order of a line finds each at once.
  [[nodiscard]] JsonValue* find(std::string_view key) {
    for (std::size_t passed = 0; passed < members_.size(); ++passed) {
      if (next_ == members_.size()) next_ = 0;
      JsonMember& member = members_[next_++];
      if (member.key == key) return &member.value;
    }
    return nullptr;
  }
  [[nodiscard]] std::size_t size() const { return members_.size(); }

 private:
  std::vector<JsonMember> members_;
  std::size_t next_ = 0;  ///< behind the one that was found last
};

const std::string& text_in(ExportLine& line, const char* key) {
  const JsonValue* found = line.find(key);
  const auto* text = found ? std::get_if<std::string>(found) : nullptr;
  if (!text) throw UserError(messages::no_text_under(key));
  return *text;
}

Kind kind_in(ExportLine& line) {
  const std::string& type = text_in(line, "type");
  if (const auto kind = from_text<Kind>(type)) return *kind;
  throw UserError(messages::unknown_type(visible(type)));
}

[[noreturn]] void refuse_value(const Field& field, std::string_view expected) {
  throw UserError(messages::must_be_or_null(field.name, expected));
}

Value value_in(const Field& field, JsonValue& value) {
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (field.kind == FieldKind::flag) {
    const auto* flag = std::get_if<bool>(&value);
    if (!flag) refuse_value(field, messages::true_or_false());
    return std::int64_t{*flag ? 1 : 0};
  }
  if (is_plain_in_json(field.kind)) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (!number) refuse_value(field, messages::whole_number());
    return *number;
  }
  auto* text = std::get_if<std::string>(&value);
  if (!text) refuse_value(field, "text");
  const bool is_number =
      field.kind == FieldKind::date || field.kind == FieldKind::instant || field.kind == FieldKind::reference;
  return is_number ? value_from_text(field, *text) : Value(std::move(*text));
}

// id, type, uid and visibility.
Record common_in(ExportLine& line) {
  Record record = blank(kind_in(line));
  const auto id = parse_id(text_in(line, "id"));
  if (!id || id->kind != record.kind || !id->stored())
    throw UserError(messages::id_with_letter(info(record.kind).letter));
  record.id = id->number;
  record.uid = text_in(line, "uid");
  if (!is_uid(record.uid)) throw UserError(messages::uid_form());
  const auto visibility = from_text<Visibility>(text_in(line, "visibility"));
  if (!visibility) throw UserError(messages::visibility_form());
  record.visibility = *visibility;
  return record;
}

}  // namespace

void check_export_header(const std::string& text) {
  ExportLine line(text);
  const JsonValue* type = line.find("type");
  const auto* word = type ? std::get_if<std::string>(type) : nullptr;
  if (!word || *word != "journal" || !line.find("schema")) throw UserError(messages::not_an_export());
  const std::string& schema = text_in(line, "schema");
  if (schema != journal_schema) throw UserError(messages::other_schema(visible(schema), journal_schema));
}

std::optional<Record> read_export_line(const std::string& text) {
  ExportLine line(text);
  if (const std::string& type = text_in(line, "type"); type == transaction_type || type == change_type)
    return std::nullopt;
  Record record = common_in(line);
  std::size_t known = 0;
  const auto& fields = info(record.kind).fields;
  for (const ExportKey& key : export_keys(record.kind)) {
    JsonValue* found = line.find(key.name);
    if (found) ++known;
    if (!key.field) continue;
    const Field& field = fields[*key.field];
    if (found)
      record.values[*key.field] = value_in(field, *found);
    else if (field.kind == FieldKind::flag)
      record.values[*key.field] = std::int64_t{0};  // a flag that an older export does not know was not raised
  }
  if (known != line.size()) throw UserError(messages::key_of_newer(info(record.kind).name));
  check(record);
  return record;
}

}  // namespace mentor::store
