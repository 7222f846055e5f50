// SPDX-License-Identifier: MIT
// The same mentorship seen from its other side. The stream speaks as its first side sees it: that side only gives
// people and the mentorship the stream's words, the other one turns what has two sides as well.
#include "mentor/sync/perspective.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

template <class E>
bool holds(const Field& field) {
  return field.choices.data() == all_names<E>().data();
}

/// "signed_by_partner" of "signed_by_me" and the other way round; the name itself if it is of no side.
std::string name_of_other_side(const RecordInfo& about, const std::string& name) {
  const Field* field = about.field(name);
  return field != nullptr && field->own_hand ? std::string(field->own_hand->other) : name;
}

template <class E>
std::string swapped(const std::string& word, E one, E other) {
  if (word == to_text(one)) return std::string(to_text(other));
  return word == to_text(other) ? std::string(to_text(one)) : word;
}

std::string turned_word(Turn turn, const std::string& word) {
  switch (turn) {
    case Turn::side:
      return swapped(word, Side::me, Side::partner);
    case Turn::role:
      return swapped(word, Role::mentor, Role::mentee);
    case Turn::direction:
      return swapped(word, FeedbackDirection::given, FeedbackDirection::received);
    default:
      return word;
  }
}

struct Called {
  std::string_view here;
  std::string_view there;
};
using Calls = std::array<Called, 3>;

/// How those of whom both sides know are called in this journal and on the stream.
Calls calls_of(const Standpoint& standpoint) {
  return {Called{me_word, standpoint.opened ? first_word : second_word},
          Called{standpoint.partner, standpoint.opened ? second_word : first_word},
          Called{standpoint.mentorship, ours_word}};
}

/// In a link that goes with a direction, my partner is the stream's second side whoever I am.
Calls opposite_calls_of(const Standpoint& standpoint) {
  return {Called{me_word, first_word}, Called{standpoint.partner, second_word},
          Called{standpoint.mentorship, ours_word}};
}

enum class Way { out, in };

/// Nothing for a word of the side to which it goes: no link of the side from which it comes is called so.
std::optional<std::string> renamed(const std::string& word, const Calls& calls, Way way) {
  for (const auto& [here, there] : calls) {
    if (word == (way == Way::out ? here : there)) return std::string(way == Way::out ? there : here);
    if (word == (way == Way::out ? there : here)) return std::nullopt;
  }
  return word;
}

std::optional<Value> turned_value(const Field& field, Turn turn, const Value& value, const Standpoint& standpoint,
                                  Way way) {
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return value;
  if (is_link(field)) {
    const Calls calls = turn == Turn::opposite ? opposite_calls_of(standpoint) : calls_of(standpoint);
    auto word = renamed(*text, calls, way);
    // A mentorship's link is to the one that both share, and to no other.
    const std::string_view ours = way == Way::in ? std::string_view(standpoint.mentorship) : ours_word;
    if (!word || (field.kind == FieldKind::mentorship && *word != ours)) return std::nullopt;
    return Value{std::move(*word)};
  }
  return standpoint.opened ? value : Value{turned_word(turn, *text)};
}

template <class Map>
Map renamed_keys(const Map& map, const RecordInfo& about, const Standpoint& standpoint) {
  Map turned;
  for (const auto& [name, value] : map)
    turned.emplace(standpoint.opened ? name : name_of_other_side(about, name), value);
  return turned;
}

std::optional<FieldValues> turned_fields(const Op& op, const RecordInfo& about, const Standpoint& standpoint, Way way) {
  FieldValues turned;
  for (const auto& [name, value] : op.fields) {
    const Field* field = about.field(name);
    if (!field) return std::nullopt;
    auto other = turned_value(*field, turn_of(about.kind, *field), value, standpoint, way);
    if (!other) return std::nullopt;
    turned.emplace(name, std::move(*other));
  }
  return renamed_keys(turned, about, standpoint);
}

/// The pair themselves are in both journals already, each in their own words.
std::optional<std::string> turned_uid(const Op& op, const Standpoint& standpoint, Way way) {
  const auto uid = renamed(op.uid, calls_of(standpoint), way);
  if (!uid) return std::nullopt;
  const bool is_ours = *uid == (way == Way::out ? ours_word : std::string_view(standpoint.mentorship));
  const bool is_mentorship = kind_of(op) == Kind::mentorship;
  if (is_ours != is_mentorship || (*uid != op.uid && !is_ours)) return std::nullopt;
  return uid;
}

std::optional<Op> turned_op(const Op& op, const Standpoint& standpoint, Way way) {
  const auto kind = kind_of(op);
  if (!kind) return op;
  auto uid = turned_uid(op, standpoint, way);
  auto fields = uid ? turned_fields(op, info(*kind), standpoint, way) : std::nullopt;
  if (!fields || !op.knowing.empty()) return std::nullopt;
  Op turned = op;
  turned.uid = std::move(*uid);
  turned.fields = std::move(*fields);
  turned.instead_of = renamed_keys(op.instead_of, info(*kind), standpoint);
  turned.replacing = renamed_keys(op.replacing, info(*kind), standpoint);
  return turned;
}

}  // namespace

Turn turn_of(Kind kind, const Field& field) {
  const auto& about = info(kind);
  if (names_side(field)) return Turn::side;
  if (holds<Role>(field)) return Turn::role;
  if (holds<FeedbackDirection>(field)) return Turn::direction;
  if (field.kind == FieldKind::person) {
    const bool directed = std::any_of(about.fields.begin(), about.fields.end(), holds<FeedbackDirection>);
    return directed ? Turn::opposite : Turn::person;
  }
  return field.own_hand ? Turn::named : Turn::never;
}

bool is_partners_hand(const Field& field) { return field.own_hand && field.own_hand->side == Side::partner; }

std::optional<Op> to_stream(const Op& op, const Standpoint& standpoint) { return turned_op(op, standpoint, Way::out); }

std::optional<Op> from_stream(const Op& op, const Standpoint& standpoint) { return turned_op(op, standpoint, Way::in); }

}  // namespace mentor::sync
