// SPDX-License-Identifier: MIT
// Redaction: what an audience sees of a row that it sees at all, as the description of each field says.
#include "store/audience/redactor.hpp"

#include "store/audience/rows_seen.hpp"
#include "store/change_log.hpp"
#include "store/columns.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace mentor::store {

namespace {

bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }

Kind kind_named(const Field& field) {
  if (field.kind == FieldKind::person) return Kind::person;
  return field.kind == FieldKind::mentorship ? Kind::mentorship : field.refers;
}

/// What is asked of a kind for every record that is read, found once.
struct KindShape {
  std::vector<std::size_t> parts;  ///< places of the fields that name what it is a part of
  bool has_handle = false;
  bool names_item = false;
};

const KindShape& shape_of(Kind kind) {
  thread_local const auto shapes = [] {
    std::array<KindShape, names<Kind>.size()> all;
    for (const Kind each : all_kinds()) {
      KindShape& shape = all[static_cast<std::size_t>(each)];
      shape.has_handle = info(each).has("handle");
      shape.names_item = names_item(each);
      const auto& fields = info(each).fields;
      for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].part) shape.parts.push_back(i);
    }
    return all;
  }();
  return shapes[static_cast<std::size_t>(kind)];
}

/// Asked at every question, so that the text is made once (and for each thread, so that no lock is needed).
const std::string& something_sealed_sql() {
  thread_local const std::string sql = [] {
    std::set<Kind> wholes{Kind::person};
    for (const Kind kind : all_kinds())
      for (const Field& field : info(kind).fields) {
        if (field.part && names_record(field)) wholes.insert(kind_named(field));
        if (field.newest_of) wholes.insert(*field.newest_of);
      }
    std::string text;
    for (const Kind kind : wholes)
      text += fmt::format("{}SELECT 1 FROM {} WHERE visibility = 'sealed'", text.empty() ? "" : " UNION ALL ",
                          table_of(kind));
    return text + " LIMIT 1";
  }();
  return sql;
}

/// Counted from 1, so that it tells nothing of records that are not there for this audience.
std::int64_t place_among_seen(Connection& connection, const Record& record, Audience audience) {
  auto& row = connection.prepared(fmt::format("SELECT count(*) FROM {0} WHERE {0}.id <= ? AND {1}",
                                              table_of(record.kind), rows_seen(record.kind, audience)));
  row.bind(1, record.id);
  row.executeStep();
  const std::int64_t place = row.getColumn(0).getInt64();
  row.tryReset();
  return place;
}

Value side_of(const Value& person) {
  const auto* handle = std::get_if<std::string>(&person);
  return std::string(handle && *handle == my_handle ? my_handle : to_text(Side::partner));
}

}  // namespace

Record Redactor::redact(Record record) {
  switch (audience_) {
    case Audience::me:
      return record;
    case Audience::screen:
      return is_withheld(record) ? withhold(std::move(record)) : with_newest_seen(std::move(record));
    case Audience::partner:
    case Audience::sponsor:
      break;
  }
  return redacted_for_others(std::move(record));
}

Record Redactor::redact_part(Record record) {
  const bool withheld = audience_ == Audience::screen && is_part_of_sealed(record);
  return withheld ? withhold(std::move(record)) : redact(std::move(record));
}

Record Redactor::redacted_for_others(Record record) {
  Record seen = record;
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) seen.values[i] = seen_value(record, fields[i], record.values[i]);
  return seen;
}

Value Redactor::seen_value(const Record& record, const Field& field, const Value& value) {
  if (is_empty(value)) return {};
  switch (audience_ == Audience::partner ? field.seen.partner : field.seen.sponsor) {
    case Seen::no:
      return field.kind == FieldKind::flag ? Value(std::int64_t{0}) : Value();
    case Seen::if_shared:
      return record.visibility == Visibility::shared ? value : Value();
    case Seen::if_marked:
      return marked_value(record, field, value);
    case Seen::as_side:
      return side_of(value);
    case Seen::as_name:
      return home(record.text("handle")).names_hidden ? Value(std::string("Mentorship")) : value;
    case Seen::yes:
      break;
  }
  if (!names_record(field) || decides_over_row(field) || sees_named(record, field, value)) return value;
  return field.need == Need::required ? side_of(value) : Value();
}

