// SPDX-License-Identifier: MIT
// What the partner is still to be told: the difference between what may be seen and what was said.
#include "mentor/sync/telling.hpp"

#include "mentor/sync/perspective.hpp"
#include "sync/ownership.hpp"

namespace mentor::sync {

namespace {

bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }

/// What was said of the field; nothing where a value stands in for what is never said.
Value said_of(const RecordState& told, std::string_view name) {
  const Cell* cell = cell_in_force(told, name);
  return cell ? cell->value : Value{};
}

bool is_my_cell(const RecordState& state, std::string_view name) {
  const auto mine = state.find(me_author);
  if (mine == state.end()) return false;
  const auto cell = mine->second.fields.find(name);
  return cell != mine->second.fields.end() && cell_in_force(state, name) == &cell->second;
}

/// The partner's own hand: only the partner says that, or takes it back.
bool is_their_hand(Kind kind, const Field& field) {
  return turn_of(kind, field) == Turn::named && field.name.ends_with(to_text(Side::partner));
}

/// What is not to be seen is taken back if I said it. Where somebody else did, and the journal has it still, it stays:
/// that it is not for the partner's eyes as my words does not make it unsaid as theirs.
bool is_to_be_emptied(const RecordState& told, const NeutralRecord& record, std::string_view name) {
  return is_my_cell(told, name) || is_empty(value_in(record.fields, name));
}

FieldValues changes(const RecordState& told, const NeutralRecord& record, const FieldValues& leaving) {
  FieldValues changed;
  for (const Field& field : info(record.kind).fields) {
    const Value said = said_of(told, field.name);
    const Value now = value_in(leaving, field.name);
    if (now == said || is_their_hand(record.kind, field) || field.seen.partner == Seen::no) continue;
    if (!may_change(told, me_author, field.name)) continue;
    if (is_empty(now) && (field.need == Need::required || !is_to_be_emptied(told, record, field.name))) continue;
    changed.emplace(field.name, now);
  }
  return changed;
}

/// Brought, or brought again: what was said before of fields that are empty now does not come back with it.
FieldValues all_of_it(const RecordState& told, const NeutralRecord& record, const FieldValues& leaving) {
  FieldValues all = leaving;
  for (const Field& field : info(record.kind).fields)
    if (!all.contains(field.name) && field.need == Need::optional && is_my_cell(told, field.name) &&
        !is_empty(said_of(told, field.name)))
      all.emplace(field.name, Value{});
  return all;
}

}  // namespace

std::optional<Op> still_to_say(std::string_view uid, const RecordState& told, const Sight& sight) {
  const auto teller = owner_of(told);
  const bool mine = !teller || *teller == me_author;
  const bool is_told = teller && is_there(told);
  Op op;
  op.uid = uid;
  if (!sight.leaving || !sight.record) {
    const auto kind = kind_of(told);
    if (!is_told || !mine || !kind || (!sight.record && !sight.removed)) return std::nullopt;
    op.kind = to_text(*kind);
    op.act = OpAct::remove;
    return op;
  }
  op.kind = to_text(sight.record->kind);
  if (!is_told) {
    if (!mine) return std::nullopt;  // the partner took it back
    op.act = teller ? OpAct::restore : OpAct::insert;
    op.fields = all_of_it(told, *sight.record, *sight.leaving);
  } else {
    op.fields = changes(told, *sight.record, *sight.leaving);
    if (op.fields.empty()) return std::nullopt;
  }
  for (const auto& field : op.fields)
    if (const auto known = stamp_of(told, field.first)) op.replacing.emplace(field.first, *known);
  return op;
}

std::set<std::string> changed_without_leave(const RecordState& told, const NeutralRecord& record) {
  std::set<std::string> names;
  if (!is_there(told) || kind_of(told) != record.kind) return names;
  for (const Field& field : info(record.kind).fields) {
    const bool theirs = is_their_hand(record.kind, field) || !may_change(told, me_author, field.name);
    // What they leave empty I may fill in for myself, but not what one of us says of what was done.
    const bool is_said = cell_in_force(told, field.name) != nullptr || field.set_by.who != SetBy::Who::owner;
    if (theirs && field.seen.partner != Seen::no && is_said && !is_my_cell(told, field.name) &&
        said_of(told, field.name) != value_in(record.fields, field.name))
      names.emplace(field.name);
  }
  return names;
}

}  // namespace mentor::sync
