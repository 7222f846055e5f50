// SPDX-License-Identifier: MIT
// How a noun's file says its fields once: each field with the member that holds it. Everything generic follows from
// that list.
#pragma once

#include "mentor/domain/description.hpp"

#include <tuple>
#include <type_traits>
#include <utility>

namespace mentor::described {

template <class T, class M>
struct Member {
  M T::*member;
  Field field;
};

template <class T, class M>
Member<T, M> with(M T::*member, Field field) {
  return {member, field};
}

inline constexpr SeenBy everybody{.partner = Seen::yes, .sponsor = Seen::yes};
inline constexpr SeenBy the_partner{.partner = Seen::yes};

/// The mentorship in which a record lies.
inline Field home(Need need = Need::required) {
  return {.name = "mentorship",
          .kind = FieldKind::mentorship,
          .need = need,
          .seen = {.partner = Seen::yes, .sponsor = Seen::if_marked},
          .when_gone = WhenGone::goes,
          .part = true};
}

/// The goal that it is a part of.
inline Field of_goal() {
  return {.name = "goal",
          .kind = FieldKind::reference,
          .need = Need::required,
          .refers = Kind::goal,
          .seen = everybody,
          .when_gone = WhenGone::goes,
          .part = true};
}

/// The session in which it was said.
inline Field said_in_session() {
  return {.name = "session",
          .kind = FieldKind::reference,
          .refers = Kind::session,
          .seen = the_partner,
          .when_gone = WhenGone::emptied,
          .part = true};
}

/// Whom of a mentorship it is about.
inline Field about_person() {
  return {.name = "person",
          .kind = FieldKind::person,
          .seen = the_partner,
          .when_gone = WhenGone::emptied,
          .part = true,
          .also_typed = {"about"}};
}

/// Whose it is where a group has several: erasing them takes it along.
inline Field one_of_several(std::string_view name) {
  return {.name = name,
          .kind = FieldKind::person,
          .need = Need::required,
          .seen = {.partner = Seen::yes, .sponsor = Seen::as_side},
          .when_gone = WhenGone::refused};
}

/// The one of a group whom a record joins to something.
inline Field one_joined() {
  Field field = one_of_several("person");
  field.part = true;
  field.when_gone = WhenGone::goes;
  return field;
}

template <class E>
Field choice_of(std::string_view name, SeenBy seen, Need need = Need::required) {
  Field field{.name = name, .kind = FieldKind::choice, .need = need, .choices = all_names<E>(), .seen = seen};
  if (name == "type") field.also_typed = {"kind"};
  return field;
}

inline Field held_back_as(std::string_view words, Field field) {
  field.held_back_as = words;
  return field;
}

inline Field set_by(SetBy others, Field field) {
  field.set_by = others;
  return field;
}

/// A field that `edit` does not change.
inline Field changed_by(std::string_view instead, Field field) {
  field.instead = instead;
  return field;
}

template <class M>
Value to_value(const M& m) {
  if constexpr (std::is_same_v<M, std::string>)
    return m;
  else if constexpr (std::is_same_v<M, bool>)
    return std::int64_t{m ? 1 : 0};
  else if constexpr (std::is_same_v<M, std::int64_t>)
    return m;
  else if constexpr (std::is_same_v<M, Date>)
    return std::int64_t{m.time_since_epoch().count()};
  else if constexpr (std::is_same_v<M, Instant>)
    return std::int64_t{m.time_since_epoch().count()};
  else if constexpr (std::is_same_v<M, Minutes>)
    return std::int64_t{m.count()};
  else if constexpr (std::is_same_v<M, Cadence>)
    return cadence_code(m);
  else if constexpr (std::is_same_v<M, Id>)
    return m.number;
  else
    return std::string(to_text(m));
}

template <class M>
Value to_value(const std::optional<M>& m) {
  return m ? to_value(*m) : Value{};
}

/// What a screen must not show is empty, also where the value is required.
template <class M>
void from_value(const Value& value, const Field& field, M& m) {
  if (std::holds_alternative<std::monostate>(value)) {
    m = M{};
    return;
  }
  if constexpr (std::is_same_v<M, std::string>)
    m = std::get<std::string>(value);
  else if constexpr (std::is_same_v<M, bool>)
    m = std::get<std::int64_t>(value) != 0;
  else if constexpr (std::is_same_v<M, std::int64_t>)
    m = std::get<std::int64_t>(value);
  else if constexpr (std::is_same_v<M, Date>)
    m = Date{Days{std::get<std::int64_t>(value)}};
  else if constexpr (std::is_same_v<M, Instant>)
    m = Instant{std::chrono::seconds{std::get<std::int64_t>(value)}};
  else if constexpr (std::is_same_v<M, Minutes>)
    m = Minutes{std::get<std::int64_t>(value)};
  else if constexpr (std::is_same_v<M, Cadence>)
    m = parse_cadence(std::get<std::string>(value), field.name);
  else if constexpr (std::is_same_v<M, Id>)
    m = Id{field.refers, std::get<std::int64_t>(value)};
  else
    m = from_text<M>(std::get<std::string>(value)).value();
}

template <class M>
void from_value(const Value& value, const Field& field, std::optional<M>& m) {
  if (std::holds_alternative<std::monostate>(value)) {
    m.reset();
    return;
  }
  M inner{};
  from_value(value, field, inner);
  m = std::move(inner);
}

/// Stands for any value where the compiler is asked how many a type takes.
struct AnyValue {
  template <class T>
  operator T() const noexcept;  // NOLINT(google-explicit-constructor): that is its use
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...> /*values*/) {
  return requires { T{(static_cast<void>(I), AnyValue{})...}; };
}

/// How many members an aggregate has, its base counted as one.
template <class T, std::size_t N = 1>
constexpr std::size_t count_members() {
  if constexpr (takes<T>(std::make_index_sequence<N>{}))
    return count_members<T, N + 1>();
  else
    return N - 1;
}

template <class Members>
std::vector<Field> fields_of(const Members& members) {
  std::vector<Field> fields;
  std::apply([&](const auto&... m) { (fields.push_back(m.field), ...); }, members);
  return fields;
}

template <class T, class Members>
Record record_from(const Members& members, const T& typed) {
  Record record{T::kind, typed.id, typed.uid, typed.visibility, {}, typed.withheld};
  std::apply([&](const auto&... m) { (record.values.push_back(to_value(typed.*m.member)), ...); }, members);
  return record;
}

/// The same from a value that is no longer needed: texts are moved.
template <class M>
void take_value(Value& value, const Field& field, M& m) {
  if constexpr (std::is_same_v<M, std::string> || std::is_same_v<M, std::optional<std::string>>) {
    if (auto* text = std::get_if<std::string>(&value))
      m = std::move(*text);
    else
      m = M{};
  } else
    from_value(value, field, m);
}

template <class T, class Members>
T typed_taken_from(const Members& members, Record&& record) {
  T typed{};
  typed.id = record.id;
  typed.uid = std::move(record.uid);
  typed.visibility = record.visibility;
  typed.withheld = record.withheld;
  std::size_t i = 0;
  std::apply([&](const auto&... m) { (take_value(record.values[i++], m.field, typed.*m.member), ...); }, members);
  return typed;
}

template <class T, class Members>
T typed_from(const Members& members, const Record& record) {
  T typed{};
  typed.id = record.id;
  typed.uid = record.uid;
  typed.visibility = record.visibility;
  typed.withheld = record.withheld;
  std::size_t i = 0;
  std::apply([&](const auto&... m) { (from_value(record.values[i++], m.field, typed.*m.member), ...); }, members);
  return typed;
}

}  // namespace mentor::described

/// Instantiates the two conversions of one noun from the function that returns its list of members.
#define MENTOR_DESCRIBED(Type, members)                                                                               \
  static_assert(static_cast<std::size_t>(Type::kind) < names<Kind>.size(), "every kind has its word in names<Kind>"); \
  static_assert(described::count_members<Type>() == std::tuple_size_v<std::remove_cvref_t<decltype(members())>> + 1,  \
                "every member of a record has its line in the description");                                          \
  template <>                                                                                                         \
  Record to_record<Type>(const Type& typed) {                                                                         \
    return described::record_from<Type>(members(), typed);                                                            \
  }                                                                                                                   \
  template <>                                                                                                         \
  Type from_record<Type>(const Record& record) {                                                                      \
    return described::typed_from<Type>(members(), record);                                                            \
  }                                                                                                                   \
  template <>                                                                                                         \
  Type from_record<Type>(Record && record) {                                                                          \
    return described::typed_taken_from<Type>(members(), std::move(record));                                           \
  }
