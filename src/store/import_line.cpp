// SPDX-License-Identifier: MIT
// Reading one line of the lossless export.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/exchange.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <variant>
#include <vector>

namespace mentor::store {

namespace {

/// What stands behind a key: text, a whole number, true or false, null, or something that no line of ours has.
struct Stranger {};
using LineValue = std::variant<std::monostate, bool, std::int64_t, std::string, Stranger>;

/// The members of one object, by key. It hears what the parser reads: a tree would be built for every line of a million
/// and thrown away.
class ExportLine {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  explicit ExportLine(const std::string& line) {
    if (!nlohmann::json::sax_parse(line, this) || !is_object_) throw UserError(messages::not_an_object());
    const auto by_key = [](const Member& a, const Member& b) { return a.key < b.key; };
    if (!std::is_sorted(members_.begin(), members_.end(), by_key))
      std::stable_sort(members_.begin(), members_.end(), by_key);
  }

  /// nullptr if there is none.
  [[nodiscard]] const LineValue* find(std::string_view key) const {
    const auto after = std::upper_bound(members_.begin(), members_.end(), key,
                                        [](std::string_view wanted, const Member& one) { return wanted < one.key; });
    return after == members_.begin() || std::prev(after)->key != key ? nullptr : &std::prev(after)->value;
  }
  [[nodiscard]] std::size_t size() const { return members_.size(); }

  bool null() { return put({}); }
  bool boolean(bool flag) { return put(flag); }
  bool number_integer(number_integer_t number) { return put(std::int64_t{number}); }
  bool number_unsigned(number_unsigned_t number) { return put(static_cast<std::int64_t>(number)); }
  bool number_float(number_float_t /*number*/, const string_t& /*text*/) { return put(Stranger{}); }
  bool string(string_t& text) { return put(std::move(text)); }
  bool binary(binary_t& /*bytes*/) { return false; }
  bool key(string_t& name) {
    if (depth_ == 1) members_.push_back({std::move(name), {}});
    return true;
  }
  bool start_object(std::size_t /*size*/) {
    is_object_ = is_object_ || depth_ == 0;
    return begin();
  }
  bool end_object() { return end(); }
  bool start_array(std::size_t /*size*/) { return begin(); }
  bool end_array() { return end(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const nlohmann::detail::exception& /*error*/) {
    return false;
  }

 private:
  struct Member {
    std::string key;
    LineValue value;
  };

  bool begin() {
    put(Stranger{});
    ++depth_;
    return true;
  }
  bool end() {
    --depth_;
    return true;
  }
  bool put(LineValue value) {
    if (depth_ == 1 && !members_.empty()) members_.back().value = std::move(value);
    return true;
  }

  std::vector<Member> members_;
  std::size_t depth_ = 0;
  bool is_object_ = false;
};

const std::string& text_in(const ExportLine& line, const char* key) {
  const LineValue* found = line.find(key);
  const auto* text = found ? std::get_if<std::string>(found) : nullptr;
  if (!text) throw UserError(messages::no_text_under(key));
  return *text;
}

Kind kind_in(const ExportLine& line) {
  const std::string& type = text_in(line, "type");
  if (const auto kind = from_text<Kind>(type)) return *kind;
  throw UserError(messages::unknown_type(visible(type)));
}

[[noreturn]] void refuse_value(const Field& field, std::string_view expected) {
  throw UserError(messages::must_be_or_null(field.name, expected));
}

Value value_in(const Field& field, const LineValue& value) {
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
  const auto* text = std::get_if<std::string>(&value);
  if (!text) refuse_value(field, "text");
  return value_from_text(field, *text);
}

// id, type, uid and visibility.
Record common_in(const ExportLine& line) {
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
  const ExportLine line(text);
  const LineValue* type = line.find("type");
  const auto* word = type ? std::get_if<std::string>(type) : nullptr;
  if (!word || *word != "journal" || !line.find("schema")) throw UserError(messages::not_an_export());
  const std::string& schema = text_in(line, "schema");
  if (schema != journal_schema) throw UserError(messages::other_schema(visible(schema), journal_schema));
}

std::optional<Record> read_export_line(const std::string& text) {
  const ExportLine line(text);
  if (const std::string& type = text_in(line, "type"); type == transaction_type || type == change_type)
    return std::nullopt;
  Record record = common_in(line);
  std::size_t known = 0;
  const auto& fields = info(record.kind).fields;
  for (const ExportKey& key : export_keys(record.kind)) {
    const LineValue* found = line.find(key.name);
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
