// SPDX-License-Identifier: MIT
// An op as canonical JSON, and what of one follows from the description.
#include "mentor/sync/op.hpp"

#include "mentor/domain/text.hpp"
#include "sync/json.hpp"
#include "sync/stamps.hpp"

#include <tuple>

namespace mentor::sync {

namespace {

Json fields_json(const Op& op) {
  JsonObject members;
  for (const auto& [name, value] : op.fields) members.emplace(name, value_json(value));
  for (const auto& [name, text] : op.unknown) members.emplace(name, parse_json(text).value_or(Json{}));
  return {members};
}

}  // namespace

Value value_in(const FieldValues& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? Value{} : found->second;
}

std::optional<Kind> kind_of(const Op& op) { return from_text<Kind>(op.kind); }

bool is_parked(const Op& op) { return !kind_of(op) || !op.unknown.empty(); }

bool is_before_in_snapshot(const Op& one, const Op& other) {
  return std::tie(one.stamp.device, one.stamp.number, one.stamp.clock, one.uid) <
         std::tie(other.stamp.device, other.stamp.number, other.stamp.clock, other.uid);
}

std::string to_json(const Op& op) {
  JsonObject json{{"act", {std::string(to_text(op.act))}},
                  {"clock", {op.stamp.clock.bits}},
                  {"device", {op.stamp.device}},
                  {"kind", {op.kind}},
                  {"number", {static_cast<std::int64_t>(op.stamp.number)}},
                  {"uid", {op.uid}}};
  if (!op.fields.empty() || !op.unknown.empty()) json.emplace("fields", fields_json(op));
  if (!op.instead_of.empty()) json.emplace("instead_of", stamps_json(op.instead_of));
  if (!op.replacing.empty()) json.emplace("replacing", stamps_json(op.replacing));
  if (!op.knowing.empty()) {
    JsonList known;
    for (const Stamp& stamp : op.knowing) known.push_back(stamp_json(stamp));
    json.emplace("knowing", Json{known});
  }
  return dump({json});
}

bool is_link(const Field& field) {
  switch (field.kind) {
    case FieldKind::person:
    case FieldKind::mentorship:
    case FieldKind::reference:
    case FieldKind::item:
      return true;
    default:
      return false;
  }
}

bool is_link_value(const Field& field, const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return std::holds_alternative<std::monostate>(value) && field.need == Need::optional;
  if (is_uid(*text)) return true;
  switch (field.kind) {
    case FieldKind::person:
      return *text == me_word || *text == first_word || *text == second_word;
    case FieldKind::mentorship:
      return *text == ours_word;
    case FieldKind::item:
      return !text->empty() && !bad_utf8(*text) && text->size() <= line_limit &&
             text->find_first_of("\r\n") == std::string::npos;
    default:
      return false;
  }
}

}  // namespace mentor::sync
