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

const Cell* my_cell(const RecordState& state, std::string_view name) {
  const auto mine = state.find(me_author);
  if (mine == state.end()) return nullptr;
  const auto cell = mine->second.fields.find(name);
  return cell == mine->second.fields.end() ? nullptr : &cell->second;
}

bool is_my_cell(const RecordState& state, std::string_view name) {
  const Cell* mine = my_cell(state, name);
  return mine != nullptr && cell_in_force(state, name) == mine;
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
    if (now == said || is_partners_hand(field) || field.seen.partner == Seen::no) continue;
    if (!may_change(told, me_author, field.name)) continue;
    if (is_empty(now) && (field.need == Need::required || !is_to_be_emptied(told, record, field.name))) continue;
    changed.emplace(field.name, now);
  }
  return changed;
}

/// Brought again: all of it is said, since who comes later reads none of what was taken back. What is as I said it
/// before yields to what the partner said of it meanwhile; what is empty now does not come back.
void say_again(Op& op, const RecordState& told, const NeutralRecord& record, const FieldValues& leaving) {
  op.act = OpAct::restore;
  op.fields = leaving;
  for (const Field& field : info(record.kind).fields) {
    const Cell* before = my_cell(told, field.name);
    if (before == nullptr) continue;
    const auto now = leaving.find(field.name);
    if (now == leaving.end() && field.need == Need::optional && !is_empty(before->value))
      op.fields.emplace(field.name, Value{});
    else if (now != leaving.end() && now->second == before->value)
      op.instead_of.emplace(field.name, before->at);
  }
}

/// Once the owner says more, what the partner said may count no more: what of it stands in my journal is said with it.
void add_what_ends(Op& op, const RecordState& told, const NeutralRecord& record, const FieldValues& leaving) {
  RecordState after = told;
  Op said = op;
  said.stamp.clock = clock_after(told, {});
  static_cast<void>(apply(after, said, me_author));
  op.fields.merge(changes(after, record, leaving));
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
    if (teller) {
      say_again(op, told, *sight.record, *sight.leaving);
    } else {
      op.act = OpAct::insert;
      op.fields = *sight.leaving;
    }
  } else {
    op.fields = changes(told, *sight.record, *sight.leaving);
    if (op.fields.empty()) return std::nullopt;
    add_what_ends(op, told, *sight.record, *sight.leaving);
  }
  for (const auto& field : op.fields)
    if (const auto known = stamp_of(told, field.first)) op.replacing.emplace(field.first, *known);
  return op;
}

std::set<std::string> changed_without_leave(const RecordState& told, const NeutralRecord& record) {
  std::set<std::string> names;
  if (!is_there(told) || kind_of(told) != record.kind) return names;
  for (const Field& field : info(record.kind).fields) {
    const bool theirs = is_partners_hand(field) || !may_change(told, me_author, field.name);
    // What they leave empty I may fill in for myself, but not what one of us says of what was done.
    const bool is_said = cell_in_force(told, field.name) != nullptr || field.set_by.who != SetBy::Who::owner;
    if (theirs && field.seen.partner != Seen::no && is_said && !is_my_cell(told, field.name) &&
        said_of(told, field.name) != value_in(record.fields, field.name))
      names.emplace(field.name);
  }
  return names;
}

}  // namespace mentor::sync
