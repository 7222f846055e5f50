// SPDX-License-Identifier: MIT
// Who may change what: the owner all, others what the description of a field allows. Asked of the whole state and never
// of the order in which it came, so that every device answers the same.
#include "sync/ownership.hpp"

#include "mentor/sync/perspective.hpp"

#include <algorithm>
#include <tuple>

namespace mentor::sync {

namespace {

const Cell* cell_of(const RecordState& state, std::string_view author, std::string_view field) {
  const auto said = state.find(author);
  if (said == state.end()) return nullptr;
  const auto cell = said->second.fields.find(field);
  return cell == said->second.fields.end() ? nullptr : &cell->second;
}

std::string words_of_owner(const RecordState& state, const Author& owner, std::string_view field) {
  const Cell* cell = cell_of(state, owner, field);
  const auto* text = cell ? std::get_if<std::string>(&cell->value) : nullptr;
  return text ? *text : std::string();
}

bool allows(const SetBy& others, const RecordState& state, const Author& owner, const Author& author) {
  if (!others.while_field.empty() && words_of_owner(state, owner, others.while_field) != others.while_is) return false;
  switch (others.who) {
    case SetBy::Who::owner:
      return false;
    case SetBy::Who::anybody:
      return true;
    case SetBy::Who::named:
    case SetBy::Who::not_named:
      break;
  }
  return names_author(words_of_owner(state, owner, others.of), author) == (others.who == SetBy::Who::named);
}

/// What I did with my own hand only I say; what the partner did, the partner and I, who wrote it down.
bool may_sign(const Field& field, const Author& author) {
  return author == me_author || !field.own_hand || is_partners_hand(field);
}

}  // namespace

bool names_author(std::string_view words, std::string_view author) {
  if (author == me_author) return words == me_word || words == to_text(FeedbackDirection::given);
  return words == author || words == to_text(Side::partner) || words == to_text(FeedbackDirection::received);
}

std::optional<Author> owner_of(const RecordState& state) {
  const auto brought = [](const auto& said) { return said.second.inserted.has_value(); };
  if (const auto mine = state.find(me_author); mine != state.end() && brought(*mine)) return me_author;
  const auto first = std::find_if(state.begin(), state.end(), brought);
  return first == state.end() ? std::nullopt : std::optional(first->first);
}

std::optional<Kind> kind_of(const RecordState& state) {
  const auto owner = owner_of(state);
  return owner ? from_text<Kind>(state.find(*owner)->second.inserted->kind) : std::nullopt;
}

bool may_change(const RecordState& state, const Author& author, std::string_view field) {
  const auto owner = owner_of(state);
  const auto kind = kind_of(state);
  if (!owner || !kind) return false;
  if (field == visibility_field) return author == me_author;
  const Field* described = info(*kind).field(field);
  if (!described) return false;
  if (described->seen.partner == Seen::no) return author == me_author;
  if (!may_sign(*described, author)) return false;
  return author == *owner || allows(described->set_by, state, *owner, author);
}

bool speaks_for_another(const RecordState& state) {
  const auto owner = owner_of(state);
  const auto kind = kind_of(state);
  if (!owner || *owner == me_author || !kind) return false;
  if (info(*kind).partner == Rows::none) return true;
  const std::string_view field = info(*kind).speaker;
  return !field.empty() && cell_of(state, *owner, field) != nullptr &&
         !names_author(words_of_owner(state, *owner, field), *owner);
}

bool is_less(const Cell& one, const Cell& other) {
  return std::tie(one.at, one.by, one.value, one.kind) < std::tie(other.at, other.by, other.value, other.kind);
}

const Cell* cell_in_force(const RecordState& state, std::string_view field) {
  const auto kind = kind_of(state);
  if (!kind) return nullptr;
  const auto counts = [&](const Cell* cell) { return cell && cell->kind == to_text(*kind); };
  const Cell* greatest = nullptr;
  for (const auto& said : state) {
    const Cell* cell = cell_of(state, said.first, field);
    if (counts(cell) && may_change(state, said.first, field) && (!greatest || is_less(*greatest, *cell)))
      greatest = cell;
  }
  if (greatest != nullptr) return greatest;
  // What is for both to say is nothing where nobody may say it: it would be something on one side alone.
  const Field* described = info(*kind).field(field);
  const bool is_noted = described != nullptr && described->set_by.who == SetBy::Who::owner;
  const Cell* mine = is_noted ? cell_of(state, me_author, field) : nullptr;
  return counts(mine) ? mine : nullptr;
}

}  // namespace mentor::sync
