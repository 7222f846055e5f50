// One JSON object of another program, and its values by their keys.
#include "importers/json_object.hpp"

#include "mentor/errors.hpp"
#include "mentor/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace mentor {

struct ForeignObject::Data {
  nlohmann::json json;
};

ForeignObject::ForeignObject(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

ForeignObject::ForeignObject(std::string_view text) {
  auto data = std::make_shared<Data>();
  data->json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
  if (!data->json.is_object()) throw UserError("this is no valid JSON object");
  data_ = std::move(data);
}

std::string ForeignObject::text(std::string_view key) const {
  const auto found = data_->json.find(key);
  if (found == data_->json.end() || found->is_null()) return {};
  if (!found->is_string()) throw UserError(fmt::format("\"{}\" must be text", key));
  return found->get<std::string>();
}

std::string ForeignObject::required(std::string_view key) const {
  std::string value = text(key);
  if (trim(value).empty()) throw UserError(fmt::format("\"{}\" is missing or empty", key));
  return value;
}

bool ForeignObject::flag(std::string_view key) const {
  const auto found = data_->json.find(key);
  if (found == data_->json.end() || found->is_null()) return false;
  if (!found->is_boolean()) throw UserError(fmt::format("\"{}\" must be true or false", key));
  return found->get<bool>();
}

std::vector<std::string> ForeignObject::texts(std::string_view key) const {
  std::vector<std::string> values;
  const auto found = data_->json.find(key);
  if (found == data_->json.end() || found->is_null()) return values;
  if (!found->is_array()) throw UserError(fmt::format("\"{}\" must be a list of texts", key));
  for (const auto& item : *found) {
    if (!item.is_string()) throw UserError(fmt::format("\"{}\" must be a list of texts", key));
    values.push_back(item.get<std::string>());
  }
  return values;
}

std::vector<ForeignObject> ForeignObject::objects(std::string_view key) const {
  std::vector<ForeignObject> values;
  const auto found = data_->json.find(key);
  if (found == data_->json.end() || found->is_null()) return values;
  if (!found->is_array()) throw UserError(fmt::format("\"{}\" must be a list of objects", key));
  for (const auto& item : *found) {
    if (!item.is_object()) throw UserError(fmt::format("\"{}\" must be a list of objects", key));
    auto data = std::make_shared<Data>();
    data->json = item;
    values.push_back(ForeignObject(std::shared_ptr<const Data>(std::move(data))));
  }
  return values;
}

void each_object(std::string_view text, std::string_view list, std::string_view expected, Imported& reading,
                 const std::function<void(const ForeignObject&, std::size_t line)>& take) {
  const auto pieces = json_pieces(text, list);
  if (!pieces) throw UserError(fmt::format("this is not {}.", expected), Exit::failed);
  for (const auto& piece : *pieces) {
    if (!piece.fault.empty()) {
      reading.faults.push_back({piece.line, piece.fault});
      continue;
    }
    try {
      take(ForeignObject(piece.text), piece.line);
    } catch (const UserError& error) {
      reading.faults.push_back({piece.line, error.what()});
    }
  }
}

}  // namespace mentor