Value Redactor::marked_value(const Record& record, const Field& field, const Value& value) {
  const bool own = record.kind == Kind::mentorship;
  if (!own && field.kind != FieldKind::mentorship)
    return record.number("for_sponsor").value_or(0) == 1 ? value : Value();
  const Home& of = home(own ? record.text("handle") : std::get<std::string>(value));
  if (of.marked && !of.names_hidden) return value;
  return fmt::format("{}{}", field.kind == FieldKind::line ? "Mentorship " : "mentorship-", of.place);
}

bool Redactor::sees_part_of(const std::string& person, const std::string& mentorship) {
  const auto [known, is_new] = seen_parts_.try_emplace({person, mentorship}, false);
  if (!is_new) return known->second;
  auto& row = connection_.prepared(fmt::format("SELECT 1 FROM {} WHERE person = ? AND mentorship = ? AND {}",
                                               table_of(Kind::participant), rows_seen(Kind::participant, audience_)));
  row.bind(1, person);
  row.bind(2, mentorship);
  known->second = row.executeStep();
  row.tryReset();
  return known->second;
}

bool Redactor::sees_named(const Record& record, const Field& field, const Value& value) {
  const Kind kind = kind_named(field);
  if (const Field* of = field_of_kind(info(record.kind), FieldKind::mentorship);
      of && kind == Kind::person && value != Value(std::string(my_handle)) && !record.text(of->name).empty())
    return sees_part_of(std::get<std::string>(value), record.text(of->name));
  const auto [known, is_new] = seen_.try_emplace({kind, value}, false);
  if (!is_new) return known->second;
  auto& row = connection_.prepared(fmt::format("SELECT 1 FROM {} WHERE {} = ? AND {}", table_of(kind),
                                               field.kind == FieldKind::reference ? "id" : "handle",
                                               rows_seen(kind, audience_)));
  bind_value(row, 1, value);
  known->second = row.executeStep();
  row.tryReset();
  return known->second;
}

const Redactor::Home& Redactor::home(const std::string& mentorship) {
  const auto [known, is_new] = homes_.try_emplace(mentorship);
  if (!is_new) return known->second;
  if (const auto record = find_record_by(connection_, Kind::mentorship, "handle", mentorship))
    known->second = {place_among_seen(connection_, *record, audience_), record->number("for_sponsor") == 1,
                     names_hidden(*record)};
  return known->second;
}

// By its handle, which a person and the mentorship with that person have in common, or by a name in its title.
bool Redactor::names_hidden(const Record& mentorship) {
  auto& row = connection_.prepared(fmt::format(
      "SELECT 1 FROM {0} WHERE visibility <> 'shared' AND (handle = ?1 OR (instr(?2, name) > 0 AND handle IN (SELECT "
      "person FROM {1} WHERE mentorship = ?1)))",
      table_of(Kind::person), table_of(Kind::participant)));
  row.bind(1, mentorship.text("handle"));
  row.bind(2, mentorship.text("title"));
  const bool hidden = row.executeStep();
  row.tryReset();
  return hidden;
}

bool Redactor::is_withheld(const Record& record) {
  return record.visibility == Visibility::sealed || has_sealed_namesake(record);
}

bool Redactor::hides(const Record& record) {
  return audience_ == Audience::screen && (is_sealed(record) || has_sealed_namesake(record));
}

bool Redactor::is_sealed(const Record& record) {
  return record.visibility == Visibility::sealed || is_part_of_sealed(record);
}

bool Redactor::is_part_of_sealed(const Record& record) {
  const KindShape& shape = shape_of(record.kind);
  if (shape.parts.empty() || (!gone_too_ && !shape.names_item && !something_is_sealed())) return false;
  const auto& fields = info(record.kind).fields;
  for (const std::size_t i : shape.parts)
    if (!is_empty(record.values[i]) && is_named_sealed(record.kind, fields[i], record.values[i])) return true;
  return false;
}

bool Redactor::leaves_whole(const Record& record) {
  return audience_ == Audience::me ||
         (audience_ == Audience::screen && !is_withheld(record) && !shows_what_may_be_sealed(record.kind));
}

bool Redactor::shows_what_may_be_sealed(Kind kind) {
  const auto& fields = info(kind).fields;
  return std::any_of(fields.begin(), fields.end(), [](const Field& field) { return field.newest_of.has_value(); }) &&
         something_is_sealed();
}

