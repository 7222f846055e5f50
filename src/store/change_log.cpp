// SPDX-License-Identifier: MIT
// Undo and redo. An undo is a transaction of its own that takes back another's entries in reverse; the log of that is
// what a redo takes back. So ids, uids and references come back as they were.
#include "store/change_log.hpp"

#include "mentor/messages/journal.hpp"
#include "mentor/store/store.hpp"
#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/consequences.hpp"
#include "store/faults.hpp"
#include "store/neutral.hpp"
#include "store/places.hpp"
#include "store/rows.hpp"
#include "store/transaction.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

constexpr const char* logged_sql =
    "SELECT number, time, what, role, undone_by IS NOT NULL, act = 'change' AND role <> 'received' AND undone_by IS "
    "NULL, "
    "first_entry, coalesce((SELECT first_entry FROM change_txn "
    "AS "
    "later WHERE later.number > change_txn.number ORDER BY later.number LIMIT 1), 9223372036854775807) FROM "
    "change_txn ";

constexpr const char* redoable_sql =
    "WHERE act = 'undo' AND undone_by IS NULL AND number > (SELECT coalesce(max(number), 0) FROM change_txn WHERE "
    "act = 'change' AND role <> 'received') ORDER BY number DESC LIMIT 1";

constexpr const char* entries_backwards_sql =
    "SELECT kind, what, record, coalesce(last, record), before, after FROM change_entry WHERE id >= ? AND id < ? ORDER "
    "BY id DESC";

// A transaction's entries begin at its first_entry, so the last one that begins before an entry has it.
constexpr const char* by_hand_sql =
    "SELECT 1 FROM change_entry AS entry JOIN change_txn AS txn ON txn.number = (SELECT max(number) FROM change_txn "
    "WHERE first_entry <= entry.id) WHERE entry.kind = ?1 AND entry.record = ?2 AND entry.before IS NOT NULL AND "
    "entry.what = 'u' AND json_type(entry.after, '$.' || ?3) IS NOT NULL AND txn.role = 'typed' AND txn.act = 'change' "
    "AND txn.undone_by IS NULL LIMIT 1";

constexpr const char* handle_lost_sql =
    "SELECT record FROM change_entry WHERE id >= ? AND kind = ? AND what <> 'i' AND json_extract(before, '$.handle') = "
    "? ORDER BY id LIMIT 1";

const std::string revisions_sql =
    "SELECT entry.record, coalesce(entry.last, entry.record), entry.what = 'u', txn.time FROM change_txn AS txn JOIN "
    "change_entry AS entry ON " +
    entry_of_txn + " WHERE entry.kind = ? ORDER BY entry.id";

std::optional<LoggedTxn> read_logged(Statement& row) {
  std::optional<LoggedTxn> txn;
  if (row.executeStep())
    txn = LoggedTxn{
        row.getColumn(0).getInt64(),    Instant{std::chrono::seconds{row.getColumn(1).getInt64()}},
        row.getColumn(2).getString(),   from_text<ChangeRole>(row.getColumn(3).getString()).value_or(ChangeRole::typed),
        row.getColumn(4).getInt() != 0, row.getColumn(5).getInt() != 0,
        row.getColumn(6).getInt64(),    row.getColumn(7).getInt64()};
  row.tryReset();
  return txn;
}

/// Only then can something name a record that a later change of this journal did not bring.
bool is_shared(Connection& connection) { return connection.number("SELECT count(*) FROM stream") > 0; }

