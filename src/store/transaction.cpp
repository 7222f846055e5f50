// SPDX-License-Identifier: MIT
// One writing transaction: the ticket, BEGIN IMMEDIATE, the change log's line, the search index, COMMIT.
#include "store/transaction.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/store/store.hpp"

#include <algorithm>
#include <sqlite3.h>

namespace mentor::store {

namespace {

constexpr const char* next_entry_sql = "SELECT coalesce(max(id), 0) + 1 FROM change_entry";

constexpr const char* record_sql =
    "INSERT INTO change_txn (uid, device, clock, time, role, act, what, target, first_entry) VALUES (?, ?, ?, ?, ?, ?, "
    "?, ?, ?)";

constexpr const char* own_device_sql = "SELECT number FROM device WHERE here = 1";

constexpr const char* newest_clock_sql = "SELECT clock FROM change_txn ORDER BY number DESC LIMIT 1";

}  // namespace

sync::Clock newest_clock(Connection& connection) { return {connection.number(newest_clock_sql)}; }

WriteTransaction::WriteTransaction(Connection& connection)
    : connection_(connection), writer_lock_(connection.path()), changes_(connection), uid_(random_uid()) {
  connection_.prepared("BEGIN IMMEDIATE").exec();
  open_ = true;
  first_entry_ = connection_.number(next_entry_sql);
}

WriteTransaction::~WriteTransaction() {
  if (!open_) return;
  try {
    connection_.execute("ROLLBACK");
  } catch (const SQLite::Exception&) {  // SQLite has rolled back by itself, as it does on a full disk
  }
}

std::int64_t WriteTransaction::record(const TxnLabel& label) {
  const std::int64_t next = connection_.number(next_entry_sql);
  if (label.act == ChangeAct::erase) first_entry_ = next;
  if (next == first_entry_ && label.act != ChangeAct::erase) return 0;
  if (recorded_) uid_ = random_uid();
  const std::int64_t device = label.device > 0 ? label.device : connection_.number(own_device_sql);
  const sync::Clock next_one = sync::tick(newest_clock(connection_), sync::Moment{label.time.time_since_epoch()});
  auto& line = connection_.prepared(record_sql);
  line.bind(1, uid_);
  line.bind(2, device);
  line.bind(3, std::max(next_one.bits, label.clock));
  line.bind(4, std::int64_t{label.time.time_since_epoch().count()});
  line.bind(5, std::string(to_text(label.role)));
  line.bind(6, std::string(to_text(label.act)));
  line.bind(7, std::string(label.what));
  if (label.target > 0) line.bind(8, label.target);
  line.bind(9, first_entry_);
  line.exec();
  line.tryReset();
  first_entry_ = next;
  recorded_ = true;
  return connection_.database().getLastInsertRowid();
}

void WriteTransaction::commit() {
  if (!recorded_) return;  // the destructor ends what wrote nothing
  changes_.flush_words();
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
    Statement line(fresh.database(), "SELECT 1 FROM change_txn WHERE uid = ?");
    line.bind(1, uid_);
    return line.executeStep();
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace mentor::store
