// SPDX-License-Identifier: MIT
// Joins ops into what is known of a record, and says what the record is by all that is known.
#include "mentor/sync/merge.hpp"

#include "sync/ownership.hpp"

#include <tuple>

namespace mentor::sync {

namespace {

constexpr std::size_t most_named = 1000;

void take_earlier(std::optional<Insertion>& insertion, const Insertion& other) {
  if (!insertion || std::tie(other.at, other.kind) < std::tie(insertion->at, insertion->kind)) insertion = other;
}

void take_later(std::optional<Stamp>& stamp, const std::optional<Stamp>& other) {
  if (other && (!stamp || *stamp < *other)) stamp = other;
}

void take_greater(std::map<std::string, Cell, std::less<>>& fields, const std::string& name, const Cell& cell) {
  const auto [at, fresh] = fields.try_emplace(name, cell);
  if (!fresh && is_less(at->second, cell)) at->second = cell;
}

void take_visibility(Said& said, const Stamp& stamp, Visibility visibility) {
  if (said.outdated.contains(stamp)) return;
  const auto [at, fresh] = said.visibility.try_emplace(stamp, visibility);
  if (!fresh) at->second = stricter(at->second, visibility);
}

void take_outdated(Said& said, const Stamp& stamp) {
  said.outdated.insert(stamp);
  said.visibility.erase(stamp);
}

void forget_words(Said& said) {
  said.erased = true;
  said.fields.clear();
  said.visibility.clear();
  said.outdated.clear();
}

void take_op_fields(Said& said, const Op& op, const Author& author) {
  if (said.erased) return;
  for (const auto& [name, value] : op.fields) {
    if (name == visibility_field) {
      if (author != me_author) continue;
      take_visibility(said, op.stamp, from_text<Visibility>(std::get<std::string>(value)).value_or(Visibility::sealed));
      for (const Stamp& known : op.knowing) take_outdated(said, known);
      continue;
    }
    const auto instead = op.instead_of.find(name);
    const auto before = op.replacing.find(name);
    take_greater(said.fields, name,
                 {instead == op.instead_of.end() ? op.stamp : instead->second, op.stamp, value, op.kind,
                  before == op.replacing.end() ? std::nullopt : std::optional(before->second)});
  }
}

void take_op_into(Said& said, const Op& op, const Author& author) {
  take_op_fields(said, op, author);
  switch (op.act) {
    case OpAct::insert:
      take_earlier(said.inserted, {op.stamp, op.kind});
      break;
    case OpAct::edit:
      break;
    case OpAct::remove:
      take_later(said.removed, op.stamp);
      break;
    case OpAct::erase:
      take_later(said.removed, op.stamp);
      forget_words(said);
      break;
    case OpAct::restore:
      take_later(said.restored, op.stamp);
      break;
  }
}

std::vector<std::string> refused_of(const RecordState& state, const Op& op, const Author& author) {
  const auto owner = owner_of(state);
  if (!owner || author == me_author) return {};
  if (op.act != OpAct::edit && author != *owner) return {std::string()};
  if (author == *owner && speaks_for_another(state)) return {std::string()};
  std::vector<std::string> refused;
  for (const auto& field : op.fields)
    if (!may_change(state, author, field.first)) refused.push_back(field.first);
  return refused;
}

/// What of a partner's record its reader gives, since it never travels.
bool is_given_here(const Field& field) {
  return field.kind == FieldKind::handle || field.seen.partner == Seen::as_name;
}

/// What a required field has that others do not see: of a partner's record, or of one of mine that came back by what
/// was shared.
Value value_unsaid(const Field& field) {
  if (field.need == Need::optional || field.seen.partner != Seen::no) return {};
  if (field.kind == FieldKind::flag) return std::int64_t{0};
  return field.kind == FieldKind::integer ? Value{field.low} : Value{};
}

}  // namespace

bool is_there(const RecordState& state) {
  const auto owner = owner_of(state);
  if (!owner || speaks_for_another(state)) return false;
  const Said& said = state.find(*owner)->second;
  return !said.removed || (said.restored && *said.removed < *said.restored);
}

FieldValues values_of(const RecordState& state) {
  FieldValues values;
  const auto kind = kind_of(state);
  if (!kind) return values;
  for (const Field& field : info(*kind).fields) {
    const Cell* cell = cell_in_force(state, field.name);
    Value value = cell ? cell->value : value_unsaid(field);
    if (!std::holds_alternative<std::monostate>(value)) values.emplace(field.name, std::move(value));
  }
  const auto my_words = state.find(me_author);
  if (my_words == state.end() || my_words->second.visibility.empty()) return values;
  Visibility visibility = Visibility::shared;
  for (const auto& said : my_words->second.visibility) visibility = stricter(visibility, said.second);
  values.emplace(visibility_field, std::string(to_text(visibility)));
  return values;
}

std::vector<std::string> missing_fields(const RecordState& state) {
  std::vector<std::string> missing;
  const auto kind = kind_of(state);
  if (!kind) return missing;
  const FieldValues values = values_of(state);
  const bool mine = owner_of(state) == me_author;
  for (const Field& field : info(*kind).fields)
    if (field.need == Need::required && !values.contains(field.name) && (mine || !is_given_here(field)))
      missing.emplace_back(field.name);
  return missing;
}

std::optional<Stamp> stamp_of(const RecordState& state, std::string_view field) {
  const Cell* cell = cell_in_force(state, field);
  return cell ? std::optional(cell->at) : std::nullopt;
}

std::optional<Stamp> removed_at(const RecordState& state) {
  const auto owner = owner_of(state);
  return owner ? state.find(*owner)->second.removed : std::nullopt;
}

std::vector<Stamp> visibility_stamps(const RecordState& state) {
  const auto my_words = state.find(me_author);
  if (my_words == state.end()) return {};
  std::set<Stamp> all = my_words->second.outdated;
  for (const auto& said : my_words->second.visibility) all.insert(said.first);
  while (all.size() > most_named) all.erase(all.begin());
  return {all.begin(), all.end()};
}

void forget_words(RecordState& state) {
  for (auto& said : state) forget_words(said.second);
}

Applied apply(RecordState& state, const Op& op, const Author& author) {
  take_op_into(state[author], op, author);
  Applied applied;
  applied.refused = refused_of(state, op, author);
  applied.refusal = applied.refused.empty() ? Refusal::none : Refusal::not_theirs;
  return applied;
}

Materialised materialise(std::string_view uid, const RecordState& state) {
  Materialised result{std::string(uid), kind_of(state), false, {}};
  if (!result.kind || !is_there(state) || !missing_fields(state).empty()) return result;
  result.there = true;
  result.fields = values_of(state);
  return result;
}

}  // namespace mentor::sync