Record Redactor::with_newest_seen(Record record) {
  if (!shows_what_may_be_sealed(record.kind)) return record;
  for (const Field& field : info(record.kind).fields) {
    if (!field.newest_of) continue;
    const RecordInfo& source = info(*field.newest_of);
    const auto& fields = source.fields;
    const auto refers = std::find_if(fields.begin(), fields.end(), [&](const Field& one) {
      return one.kind == FieldKind::reference && one.refers == record.kind;
    });
    auto& row = connection_.prepared(fmt::format(
        "SELECT \"{0}\" FROM {1} WHERE \"{2}\" = ? AND visibility <> 'sealed' AND {3} ORDER BY \"{4}\" "
        "DESC, id DESC LIMIT 1",
        field.name, table_of(source.kind), refers->name, rows_seen(source.kind, Audience::screen), source.day));
    row.bind(1, record.id);
    record.set(field.name, row.executeStep() ? row.getColumn(0).getInt64() : field.low);
    row.tryReset();
  }
  return record;
}

bool Redactor::is_row_sealed(Id id) {
  auto& row =
      connection_.prepared(fmt::format("SELECT 1 FROM {} WHERE id = ? AND visibility = 'sealed'", table_of(id.kind)));
  row.bind(1, id.number);
  const bool sealed = row.executeStep();
  row.tryReset();
  return sealed;
}

bool Redactor::something_is_sealed() {
  if (!something_is_sealed_) something_is_sealed_ = connection_.number(something_sealed_sql()) == 1;
  return *something_is_sealed_;
}

bool Redactor::any_sealed(Kind kind) {
  const auto [known, is_new] = any_sealed_.try_emplace(kind, false);
  if (is_new)
    known->second =
        connection_.number(fmt::format("SELECT 1 FROM {} WHERE visibility = 'sealed' LIMIT 1", table_of(kind))) == 1;
  return known->second;
}

bool Redactor::has_sealed_namesake(const Record& record) {
  if (!shape_of(record.kind).has_handle || !something_is_sealed()) return false;
  const std::string handle = record.text("handle");
  return sealed_handles(Kind::person).contains(handle) || sealed_handles(Kind::mentorship).contains(handle);
}

const std::set<std::string>& Redactor::sealed_handles(Kind kind) {
  const auto [known, is_new] = sealed_handles_.try_emplace(kind);
  if (!is_new) return known->second;
  auto& rows = connection_.prepared(fmt::format("SELECT handle FROM {} WHERE visibility = 'sealed'", table_of(kind)));
  while (rows.executeStep()) known->second.insert(rows.getColumn(0).getString());
  rows.tryReset();
  return known->second;
}

bool Redactor::is_named_sealed(Kind naming, const Field& field, const Value& value) {
  if (!gone_too_ && (field.kind == FieldKind::person || field.kind == FieldKind::mentorship)) {
    auto& known = field.kind == FieldKind::person ? sealed_people_ : sealed_mentorships_;
    if (!known) known = &sealed_handles(kind_named(field));
    return !known->empty() && known->contains(std::get<std::string>(value));
  }
  // What it names could only be sealed by its mentorship then, which is asked for elsewhere or is none.
  if (!gone_too_ && field.kind == FieldKind::reference && !any_sealed(field.refers) &&
      sealed_handles(Kind::mentorship).empty())
    return false;
  const Kind kind = field.kind == FieldKind::item ? Kind::tag : kind_named(field);
  const auto [known, is_new] = sealed_.try_emplace({kind, value}, false);
  if (!is_new) return known->second;
  // What lies in the same mentorship as its parent asks for that itself.
  const bool only_row =
      !gone_too_ && field.kind == FieldKind::reference && field_of_kind(info(naming), FieldKind::mentorship) != nullptr;
  const auto parent = only_row ? std::nullopt : named(field, value);
  const bool sealed =
      only_row ? is_row_sealed({field.refers, std::get<std::int64_t>(value)}) : parent && is_sealed(*parent);
  return sealed_[{kind, value}] = sealed;
}

std::optional<Record> Redactor::named(const Field& field, const Value& value) {
  if (field.kind == FieldKind::reference) return known({field.refers, std::get<std::int64_t>(value)});
  const auto& text = std::get<std::string>(value);
  if (field.kind != FieldKind::item) return known(kind_named(field), text);
  const auto id = parse_id(text);
  auto found = id ? known(*id) : std::nullopt;
  return found ? found : known(Kind::mentorship, text);
}

std::optional<Record> Redactor::known(Id id) {
  auto found = find_record(connection_, id);
  return found || !gone_too_ ? found : find_gone(connection_, id);
}

std::optional<Record> Redactor::known(Kind kind, const std::string& handle) {
  auto found = find_record_by(connection_, kind, "handle", handle);
  return found || !gone_too_ ? found : find_gone(connection_, kind, handle);
}

}  // namespace mentor::store
