// SPDX-License-Identifier: MIT
// The JSON of what travels: no fractions, sorted keys, no blanks, so that the same value is the same bytes everywhere.
#include "sync/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

namespace mentor::sync {

namespace {

constexpr std::size_t deepest_json = 8;

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  out += '"';
}

void append_json(std::string& out, const Json& json) {
  if (json.as<std::monostate>()) out += "null";
  if (const auto* flag = json.as<bool>()) out += *flag ? "true" : "false";
  if (const auto* number = json.as<std::int64_t>()) out += std::to_string(*number);
  if (const auto* text = json.as<std::string>()) append_quoted(out, *text);
  if (const auto* list = json.as<JsonList>()) {
    out += '[';
    for (const Json& item : *list) {
      if (&item != &list->front()) out += ',';
      append_json(out, item);
    }
    out += ']';
  }
  if (const auto* object = json.as<JsonObject>()) {
    out += '{';
    for (auto at = object->begin(); at != object->end(); ++at) {
      if (at != object->begin()) out += ',';
      append_quoted(out, at->first);
      out += ':';
      append_json(out, at->second);
    }
    out += '}';
  }
}

/// Hears what the parser reads, builds the tree, and ends the reading at what we never write.
class JsonBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  bool null() { return put({}); }
  bool boolean(bool flag) { return put(Json{flag}); }
  bool number_integer(number_integer_t number) { return put(Json{std::int64_t{number}}); }
  bool number_unsigned(number_unsigned_t number) {
    return number <= INT64_MAX && put(Json{static_cast<std::int64_t>(number)});
  }
  bool number_float(number_float_t /*number*/, const string_t& /*text*/) { return false; }
  bool string(string_t& text) { return put(Json{std::move(text)}); }
  bool binary(binary_t& /*bytes*/) { return false; }
  bool start_object(std::size_t /*size*/) { return begin(Json{JsonObject{}}); }
  bool key(string_t& name) {
    names_.back() = std::move(name);
    return !std::get<JsonObject>(open_.back().value).contains(names_.back());
  }
  bool end_object() { return end(); }
  bool start_array(std::size_t /*size*/) { return begin(Json{JsonList{}}); }
  bool end_array() { return end(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const nlohmann::detail::exception& /*error*/) {
    return false;
  }

  Json take() { return std::move(whole_); }

 private:
  bool begin(Json json) {
    if (open_.size() == deepest_json) return false;
    open_.push_back(std::move(json));
    names_.emplace_back();
    return true;
  }
  bool end() {
    Json json = std::move(open_.back());
    open_.pop_back();
    names_.pop_back();
    return put(std::move(json));
  }
  bool put(Json json) {
    if (open_.empty())
      whole_ = std::move(json);
    else if (auto* list = std::get_if<JsonList>(&open_.back().value))
      list->push_back(std::move(json));
    else
      std::get<JsonObject>(open_.back().value).emplace(std::move(names_.back()), std::move(json));
    return true;
  }

  Json whole_;
  std::vector<Json> open_;
  std::vector<std::string> names_;  ///< of the member that is being read, for each that is open
};

}  // namespace

const Json* Json::find(std::string_view name) const {
  const auto* object = as<JsonObject>();
  if (!object) return nullptr;
  const auto found = object->find(name);
  return found == object->end() ? nullptr : &found->second;
}

std::string Json::text(std::string_view name) const {
  const Json* found = find(name);
  const auto* words = found ? found->as<std::string>() : nullptr;
  return words ? *words : std::string();
}

std::optional<std::int64_t> Json::number(std::string_view name) const {
  const Json* found = find(name);
  const auto* value_there = found ? found->as<std::int64_t>() : nullptr;
  return value_there ? std::optional(*value_there) : std::nullopt;
}

std::string dump(const Json& json) {
  std::string out;
  append_json(out, json);
  return out;
}

std::optional<Json> parse_json(std::string_view text) {
  JsonBuilder builder;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  Json json = builder.take();
  if (dump(json) != text) return std::nullopt;
  return json;
}

std::optional<std::uint64_t> count_in(const Json& json, std::string_view name) {
  const auto number = json.number(name);
  return number && *number >= 0 ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

bool has_only(const JsonObject& object, std::initializer_list<std::string_view> names) {
  return std::all_of(object.begin(), object.end(), [&](const auto& member) {
    return std::find(names.begin(), names.end(), member.first) != names.end();
  });
}

}  // namespace mentor::sync
