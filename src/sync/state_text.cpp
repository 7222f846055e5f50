// SPDX-License-Identifier: MIT
// What is known of a record, as the text in which the journal keeps it.
#include "mentor/sync/merge.hpp"
#include "sync/json.hpp"
#include "sync/stamps.hpp"

namespace mentor::sync {

namespace {

Json cell_json(const Cell& cell) {
  JsonObject json{{"by", stamp_json(cell.by)}, {"kind", {cell.kind}}, {"value", value_json(cell.value)}};
  if (cell.at != cell.by) json.emplace("at", stamp_json(cell.at));
  if (cell.knew) json.emplace("knew", stamp_json(*cell.knew));
  return {json};
}

Json said_json(const Said& said) {
  JsonObject json;
  if (said.inserted) {
    json.emplace("inserted", stamp_json(said.inserted->at));
    json.emplace("kind", Json{said.inserted->kind});
  }
  JsonObject fields;
  for (const auto& [name, cell] : said.fields) fields.emplace(name, cell_json(cell));
  if (!fields.empty()) json.emplace("fields", Json{fields});
  JsonList visibility;
  for (const auto& [stamp, value] : said.visibility)
    visibility.push_back({JsonList{stamp_json(stamp), {std::string(to_text(value))}}});
  if (!visibility.empty()) json.emplace("visibility", Json{visibility});
  JsonList outdated;
  for (const Stamp& stamp : said.outdated) outdated.push_back(stamp_json(stamp));
  if (!outdated.empty()) json.emplace("outdated", Json{outdated});
  if (said.removed) json.emplace("removed", stamp_json(*said.removed));
  if (said.restored) json.emplace("restored", stamp_json(*said.restored));
  if (said.erased) json.emplace("erased", Json{true});
  return {json};
}

/// The stamp of that member, if there is one; false if it is none.
bool take_stamp(const Json& json, std::string_view name, std::optional<Stamp>& stamp) {
  const Json* found = json.find(name);
  if (!found) return true;
  stamp = stamp_from(*found);
  return stamp.has_value();
}

std::optional<Cell> cell_from(const Json& json) {
  std::optional<Stamp> by;
  std::optional<Stamp> at;
  std::optional<Stamp> knew;
  const Json* value = json.find("value");
  const auto read = value ? value_from(*value) : std::nullopt;
  if (!read || !take_stamp(json, "by", by) || !by || !take_stamp(json, "at", at) || !take_stamp(json, "knew", knew))
    return std::nullopt;
  return Cell{at.value_or(*by), *by, *read, json.text("kind"), knew};
}

bool take_cells(const Json& json, Said& said) {
  const Json* fields = json.find("fields");
  const auto* members = fields ? fields->as<JsonObject>() : nullptr;
  if (!members) return fields == nullptr;
  for (const auto& [name, member] : *members) {
    const auto cell = cell_from(member);
    if (!cell) return false;
    said.fields.emplace(name, *cell);
  }
  return true;
}

bool take_visibilities(const Json& json, Said& said) {
  const Json* visibility = json.find("visibility");
  const auto* list = visibility ? visibility->as<JsonList>() : nullptr;
  if (!list) return visibility == nullptr;
  for (const Json& item : *list) {
    const auto* pair = item.as<JsonList>();
    if (!pair || pair->size() != 2) return false;
    const auto stamp = stamp_from((*pair)[0]);
    const auto* word = (*pair)[1].as<std::string>();
    const auto value = word ? from_text<Visibility>(*word) : std::nullopt;
    if (!stamp || !value) return false;
    said.visibility.emplace(*stamp, *value);
  }
  return true;
}

bool take_outdated_stamps(const Json& json, Said& said) {
  const Json* outdated = json.find("outdated");
  const auto* list = outdated ? outdated->as<JsonList>() : nullptr;
  if (!list) return outdated == nullptr;
  for (const Json& item : *list) {
    const auto stamp = stamp_from(item);
    if (!stamp) return false;
    said.outdated.insert(*stamp);
  }
  return true;
}

std::optional<Said> said_from(const Json& json) {
  Said said;
  std::optional<Stamp> inserted;
  if (!take_stamp(json, "inserted", inserted) || !take_cells(json, said) || !take_visibilities(json, said) ||
      !take_outdated_stamps(json, said) || !take_stamp(json, "removed", said.removed) ||
      !take_stamp(json, "restored", said.restored))
    return std::nullopt;
  said.erased = json.find("erased") != nullptr;
  if (inserted) said.inserted = Insertion{*inserted, json.text("kind")};
  return said;
}

}  // namespace

std::string state_text(const RecordState& state) {
  JsonObject json;
  for (const auto& [author, said] : state) json.emplace(author, said_json(said));
  return dump({json});
}

std::optional<RecordState> read_state(std::string_view text) {
  const auto json = parse_json(text);
  const auto* members = json ? json->as<JsonObject>() : nullptr;
  if (!members) return std::nullopt;
  RecordState state;
  for (const auto& [author, member] : *members) {
    const auto said = said_from(member);
    if (!said) return std::nullopt;
    state.emplace(author, *said);
  }
  return state;
}

}  // namespace mentor::sync
