// SPDX-License-Identifier: MIT
// Two that did not know of each other, and what an undo says to the others.
#include "mentor/sync/merge.hpp"
#include "sync/ownership.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

/// Whether either device saw the other's value before it wrote its own.
bool knew_of_each_other(const Cell& one, const Cell& other) {
  return (one.knew && *one.knew >= other.by) || (other.knew && *other.knew >= one.by);
}

void take_back_field(Op& op, const RecordState& state, const Op& undone, const std::string& name, const Value& before) {
  if (name == visibility_field) {
    const auto mine = state.find(me_author);
    if (mine == state.end() || mine->second.visibility.size() != 1 ||
        mine->second.visibility.begin()->first != undone.stamp)
      return;
    op.fields.emplace(name, before);
    op.knowing = visibility_stamps(state);
    return;
  }
  const Cell* cell = cell_in_force(state, name);
  if (!cell || cell->by != undone.stamp) return;
  op.fields.emplace(name, before);
  op.instead_of.emplace(name, cell->at);
  op.replacing.emplace(name, cell->by);
}

/// All of a record that went comes back, each field in the place that it had.
void restore_fields(Op& op, const RecordState& state, const FieldValues& before) {
  op.fields = before;
  for (const auto& field : before)
    if (const auto stamp = stamp_of(state, field.first)) op.instead_of.emplace(field.first, *stamp);
  if (before.contains(visibility_field)) op.knowing = visibility_stamps(state);
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

std::optional<Op> taking_back(const RecordState& state, const Op& undone, const FieldValues& before,
                              const Stamp& stamp) {
  Op op;
  op.stamp = stamp;
  op.uid = undone.uid;
  op.kind = undone.kind;
  switch (undone.act) {
    case OpAct::insert:
    case OpAct::restore:
      op.act = OpAct::remove;
      return op;
    case OpAct::remove:
      op.act = OpAct::restore;
      restore_fields(op, state, before);
      return op;
    case OpAct::erase:
      return std::nullopt;
    case OpAct::edit:
      break;
  }
  for (const auto& field : undone.fields) {
    const auto value = before.find(field.first);
    take_back_field(op, state, undone, field.first, value == before.end() ? Value{} : value->second);
  }
  return op.fields.empty() ? std::nullopt : std::optional(op);
}

}  // namespace mentor::sync
