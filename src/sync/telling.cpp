// SPDX-License-Identifier: MIT
// What the partner is still to be told: the difference between what may be seen and what was said.
#include "mentor/sync/telling.hpp"

#include "sync/ownership.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

/// Puts the value in the place that it has in the journal, or that of what it is to replace, whichever is later.
void say_field(Op& op, const RecordState& journal, const RecordState& told, const std::string& name, Value value) {
  op.fields.emplace(name, std::move(value));
  const auto known = std::max(stamp_of(journal, name), stamp_of(told, name));
  if (known && *known < op.stamp) op.instead_of.emplace(name, *known);
}

bool is_said(const FieldValues& said, const std::string& name, const Value& value) {
  const auto found = said.find(name);
  return found == said.end() ? std::holds_alternative<std::monostate>(value) : found->second == value;
}

bool is_my_cell(const RecordState& state, const std::string& name) {
  const auto my_words = state.find(me_author);
  if (my_words == state.end()) return false;
  const auto cell = my_words->second.fields.find(name);
  return cell != my_words->second.fields.end() && cell_in_force(state, name) == &cell->second;
}

/// Of my record: what is other than it was said, and what may no longer be seen or was emptied by me.
void say_changes(Op& op, const RecordState& journal, const RecordState& told, const FieldValues& leaving) {
  const FieldValues said = values_of(told);
  for (const auto& [name, value] : leaving)
    if (!is_said(said, name, value)) say_field(op, journal, told, name, value);
  for (const auto& [name, value] : said) {
    const Field* described = info(*kind_of(told)).field(name);
    const bool sayable = described && described->need == Need::optional && described->seen.partner != Seen::no &&
                         may_change(told, me_author, name);
    if (sayable && !leaving.contains(name) && (is_my_cell(told, name) || is_my_cell(journal, name)))
      say_field(op, journal, told, name, {});
  }
}

/// Of the partner's record: what I may say of it, and did.
void say_answers(Op& op, const RecordState& journal, const RecordState& told, const FieldValues& leaving) {
  const FieldValues said = values_of(told);
  const auto my_words = journal.find(me_author);
  if (my_words == journal.end()) return;
  for (const auto& [name, cell] : my_words->second.fields) {
    if (!may_change(journal, me_author, name) || !is_my_cell(journal, name)) continue;
    const auto leaves = leaving.find(name);
    const bool empty = std::holds_alternative<std::monostate>(cell.value);
    if (!empty && leaves == leaving.end()) continue;
    if (!is_said(said, name, cell.value)) say_field(op, journal, told, name, cell.value);
  }
}

}  // namespace

std::vector<Op> still_to_say(std::string_view uid, const RecordState& journal, const RecordState& told,
                             const Share& share, const Lookup& lookup, const std::function<Stamp()>& next) {
  const auto record = lookup(uid);
  const auto leaving = record ? leaving_fields(*record, share, lookup) : std::nullopt;
  const bool mine = !record || record->owner == me_word;
  const auto teller = owner_of(told);
  const bool is_told = teller && is_there(told);
  if (!leaving && !(is_told && *teller == me_author)) return {};

  Op op;
  op.uid = uid;
  op.kind = to_text(record ? record->kind : kind_of(told).value_or(Kind::person));
  op.stamp = next();
  if (!leaving) {
    op.act = OpAct::remove;
    return {op};
  }
  if (!mine) {
    say_answers(op, journal, told, *leaving);
  } else if (!teller || !is_told) {
    op.act = teller ? OpAct::restore : OpAct::insert;
    for (const auto& [name, value] : *leaving) say_field(op, journal, told, name, value);
    return {op};
  } else {
    say_changes(op, journal, told, *leaving);
  }
  return op.fields.empty() ? std::vector<Op>{} : std::vector{op};
}

}  // namespace mentor::sync