/// Whom the field named when that entry was about to be made; nothing if that one is gone. A handle may have gone to
/// another one since: whoever lost it first had it then.
std::optional<Record> named_then(Connection& connection, const Field& field, const Value& value, std::int64_t entry) {
  const auto* handle = std::get_if<std::string>(&value);
  if (handle == nullptr || (field.kind == FieldKind::item && parse_id(*handle)))
    return record_named(connection, field, value);
  const Kind kind = field.kind == FieldKind::person ? Kind::person : Kind::mentorship;
  auto& row = connection.prepared(handle_lost_sql);
  row.bind(1, entry);
  row.bind(2, std::string(1, info(kind).letter));
  row.bind(3, *handle);
  const auto lost_by = row.executeStep() ? std::optional(Id{kind, row.getColumn(0).getInt64()}) : std::nullopt;
  row.tryReset();
  return lost_by ? find_record(connection, *lost_by) : record_named(connection, field, value);
}

/// Values from before that entry, as this journal says them now: other devices may have renamed or removed what they
/// name. An optional field is emptied then; nothing if the record cannot be there without it.
std::optional<FieldValues> as_said_now(Connection& connection, Kind kind, FieldValues values, std::int64_t entry) {
  if (!is_shared(connection)) return values;
  for (auto& [name, value] : values) {
    const Field* field = info(kind).field(name);
    if (field == nullptr || !sync::is_link(*field) || std::holds_alternative<std::monostate>(value)) continue;
    const auto named = named_then(connection, *field, value, entry);
    if (!named && field->need == Need::required) return std::nullopt;
    value = named ? link_value(*field, *named) : Value{};
  }
  return values;
}

/// Other devices may have named them since.
void remove_with_what_follows(ChangeWriter& changes, const RowRange& range) {
  const auto& [kind, first, last] = range;
  Connection& connection = changes.connection();
  auto& row = connection.prepared(
      fmt::format("SELECT id FROM {} WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1", table_of(kind)));
  for (std::int64_t from = first; from <= last;) {
    row.bind(1, from);
    row.bind(2, last);
    const bool found = row.executeStep();
    const std::int64_t id = found ? row.getColumn(0).getInt64() : last;
    row.tryReset();
    if (found) {
      const Record added = find_record(connection, {kind, id}).value();
      static_cast<void>(remove_with_consequences(changes, std::span(&added, 1), Removal::erasing));
    }
    from = id + 1;
  }
}

class TakingBack {
 public:
  TakingBack(ChangeWriter& changes, const LoggedTxn& txn)
      : changes_(changes), connection_(changes.connection()), txn_(txn) {}

  void take(Statement& entry) {
    const Id id{kind_of_letter(entry.getColumn(0).getString()), entry.getColumn(2).getInt64()};
    const std::string what = entry.getColumn(1).getString();
    if (what == "i") return remove_added({id.kind, id.number, entry.getColumn(3).getInt64()});
    remove_collected();
    const auto before = values_now(id.kind, entry.getColumn(4).getString(), txn_.first_entry);
    if (what == "d") {
      if (before) bring_back(id, *before);
    } else if (const auto after = values_now(id.kind, entry.getColumn(5).getString(), txn_.end_entry);
               before && after) {
      take_back_update(id, *before, *after);
    }
  }

  /// After the last entry.
  [[nodiscard]] std::vector<CameBackAs> finish() {
    remove_collected();
    return std::move(called_otherwise_);
  }

 private:
  // An import has a range of each kind: they are taken back together.
  void remove_added(const RowRange& range) {
    if (is_shared(connection_)) return remove_with_what_follows(changes_, range);
    if (range.first < range.last) return added_.push_back(range);
    if (const auto added = find_record(connection_, {range.kind, range.first})) changes_.remove(*added);
  }

  void remove_collected() {
    if (!added_.empty()) changes_.remove_ranges(std::exchange(added_, {}));
  }

  [[nodiscard]] std::optional<FieldValues> values_now(Kind kind, const std::string& json, std::int64_t entry) {
    return as_said_now(connection_, kind, values_from_json(connection_, json), entry);
  }

