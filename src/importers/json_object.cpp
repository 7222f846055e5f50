// SPDX-License-Identifier: MIT
// One JSON object of another program, and its values by their keys.
#include "importers/json_object.hpp"

#include "importers/imported_values.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <nlohmann/json.hpp>

namespace mentor::importers {

struct ForeignObject::Data {
  nlohmann::json json;

  /// Nothing if it is missing or null.
  [[nodiscard]] const nlohmann::json* value(std::string_view key, nlohmann::json::value_t type,
                                            std::string_view expected) const;
};

ForeignObject::ForeignObject(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

ForeignObject::ForeignObject(std::string_view text) {
  auto data = std::make_shared<Data>();
  data->json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
  if (!data->json.is_object()) throw UserError(messages::bad_json_object());
  data_ = std::move(data);
}

const nlohmann::json* ForeignObject::Data::value(std::string_view key, nlohmann::json::value_t type,
                                                 std::string_view expected) const {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return nullptr;
  if (found->type() != type) throw UserError(messages::key_must_be(key, expected));
  return &*found;
}

std::string ForeignObject::text(std::string_view key) const {
  const auto* found = data_->value(key, nlohmann::json::value_t::string, "text");
  return found ? found->get<std::string>() : std::string();
}

std::string ForeignObject::required(std::string_view key) const {
  std::string value = text(key);
  if (trim(value).empty()) throw UserError(messages::text_key_missing(key));
  return value;
}

bool ForeignObject::flag(std::string_view key) const {
  const auto* found = data_->value(key, nlohmann::json::value_t::boolean, "true or false");
  return found && found->get<bool>();
}

std::vector<std::string> ForeignObject::texts(std::string_view key) const {
  constexpr std::string_view expected = "a list of texts";
  std::vector<std::string> values;
  if (const auto* found = data_->value(key, nlohmann::json::value_t::array, expected))
    for (const auto& item : *found) {
      if (!item.is_string()) throw UserError(messages::key_must_be(key, expected));
      values.push_back(item.get<std::string>());
    }
  return values;
}

std::vector<ForeignObject> ForeignObject::objects(std::string_view key) const {
  constexpr std::string_view expected = "a list of objects";
  std::vector<ForeignObject> values;
  if (const auto* found = data_->value(key, nlohmann::json::value_t::array, expected))
    for (const auto& item : *found) {
      if (!item.is_object()) throw UserError(messages::key_must_be(key, expected));
      values.push_back(ForeignObject(std::make_shared<const Data>(Data{item})));
    }
  return values;
}

void each_object(std::string_view text, std::string_view list, std::string_view expected, Imported& reading,
                 const std::function<void(const ForeignObject&, std::size_t line)>& take) {
  const auto pieces = json_pieces(text, list);
  if (!pieces) throw UserError(messages::is_not(expected), Exit::failed);
  for (const auto& piece : *pieces)
    take_or_fault(reading, piece.line, [&] {
      if (!piece.fault.empty()) throw UserError(piece.fault);
      take(ForeignObject(piece.text), piece.line);
    });
}

}  // namespace mentor::importers
