// SPDX-License-Identifier: MIT
// What a command's work may do inside a transaction, with sentences for what the journal refuses.
#include "store/journal_writer.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/journal.hpp"
#include "mentor/messages/values.hpp"
#include "store/columns.hpp"
#include "store/consequences.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <stdexcept>

namespace mentor::store {

namespace {

[[noreturn]] void refuse_missing(const Record& record, const Field& field, std::string_view what, const Value& value) {
  throw UserError(
      messages::refers_to_nothing(info(record.kind).name, field.name, visible(format_value(field, value)), what));
}

bool handle_exists(Connection& connection, Kind kind, const std::string& handle) {
  return find_record_by(connection, kind, "handle", handle).has_value();
}

// Only asked after SQLite refused the row: a row that is right pays nothing for these look-ups.
void explain_references(Connection& connection, const Record& record) {
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Value& value = record.values[i];
    if (std::holds_alternative<std::monostate>(value)) continue;
    const Field& field = fields[i];
    if (field.kind == FieldKind::person && !handle_exists(connection, Kind::person, std::get<std::string>(value)))
      refuse_missing(record, field, "person", value);
    if (field.kind == FieldKind::mentorship &&
        !handle_exists(connection, Kind::mentorship, std::get<std::string>(value)))
      refuse_missing(record, field, "mentorship", value);
    if (field.kind == FieldKind::reference && !find_record(connection, {field.refers, std::get<std::int64_t>(value)}))
      refuse_missing(record, field, info(field.refers).noun(), value);
  }
}

void check_tag(Connection& connection, const Record& tag) {
  const std::string item = tag.text("item");
  if (!item_exists(connection, item)) throw UserError(messages::no_item_to_tag(visible(item)));
  auto& count = connection.prepared("SELECT count(*) FROM tag WHERE item = ?");
  count.bind(1, item);
  count.executeStep();
  const auto carried = static_cast<std::size_t>(count.getColumn(0).getInt64());
  count.tryReset();
  if (carried >= tag_limit) throw UserError(messages::tags_are_full(item, carried));
}

void check_handle(const Record& record) {
  if (info(record.kind).has("handle") && parse_id(record.text("handle")))
    throw UserError(messages::handle_like_id(record.text("handle")));
}

// The person "me" is what `mine` means everywhere: it stays, under that handle.
void keep_me(const Record& before, std::string_view handle_after) {
  if (before.kind == Kind::person && before.text("handle") == my_handle && handle_after != my_handle)
    throw UserError(messages::me_stays());
}

Record existing(Connection& connection, Id id) {
  auto found = find_record(connection, id);
  if (!found) throw UserError(messages::no_such_record(info(id.kind).noun(), to_text(id)));
  return *found;
}

/// Its words would be lost.
void refuse_withheld(const Record& record) {
  if (record.withheld)
    throw std::logic_error(fmt::format("{} was read for the screen, without its words: it must not be written back",
                                       to_text(record.reference())));
}

}  // namespace

void explain_existing(Connection& connection, const Record& record) {
  const RecordInfo& kind = info(record.kind);
  if (kind.has("handle") && handle_exists(connection, record.kind, record.text("handle")))
    throw UserError(messages::handle_taken(kind.name, record.text("handle")));
  if (record.kind == Kind::participant)
    throw UserError(messages::in_it_already(record.text("person"), record.text("mentorship")));
  if (record.kind == Kind::tag)
    throw UserError(messages::has_tag_already(record.text("item"), visible(record.text("name"))));
  throw UserError(messages::same_uid(kind.name, record.uid));
}

void explain_refused(Connection& connection, const Record& record, const SQLite::Exception& error) {
  const int code = error.getExtendedErrorCode();
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY) explain_references(connection, record);
  if (code == SQLITE_CONSTRAINT_UNIQUE) explain_existing(connection, record);
  throw error;
}

bool item_exists(Connection& connection, const std::string& item) {
  const auto id = parse_id(item);
  if (id && id->kind != Kind::tag && find_record(connection, *id)) return true;
  return handle_exists(connection, Kind::mentorship, item);
}

Id JournalWriter::insert(const Record& record) {
  refuse_withheld(record);
  check(record);
  check_handle(record);
  if (record.kind == Kind::tag) check_tag(connection_, record);
  Record stored = record;
  stored.id = 0;
  if (stored.uid.empty()) stored.uid = random_uid();
  try {
    return {record.kind, changes_.insert(stored)};
  } catch (const SQLite::Exception& error) {
    explain_refused(connection_, stored, error);
  }
}

void JournalWriter::update(const Record& record) {
  refuse_withheld(record);
  check(record);
  const Record before = existing(connection_, record.reference());
  const bool renamed = info(record.kind).has("handle") && before.text("handle") != record.text("handle");
  if (renamed) {
    keep_me(before, record.text("handle"));
    check_handle(record);
  }
  if (record.kind == Kind::tag && !item_exists(connection_, record.text("item"))) check_tag(connection_, record);
  Record after = record;
  if (after.uid.empty()) after.uid = before.uid;
  try {
    if (renamed) changes_.defer_references();
    changes_.update(before, after);
    if (renamed) follow_new_handle(changes_, before, after);
  } catch (const SQLite::Exception& error) {
    explain_refused(connection_, record, error);
  }
}

void JournalWriter::remove(std::span<const Id> ids) {
  std::vector<Record> records;
  for (const Id id : ids) {
    records.push_back(existing(connection_, id));
    keep_me(records.back(), {});
  }
  static_cast<void>(remove_with_consequences(changes_, records, Removal::plain));
}

}  // namespace mentor::store
