// SPDX-License-Identifier: MIT
// Stamps and values in the JSON of what travels.
#include "sync/stamps.hpp"

namespace mentor::sync {

Json stamp_json(const Stamp& stamp) {
  return {JsonList{{stamp.clock.bits}, {stamp.device}, {static_cast<std::int64_t>(stamp.number)}}};
}

std::optional<Stamp> stamp_from(const Json& json) {
  const auto* list = json.as<JsonList>();
  if (!list || list->size() != 3) return std::nullopt;
  const auto* clock = (*list)[0].as<std::int64_t>();
  const auto* device = (*list)[1].as<std::string>();
  const auto* number = (*list)[2].as<std::int64_t>();
  if (!clock || *clock < 0 || !device || !is_uid(*device) || !number || *number < 1) return std::nullopt;
  return Stamp{{*clock}, *device, static_cast<std::uint64_t>(*number)};
}

Json value_json(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return {*number};
  if (const auto* text = std::get_if<std::string>(&value)) return {*text};
  return {};
}

std::optional<Value> value_from(const Json& json) {
  if (const auto* number = json.as<std::int64_t>()) return *number;
  if (const auto* text = json.as<std::string>()) return *text;
  return json.as<std::monostate>() ? std::optional(Value{}) : std::nullopt;
}

Json stamps_json(const StampsByName& stamps) {
  JsonObject object;
  for (const auto& [name, stamp] : stamps) object.emplace(name, stamp_json(stamp));
  return {object};
}

std::optional<StampsByName> stamps_from(const Json& json) {
  const auto* object = json.as<JsonObject>();
  if (!object) return std::nullopt;
  StampsByName stamps;
  for (const auto& [name, member] : *object) {
    const auto stamp = stamp_from(member);
    if (!stamp) return std::nullopt;
    stamps.emplace(name, *stamp);
  }
  return stamps;
}

}  // namespace mentor::sync
