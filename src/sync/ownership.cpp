// SPDX-License-Identifier: MIT
// Who may change what: the owner all, others what a table allows. Asked of the whole state and never of the order in
// which it came, so that every device answers the same.
#include "sync/ownership.hpp"

#include "mentor/sync/perspective.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace mentor::sync {

namespace {

struct Speaker {
  Kind kind;
  std::string_view field;
};
constexpr std::array speakers{Speaker{Kind::question, "asker"}, Speaker{Kind::pulse, "by"}, Speaker{Kind::review, "by"},
                              Speaker{Kind::feedback, "direction"}, Speaker{Kind::signature, "person"}};

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

bool allows(const Allowance& row, const RecordState& state, const Author& owner, const Author& author) {
  if (!row.while_field.empty() && words_of_owner(state, owner, row.while_field) != row.while_is) return false;
  if (row.to == Allowance::To::anybody) return true;
  return names_author(words_of_owner(state, owner, row.of), author) == (row.to == Allowance::To::named);
}

/// Says who signed: "…_by_me" only I, "…_by_partner" the partner and I, who wrote it down.
bool may_sign(Kind kind, const Field& field, const Author& author) {
  return author == me_author || field.name.ends_with(to_text(Side::partner)) || turn_of(kind, field) != Turn::named;
}

}  // namespace

std::string_view speaker_field(Kind kind) {
  const auto found =
      std::find_if(speakers.begin(), speakers.end(), [&](const Speaker& speaker) { return speaker.kind == kind; });
  return found == speakers.end() ? std::string_view() : found->field;
}

bool names_author(std::string_view words, std::string_view author) {
  if (author == me_author) return words == me_word || words == to_text(FeedbackDirection::given);
  return words == author || words == to_text(Side::partner) || words == to_text(FeedbackDirection::received);
}

bool is_in_list(std::string_view words, std::string_view word) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

std::span<const Allowance> allowances() {
  using To = Allowance::To;
  static constexpr std::array rows{
      // The one who owes a promise says what became of it.
      Allowance{Kind::commitment, "outcome closed reason", To::named, "owner"},
      // Who is asked answers, or says that they will not.
      Allowance{Kind::question, "status answered answer reason", To::not_named, "asker"},
      // A planned session is taken or called off by both, and either writes that it took place.
      Allowance{Kind::session, "status minutes channel called_off_by reason", To::anybody, {}, "status", "planned"},
      Allowance{Kind::agreement, "signed_by_me signed_by_partner", To::anybody}};
  return rows;
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
  if (!may_sign(*kind, *described, author)) return false;
  if (author == *owner) return true;
  const auto rows = allowances();
  return std::any_of(rows.begin(), rows.end(), [&](const Allowance& row) {
    return row.kind == *kind && is_in_list(row.fields, field) && allows(row, state, *owner, author);
  });
}

bool speaks_for_another(const RecordState& state) {
  const auto owner = owner_of(state);
  const auto kind = kind_of(state);
  if (!owner || *owner == me_author || !kind) return false;
  if (info(*kind).partner == Rows::none) return true;
  const std::string_view field = speaker_field(*kind);
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
  const Cell* mine = cell_of(state, me_author, field);
  return !greatest && counts(mine) ? mine : greatest;
}

}  // namespace mentor::sync