  /// Another device may have put something in its place meanwhile.
  bool has_room(Record& back) {
    if (!is_shared(connection_)) return true;
    const std::string_view yields = info(back.kind).only_one.yields;
    const Record wanted = back;
    if (!find_room(connection_, back)) return false;
    if (!yields.empty() && wanted.at(yields) != back.at(yields))
      called_otherwise_.push_back({wanted.kind, wanted.at(yields), back.at(yields)});
    return true;
  }

  // Only the fields that it changed, and of those only what nobody changed since.
  void take_back_update(Id id, const FieldValues& before, const FieldValues& after) {
    const auto present = find_record(connection_, id);
    if (!present) return;
    FieldValues back;
    for (const auto& [name, value] : after)
      if (value_named(*present, name) == value) back.emplace(name, value_before(id, before, name));
    Record then = *present;
    apply_values(then, back);
    if (!has_room(then)) return;
    then = sound(std::move(then));
    changes_.update(*present, then);
    // Another device may have put something into what was called so.
    if (info(id.kind).has("handle") && present->text("handle") != then.text("handle"))
      follow_new_handle(changes_, *present, then);
  }

  void bring_back(Id id, const FieldValues& before) {
    Record back = sound(record_from_values(id, before));
    // Another device may have brought it back.
    if (find_record(connection_, id) || find_record_by(connection_, id.kind, "uid", back.uid)) return;
    if (has_room(back)) static_cast<void>(changes_.insert(back));
  }

  ChangeWriter& changes_;
  Connection& connection_;
  const LoggedTxn& txn_;
  std::vector<RowRange> added_;  ///< by the entries just read
  std::vector<CameBackAs> called_otherwise_;
};

void mark(Connection& connection, std::int64_t number, std::optional<std::int64_t> undone_by) {
  auto& statement = connection.prepared("UPDATE change_txn SET undone_by = ? WHERE number = ?");
  if (undone_by) statement.bind(1, *undone_by);
  statement.bind(2, number);
  statement.exec();
  statement.tryReset();
}

void append(std::vector<CameBackAs>& all, std::vector<CameBackAs>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

std::optional<Record> read_gone(Connection& connection, Kind kind, Statement& row) {
  std::optional<std::pair<std::int64_t, std::string>> found;
  if (row.executeStep()) found.emplace(row.getColumn(0).getInt64(), row.getColumn(1).getString());
  row.tryReset();
  if (!found) return std::nullopt;
  return sound(record_from_values({kind, found->first}, values_from_json(connection, found->second)));
}

}  // namespace

std::optional<Record> find_gone(Connection& connection, Id id) {
  auto& row = connection.prepared(
      "SELECT record, before FROM change_entry WHERE kind = ? AND record = ? AND what = 'd' AND before IS NOT NULL "
      "ORDER "
      "BY id DESC LIMIT 1");
  row.bind(1, std::string(1, info(id.kind).letter));
  row.bind(2, id.number);
  return read_gone(connection, id.kind, row);
}

std::optional<Record> find_gone(Connection& connection, Kind kind, const std::string& handle) {
  auto& row = connection.prepared(
      "SELECT record, before FROM change_entry WHERE kind = ? AND what = 'd' AND before IS NOT NULL AND "
      "json_extract(before, '$.handle') = ? ORDER BY id DESC LIMIT 1");
  row.bind(1, std::string(1, info(kind).letter));
  row.bind(2, handle);
  return read_gone(connection, kind, row);
}

std::optional<LoggedTxn> next_to_undo(Connection& connection) {
  return read_logged(connection.prepared(
      std::string(logged_sql) +
      "WHERE act = 'change' AND role <> 'received' AND undone_by IS NULL ORDER BY number DESC LIMIT 1"));
}

std::optional<LoggedTxn> next_to_redo(Connection& connection) {
  return read_logged(connection.prepared(std::string(logged_sql) + redoable_sql));
}

std::optional<LoggedTxn> logged_before(Connection& connection, std::int64_t before) {
  auto& row = connection.prepared(std::string(logged_sql) + "WHERE number < ? ORDER BY number DESC LIMIT 1");
  row.bind(1, before);
  return read_logged(row);
}

