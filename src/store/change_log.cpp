// Undo and redo. An undo is a transaction of its own that takes back another's entries in reverse; the log of that is
// what a redo takes back. So ids, uids and references come back as they were.
#include "store/change_log.hpp"

#include "store/columns.hpp"
#include "store/transaction.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr const char* logged_sql =
    "SELECT number, time, what, undone_by IS NOT NULL, first_entry, coalesce((SELECT first_entry FROM change_txn AS "
    "later WHERE later.number > change_txn.number ORDER BY later.number LIMIT 1), 9223372036854775807) FROM "
    "change_txn ";

constexpr const char* redoable_sql =
    "WHERE role = 'undo' AND undone_by IS NULL AND number > (SELECT coalesce(max(number), 0) FROM change_txn WHERE "
    "role "
    "= 'change') ORDER BY number DESC LIMIT 1";

constexpr const char* entries_backwards_sql =
    "SELECT kind, what, record, coalesce(last, record), old FROM change_entry WHERE id >= ? AND id < ? ORDER BY id "
    "DESC";

std::optional<LoggedTxn> read_logged(SQLite::Statement& row) {
  std::optional<LoggedTxn> txn;
  if (row.executeStep())
    txn = LoggedTxn{row.getColumn(0).getInt64(),  Instant{std::chrono::seconds{row.getColumn(1).getInt64()}},
                    row.getColumn(2).getString(), row.getColumn(3).getInt() != 0,
                    row.getColumn(4).getInt64(),  row.getColumn(5).getInt64()};
  row.tryReset();
  return txn;
}

std::string update_from_json(Kind kind) {
  return fmt::format("UPDATE {} SET ({}) = (SELECT {}) WHERE id = ?1", table_of(kind), column_list(kind),
                     json_columns(kind, 2));
}

std::string insert_from_json(Kind kind) {
  return fmt::format("INSERT INTO {} ({}) SELECT {} WHERE ?1 > 0", table_of(kind), column_list(kind),
                     json_columns(kind, 2));
}

void restore_row(Connection& connection, const std::string& sql, std::int64_t id, const std::string& old) {
  auto& statement = connection.prepared(sql);
  statement.bind(1, id);
  statement.bindNoCopy(2, old);
  statement.exec();
  statement.tryReset();
}

void remove_rows(Connection& connection, Kind kind, std::int64_t first, std::int64_t last) {
  auto& statement = connection.prepared(fmt::format("DELETE FROM {} WHERE id BETWEEN ? AND ?", table_of(kind)));
  statement.bind(1, first);
  statement.bind(2, last);
  statement.exec();
  statement.tryReset();
}

void take_back_entry(Connection& connection, SQLite::Statement& entry) {
  const Kind kind = kind_of_letter(entry.getColumn(0).getString());
  const std::string what = entry.getColumn(1).getString();
  const std::int64_t id = entry.getColumn(2).getInt64();
  if (what == "i")
    remove_rows(connection, kind, id, entry.getColumn(3).getInt64());
  else
    restore_row(connection, what == "u" ? update_from_json(kind) : insert_from_json(kind), id,
                entry.getColumn(4).getString());
}

void mark(Connection& connection, std::int64_t number, std::optional<std::int64_t> undone_by) {
  auto& statement = connection.prepared("UPDATE change_txn SET undone_by = ? WHERE number = ?");
  if (undone_by) statement.bind(1, *undone_by);
  statement.bind(2, number);
  statement.exec();
  statement.tryReset();
}

}  // namespace

std::optional<LoggedTxn> next_to_undo(Connection& connection) {
  return read_logged(connection.prepared(std::string(logged_sql) +
                                         "WHERE role = 'change' AND undone_by IS NULL ORDER BY number DESC LIMIT 1"));
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
  return logged_before(connection, number + 1).value();
}

std::int64_t undone_by_target(Connection& connection, std::int64_t undo) {
  return connection.number(fmt::format("SELECT target FROM change_txn WHERE number = {}", undo));
}

void take_back(Connection& connection, const LoggedTxn& txn) {
  SQLite::Statement entries(connection.database(), entries_backwards_sql);
  entries.bind(1, txn.first_entry);
  entries.bind(2, txn.end_entry);
  while (entries.executeStep()) take_back_entry(connection, entries);
}

Undone undo_newest(Connection& connection, std::int64_t count, Instant now) {
  Undone undone;
  WriteTransaction transaction(connection);
  connection.execute("PRAGMA defer_foreign_keys=ON");
  for (; count > 0; --count) {
    const auto txn = next_to_undo(connection);
    if (!txn) break;
    undone.entries.push_back(told(connection, *txn));
    take_back(connection, *txn);
    const auto by = transaction.record({"undo: " + txn->what, now, TxnRole::undo, txn->number});
    mark(connection, txn->number, by);
  }
  transaction.commit();
  return undone;
}

Undone redo_newest(Connection& connection, Instant now) {
  Undone redone;
  WriteTransaction transaction(connection);
  connection.execute("PRAGMA defer_foreign_keys=ON");
  const auto undo = next_to_redo(connection);
  if (!undo) return redone;
  const LoggedTxn original = logged_txn(connection, undone_by_target(connection, undo->number));
  take_back(connection, *undo);
  const auto by = transaction.record({"redo: " + original.what, now, TxnRole::redo, undo->number});
  mark(connection, undo->number, by);
  mark(connection, original.number, std::nullopt);
  redone.entries.push_back(told(connection, original));
  redone.entries.back().undone = false;
  transaction.commit();
  return redone;
}

}  // namespace mentor
