// One field of one record: which may be changed, how it is shown for typing, and how what was typed is read.
#include "commands/support/editing.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/people.hpp"
#include "commands/support/who.hpp"
#include "mentor/description.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct NotEditable {
  Kind kind;
  std::string_view field;
  std::string_view instead;
};

constexpr NotEditable fields_changed_elsewhere[] = {
    {Kind::person, "handle", "a handle is for ever; the name can be changed: --set name=…"},
    {Kind::mentorship, "handle", "a handle is for ever; the title can be changed: --set title=…"},
    {Kind::mentorship, "status", "use mentor pause, mentor resume or mentor close"},
    {Kind::mentorship, "paused_until", "use mentor pause"},
    {Kind::mentorship, "closed_on", "use mentor close"},
    {Kind::agreement, "version", "write a new version: mentor agreement WHO"},
    {Kind::agreement, "text", "write a new version: mentor agreement WHO"},
    {Kind::agreement, "cadence", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "minutes", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "routine_hours", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "urgent_hours", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "feedback_hours", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "documents_hours", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "boundaries", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "review_on", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::agreement, "review_every", "it follows from the text; write a new version: mentor agreement WHO"},
    {Kind::goal, "percent", "it is the one of the latest progress: mentor goal progress ID PERCENT"},
};

/// Fields that are set together with another one, and so are not for people.
bool is_inner(Kind kind, std::string_view field) {
  return kind == Kind::session && (field == "has_time" || field == "zone");
}

/// What a record belongs to stays: what refers to it would be torn apart otherwise.
bool is_home(Kind kind, const Field& field) {
  return field.kind == FieldKind::mentorship || field.kind == FieldKind::item ||
         (field.kind == FieldKind::reference && field.need == Need::required) ||
         (kind == Kind::participant && field.name == "person");
}

std::string canonical_field(Kind kind, std::string_view typed) {
  std::string name = to_lower_ascii(trim(typed));
  std::replace(name.begin(), name.end(), '-', '_');
  std::replace(name.begin(), name.end(), ' ', '_');
  if (kind == Kind::session && name == "length") return "minutes";
  if (kind == Kind::session && (name == "when" || name == "date")) return "start";
  if (name == "kind" && info(kind).has("type")) return "type";
  if (name == "every" && info(kind).has("cadence")) return "cadence";
  if (name == "by" && info(kind).has("due")) return "due";
  return name;
}

[[noreturn]] void refuse_field(Kind kind, std::string_view typed) {
  const auto fields = editable_fields(kind);
  std::string message = fmt::format("--set: a {} has no field \"{}\".", info(kind).name, visible(typed));
  if (const auto near = closest(canonical_field(kind, typed), fields))
    message += fmt::format(" Did you mean \"{}\"?", *near);
  std::string list;
  for (const auto& field : fields) list += (list.empty() ? "" : ", ") + field;
  throw UserError(fmt::format("{} It has: {}.", message, list));
}

const Field& require_editable(Kind kind, const std::string& name, std::string_view typed) {
  for (const auto& entry : fields_changed_elsewhere)
    if (entry.kind == kind && entry.field == name)
      throw UserError(fmt::format("--set {}: this is not changed here: {}.", name, entry.instead));
  const Field* field = info(kind).field(name);
  if (!field || is_inner(kind, name)) refuse_field(kind, typed);
  if (is_home(kind, *field))
    throw UserError(
        fmt::format("--set {}: what a {} belongs to cannot be changed. Remove it and add it where it belongs.", name,
                    info(kind).name));
  return *field;
}

void set_start(Context& context, Record& record, std::string_view typed) {
  const bool past = record.text("status") == to_text(SessionStatus::held);
  const Moment moment = read_moment(context, typed, "--set start", past ? Direction::past : Direction::future);
  record.set("start", std::int64_t{moment.instant.time_since_epoch().count()});
  record.set("zone", moment.zone);
  record.set("has_time", std::int64_t{moment.has_time ? 1 : 0});
}

void require_reference(const Store& store, const Record& record, const Field& field, const Value& value) {
  const Id id{field.refers, std::get<std::int64_t>(value)};
  const auto other = store.find(id);
  if (!other) throw UserError(fmt::format("--set {}: there is no {} {}.", field.name, info(id.kind).name, to_text(id)));
  if (store.mentorship_of(*other) != store.mentorship_of(record))
    throw UserError(fmt::format("--set {}: {} belongs to {}, not to {}.", field.name, to_text(id),
                                store.mentorship_of(*other).value_or("nobody"),
                                store.mentorship_of(record).value_or("nobody")));
}

Value value_typed(Context& context, const Store& store, const Record& record, const Field& field,
                  std::string_view typed) {
  const std::string option = fmt::format("--set {}", field.name);
  Value value = parse_value(field, typed, option, context.today());
  if (std::holds_alternative<std::monostate>(value)) return value;
  if (field.kind == FieldKind::zone) return context.zones->require(trim(typed), option);
  if (field.kind == FieldKind::person) return find_person(context, store, typed, option).handle;
  if (field.kind == FieldKind::reference) require_reference(store, record, field, value);
  return value;
}

}  // namespace

std::vector<std::string> editable_fields(Kind kind) {
  std::vector<std::string> fields;
  for (const auto& field : info(kind).fields) {
    const bool elsewhere =
        std::any_of(std::begin(fields_changed_elsewhere), std::end(fields_changed_elsewhere),
                    [&](const NotEditable& entry) { return entry.kind == kind && entry.field == field.name; });
    if (!elsewhere && !is_inner(kind, field.name) && !is_home(kind, field)) fields.emplace_back(field.name);
  }
  fields.emplace_back("visibility");
  return fields;
}

std::string typed_value(const Context& context, const Record& record, std::string_view field) {
  if (field == "visibility") return std::string(to_text(record.visibility));
  if (record.kind == Kind::session && field == "start") return format_start(context, from_record<Session>(record));
  const Field& described = *info(record.kind).field(field);
  const auto number = record.number(field);
  if (number && described.kind == FieldKind::minutes) return format_duration(Minutes{*number});
  if (number && described.kind == FieldKind::date) return format_day(Date{Days{*number}});
  if (number && described.kind == FieldKind::flag) return *number != 0 ? "yes" : "no";
  return format_value(described, record.at(field));
}

void set_field(Context& context, const Store& store, Record& record, std::string_view field, std::string_view typed) {
  const std::string name = canonical_field(record.kind, field);
  if (name == "visibility") {
    const auto visibility = from_text<Visibility>(to_lower_ascii(trim(typed)));
    if (!visibility)
      throw UserError(
          fmt::format("--set visibility \"{}\" is not known: it is private, shared or sealed.", visible(typed)));
    record.visibility = *visibility;
    return;
  }
  const Field& described = require_editable(record.kind, name, field);
  if (trim(typed).empty() && described.need == Need::required)
    throw UserError(fmt::format("--set {}: a {} cannot be without it.", name, info(record.kind).name));
  if (record.kind == Kind::session && name == "start")
    set_start(context, record, typed);
  else
    record.set(name, value_typed(context, store, record, described, typed));
}

}  // namespace mentor
