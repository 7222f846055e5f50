// SPDX-License-Identifier: MIT
// One field of one record: which may be changed, how it is shown for typing, and how what was typed is read.
#include "commands/support/editing.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/people.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/record_words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"
#include "mentor/messages/hints.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

[[noreturn]] void refuse_field(Kind kind, std::string_view typed) {
  const auto fields = editable_fields(kind);
  auto words = fields;
  for (const auto& field : info(kind).fields)
    for (const auto& also : field.also_typed)
      if (!also.empty()) words.emplace_back(also);
  const auto near = closest(canonical_field(kind, typed), words);
  const std::string hint =
      near ? messages::did_you_mean(*near) : messages::it_has(fmt::format("{}", fmt::join(fields, ", ")));
  throw UserError(messages::no_such_field(info(kind).noun(), visible(typed), hint));
}

const Field& require_editable(Kind kind, const std::string& name, std::string_view typed) {
  const Field* field = info(kind).field(name);
  if (!field || field->inner) refuse_field(kind, typed);
  if (!field->instead.empty()) throw UserError(messages::field_not_set_here(name, field->instead));
  if (is_home(*field)) throw UserError(messages::field_is_home(name, info(kind).noun()));
  return *field;
}

/// A session's start: a day may be all that is known of it, and it keeps the zone in which it was.
void set_start(Context& context, Record& record, const Field& field, std::string_view typed) {
  auto session = from_record<Session>(record);
  const Direction direction = session.status == SessionStatus::held ? Direction::past : Direction::future;
  const Moment moment = read_moment(context, typed, fmt::format("--set {}", field.name), direction);
  record = to_record(moved_to(std::move(session), told_start(moment)));
}

void require_reference(const Store& store, const Record& record, const Field& field, const Value& value) {
  const Id id{field.refers, std::get<std::int64_t>(value)};
  const auto other = store.find(id);
  if (!other) throw UserError(messages::field_names_nothing(field.name, info(id.kind).name, to_text(id)));
  if (store.mentorship_of(*other) != store.mentorship_of(record))
    throw UserError(messages::field_names_other(field.name, to_text(id), store.mentorship_of(*other).value_or("nobody"),
                                                store.mentorship_of(record).value_or("nobody")));
}

Value value_to_set(Context& context, const Store& store, const Record& record, const Field& field,
                   std::string_view typed) {
  const std::string option = fmt::format("--set {}", field.name);
  if (field.kind == FieldKind::instant && !trim(typed).empty())
    return std::int64_t{read_moment(context, typed, option, field.direction).instant.time_since_epoch().count()};
  Value value = value_typed(context, field, typed, option);
  if (std::holds_alternative<std::monostate>(value)) return value;
  if (field.kind == FieldKind::person) return find_person(context, store, typed, option).handle;
  if (field.kind == FieldKind::reference) require_reference(store, record, field, value);
  return value;
}

}  // namespace

Value value_typed(const Context& context, const Field& field, std::string_view typed, std::string_view option) {
  Value value = parse_value(field, typed, option, context.today());
  const bool is_zone = field.kind == FieldKind::zone && !std::holds_alternative<std::monostate>(value);
  return is_zone ? Value{context.zones->require(trim(typed), option)} : value;
}

void set_field(Context& context, const Store& store, Record& record, std::string_view field, std::string_view typed) {
  const std::string name = canonical_field(record.kind, field);
  if (name == "visibility") {
    const auto visibility = from_text<Visibility>(to_lower_ascii(trim(typed)));
    if (!visibility) throw UserError(messages::unknown_visibility(visible(typed), alternatives(names<Visibility>)));
    record.visibility = *visibility;
    return;
  }
  const Field& described = require_editable(record.kind, name, field);
  if (trim(typed).empty() && described.need == Need::required) throw UserError(messages::field_required(name));
  if (has_own_clock(info(record.kind), described))
    set_start(context, record, described, typed);
  else
    record.set(name, value_to_set(context, store, record, described, typed));
}

}  // namespace mentor::commands
