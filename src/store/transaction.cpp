// One writing transaction: the ticket, BEGIN IMMEDIATE, the change log's line, the search index, COMMIT.
#include "store/transaction.hpp"

#include "mentor/errors.hpp"
#include "mentor/store.hpp"
#include "store/columns.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <utility>

namespace mentor {

namespace {

constexpr const char* next_entry_sql = "SELECT coalesce(max(id), 0) + 1 FROM change_entry";

constexpr const char* record_sql =
    "INSERT INTO change_txn (uid, time, what, role, target, first_entry) VALUES (?, ?, ?, ?, ?, ?)";

void remove_words(Connection& connection, const IndexedWords& indexed) {
  auto& gone = connection.prepared("INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)");
  gone.bind(1, indexed.row);
  gone.bindNoCopy(2, indexed.words);
  gone.exec();
  gone.tryReset();
}

void add_words(Connection& connection, Kind kind, std::int64_t id) {
  auto& added =
      connection.prepared(fmt::format("INSERT INTO search_index (rowid, words) SELECT {}, {} FROM {} WHERE id = ?",
                                      index_row(kind), words_of_row(kind), table_of(kind)));
  added.bind(1, id);
  added.exec();
  added.tryReset();
}

}  // namespace

void flush_words(Connection& connection) {
  const PendingWords pending = std::exchange(connection.pending, {});
  for (const auto& [record, indexed] : pending) {
    if (indexed) remove_words(connection, *indexed);
    add_words(connection, record.first, record.second);
  }
}

WriteTransaction::WriteTransaction(Connection& connection)
    : connection_(connection), ticket_(connection.path()), uid_(random_uid()) {
  connection_.pending.clear();
  connection_.prepared("BEGIN IMMEDIATE").exec();
  open_ = true;
  first_entry_ = connection_.number(next_entry_sql);
}

WriteTransaction::~WriteTransaction() {
  if (!open_) return;
  connection_.pending.clear();
  try {
    connection_.execute("ROLLBACK");
  } catch (const SQLite::Exception&) {  // SQLite has rolled back by itself, as it does on a full disk
  }
}

std::int64_t WriteTransaction::record(const TxnLabel& label) {
  const std::int64_t next = connection_.number(next_entry_sql);
  if (next == first_entry_) return 0;
  if (recorded_) uid_ = random_uid();
  auto& line = connection_.prepared(record_sql);
  line.bind(1, uid_);
  line.bind(2, std::int64_t{label.time.time_since_epoch().count()});
  line.bind(3, std::string(label.what));
  line.bind(4, std::string(to_text(label.role)));
  if (label.target > 0) line.bind(5, label.target);
  line.bind(6, first_entry_);
  line.exec();
  line.tryReset();
  first_entry_ = next;
  recorded_ = true;
  return connection_.database().getLastInsertRowid();
}

void WriteTransaction::forget_log() {
  connection_.execute("DELETE FROM change_entry; DELETE FROM change_txn;");
  recorded_ = true;
}

void WriteTransaction::commit() {
  if (!recorded_) return;  // the destructor ends what wrote nothing
  flush_words(connection_);
  try {
    connection_.prepared("COMMIT").exec();
  } catch (const SQLite::Exception&) {
    if (!arrived()) throw;
  }
  open_ = false;
}

bool WriteTransaction::arrived() const {
  // Still inside the transaction: it did not arrive, and the destructor takes it back.
  if (connection_.path().empty() || sqlite3_get_autocommit(connection_.database().getHandle()) == 0) return false;
  try {
    Connection fresh(connection_.path(), Mode::write);
    SQLite::Statement line(fresh.database(), "SELECT 1 FROM change_txn WHERE uid = ?");
    line.bind(1, uid_);
    return line.executeStep();
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace mentor