LoggedTxn logged_txn(Connection& connection, std::int64_t number) {
  if (auto txn = logged_before(connection, number + 1); txn && txn->number == number) return *txn;
  throw Damage(messages::log_line_lost(number));
}

std::int64_t undone_by_target(Connection& connection, std::int64_t undo) {
  return connection.number(fmt::format("SELECT target FROM change_txn WHERE number = {}", undo));
}

std::vector<CameBackAs> take_back(ChangeWriter& changes, const LoggedTxn& txn) {
  Statement entries(changes.connection().database(), entries_backwards_sql);
  entries.bind(1, txn.first_entry);
  entries.bind(2, txn.end_entry);
  TakingBack taking(changes, txn);
  while (entries.executeStep()) taking.take(entries);
  return taking.finish();
}

std::optional<Id> find_gone_uid(Connection& connection, const std::string& uid) {
  auto& row = connection.prepared(
      "SELECT kind, record FROM change_entry WHERE what = 'd' AND json_extract(before, '$.uid') = ? ORDER BY id DESC "
      "LIMIT 1");
  row.bind(1, uid);
  std::optional<Id> id;
  if (row.executeStep()) id = Id{kind_of_letter(row.getColumn(0).getString()), row.getColumn(1).getInt64()};
  row.tryReset();
  return id;
}

Revisions read_revisions(Connection& connection, Kind kind) {
  auto& row = connection.prepared(revisions_sql);
  row.bind(1, std::string(1, info(kind).letter));
  Revisions revisions;
  while (row.executeStep())
    for (std::int64_t number = row.getColumn(0).getInt64(); number <= row.getColumn(1).getInt64(); ++number) {
      auto& revision = revisions[number];
      revision.changes += row.getColumn(2).getInt64();
      revision.last = Instant{std::chrono::seconds{row.getColumn(3).getInt64()}};
    }
  row.tryReset();
  return revisions;
}

bool was_changed_by_hand(Connection& connection, Id id, std::string_view field) {
  auto& row = connection.prepared(by_hand_sql);
  row.bind(1, std::string(1, info(id.kind).letter));
  row.bind(2, id.number);
  row.bind(3, std::string(field));
  const bool found = row.executeStep();
  row.tryReset();
  return found;
}

Undone undo_newest(Connection& connection, std::int64_t count, Instant now) {
  Undone undone;
  WriteTransaction transaction(connection);
  transaction.changes().defer_references();
  for (; count > 0; --count) {
    const auto txn = next_to_undo(connection);
    if (!txn) return undone;  // without a commit
    undone.entries.push_back(history_entry(connection, Audience::me, *txn));
    append(undone.called_otherwise, take_back(transaction.changes(), *txn));
    const auto by = transaction.record({"undo: " + txn->what, now, ChangeRole::typed, ChangeAct::undo, txn->number});
    mark(connection, txn->number, by);
  }
  transaction.commit();
  return undone;
}

Undone redo_newest(Connection& connection, std::int64_t count, Instant now) {
  Undone redone;
  WriteTransaction transaction(connection);
  transaction.changes().defer_references();
  for (; count > 0; --count) {
    const auto undo = next_to_redo(connection);
    if (!undo) return redone;  // without a commit
    const LoggedTxn original = logged_txn(connection, undone_by_target(connection, undo->number));
    append(redone.called_otherwise, take_back(transaction.changes(), *undo));
    const auto by =
        transaction.record({"redo: " + original.what, now, ChangeRole::typed, ChangeAct::redo, undo->number});
    mark(connection, undo->number, by);
    mark(connection, original.number, std::nullopt);
    redone.entries.push_back(history_entry(connection, Audience::me, original));
    redone.entries.back().undone = false;
  }
  transaction.commit();
  return redone;
}

}  // namespace mentor::store
