// SPDX-License-Identifier: MIT
// Reads an op that somebody else wrote: all that it says is checked by the description before anybody looks at it.
#include "mentor/domain/foreign_value.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/sync/op.hpp"
#include "sync/json.hpp"
#include "sync/stamps.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

constexpr std::size_t most_fields = 200;
constexpr std::size_t most_known = 1000;

/// A kind's or a field's name, also one that comes with a newer version.
bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

bool names_a_record(std::string_view uid) {
  return is_uid(uid) || uid == me_word || uid == first_word || uid == second_word || uid == ours_word;
}

bool may_hold(Kind kind, const Field& field, const Value& value) {
  return is_link(field) ? is_link_value(field, value) : may_stand(kind, field, value);
}

bool take_field(Op& op, const std::string& name, const Json& json) {
  const auto kind = kind_of(op);
  const Field* field = kind ? info(*kind).field(name) : nullptr;
  const auto value = value_from(json);
  if (kind && name == visibility_field) {
    const auto* word = value ? std::get_if<std::string>(&*value) : nullptr;
    if (!word || !from_text<Visibility>(*word)) return false;
    op.fields.emplace(name, *value);
    return true;
  }
  if (!field) {
    op.unknown.emplace(name, dump(json));
    return is_name(name);
  }
  if (!value || !may_hold(*kind, *field, *value)) return false;
  op.fields.emplace(name, *value);
  return true;
}

bool take_fields(Op& op, const Json* json) {
  if (!json) return op.act != OpAct::edit;
  const auto* members = json->as<JsonObject>();
  if (!members || members->empty() || members->size() > most_fields || is_removal(op.act)) return false;
  return std::all_of(members->begin(), members->end(),
                     [&](const auto& member) { return take_field(op, member.first, member.second); });
}

/// Each is of a field that the op sets, and was there before it.
bool take_stamps(const Op& op, const Json* json, StampsByName& stamps) {
  if (!json) return true;
  const auto read = stamps_from(*json);
  if (!read || read->empty()) return false;
  stamps = *read;
  return std::all_of(stamps.begin(), stamps.end(), [&](const auto& stamp) {
    return stamp.second < op.stamp && stamp.first != visibility_field &&
           (op.fields.contains(stamp.first) || op.unknown.contains(stamp.first));
  });
}

bool take_known(Op& op, const Json* json) {
  if (!json) return true;
  const auto* list = json->as<JsonList>();
  if (!list || list->empty() || list->size() > most_known || !op.fields.contains(visibility_field)) return false;
  for (const Json& item : *list) {
    const auto stamp = stamp_from(item);
    if (!stamp || *stamp >= op.stamp || (!op.knowing.empty() && *stamp <= op.knowing.back())) return false;
    op.knowing.push_back(*stamp);
  }
  return true;
}

std::optional<Op> op_from(const Json& json) {
  const auto* members = json.as<JsonObject>();
  if (!members || !has_only(*members, {"act", "clock", "device", "fields", "instead_of", "kind", "knowing", "number",
                                       "replacing", "uid"}))
    return std::nullopt;
  const auto act = from_text<OpAct>(json.text("act"));
  const auto clock = json.number("clock");
  const auto number = json.number("number");
  Op op;
  op.uid = json.text("uid");
  op.kind = json.text("kind");
  op.stamp.device = json.text("device");
  if (!act || !clock || *clock < 0 || !number || *number < 1 || !names_a_record(op.uid) || !is_name(op.kind) ||
      !is_uid(op.stamp.device))
    return std::nullopt;
  op.act = *act;
  op.stamp.clock = {*clock};
  op.stamp.number = static_cast<std::uint64_t>(*number);
  if (!take_fields(op, json.find("fields")) || !take_stamps(op, json.find("instead_of"), op.instead_of) ||
      !take_stamps(op, json.find("replacing"), op.replacing) || !take_known(op, json.find("knowing")))
    return std::nullopt;
  return op;
}

}  // namespace

OpReading read_op(std::string_view json) {
  if (json.size() > op_limit) return {std::nullopt, Fault::too_large};
  const auto tree = bad_utf8(json) ? std::nullopt : parse_json(json);
  auto op = tree ? op_from(*tree) : std::nullopt;
  if (!op) return {std::nullopt, Fault::bad_op};
  return {std::move(op), Fault::none};
}

}  // namespace mentor::sync
