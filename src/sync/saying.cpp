// SPDX-License-Identifier: MIT
// What is said of a field by somebody who knows what is in force there; and two that did not know of each other.
#include "mentor/sync/merge.hpp"
#include "sync/ownership.hpp"

namespace mentor::sync {

namespace {

/// Whether either device saw the other's value before it wrote its own.
bool knew_of_each_other(const Cell& one, const Cell& other) {
  return (one.knew && *one.knew >= other.by) || (other.knew && *other.knew >= one.by);
}

}  // namespace

std::vector<Conflict> conflicts(const RecordState& state, const Op& op, const Author& author) {
  std::vector<Conflict> found;
  if (op.act == OpAct::insert) return found;
  for (const auto& [name, value] : op.fields) {
    const Cell* there = name == visibility_field ? nullptr : cell_in_force(state, name);
    if (!there || there->by == op.stamp || there->value == value || !may_change(state, author, name)) continue;
    const auto instead = op.instead_of.find(name);
    const auto before = op.replacing.find(name);
    const Cell said{instead == op.instead_of.end() ? op.stamp : instead->second, op.stamp, value, op.kind,
                    before == op.replacing.end() ? std::nullopt : std::optional(before->second)};
    if (knew_of_each_other(*there, said)) continue;
    const bool comes_later = is_less(*there, said);
    found.push_back({name, comes_later ? said : *there, comes_later ? *there : said});
  }
  return found;
}

void say(Op& op, const RecordState& state, const std::string& name, const Value& value, TakesBack how) {
  op.fields.insert_or_assign(name, value);
  if (name == visibility_field) {
    op.knowing = visibility_stamps(state);
    return;
  }
  const auto stamp = stamp_of(state, name);
  if (!stamp || *stamp >= op.stamp) return;
  op.replacing.insert_or_assign(name, *stamp);
  if (how == TakesBack::yes) op.instead_of.insert_or_assign(name, *stamp);
}

void say_again(Op& op, const RecordState& state, TakesBack how) {
  for (const auto& [name, value] : values_of(state)) {
    const Field* field = info(*kind_of(state)).field(name);
    if (field != nullptr && field->need == Need::optional) op.fields.try_emplace(name, Value{});
  }
  const auto removed = removed_at(state);
  const bool yields = how == TakesBack::yes && removed;
  for (const auto& [name, value] : op.fields) {
    const auto stamp = name == visibility_field ? std::nullopt : stamp_of(state, name);
    if (!stamp) continue;
    if (!(yields && *removed < *stamp) && *stamp < op.stamp) op.replacing[name] = *stamp;
    if (yields && *removed < op.stamp) op.instead_of[name] = *removed;
  }
}

}  // namespace mentor::sync
