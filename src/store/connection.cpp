// SPDX-License-Identifier: MIT
// One connection to a journal's file: how it is opened, what it forbids, which statements it keeps ready.
#include "store/connection.hpp"

#include "store/writer_lock.hpp"

#include <sqlite3.h>
#include <stdexcept>
#include <thread>

namespace mentor::store {

namespace {

// Behind the ticket this is only met by readers while somebody commits, and by other programs. Each wait is counted
// from its own first attempt.
int wait_while_busy(void* began, int attempt) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::seconds patience{5};
  auto& first = *static_cast<Clock::time_point*>(began);
  if (attempt == 0) first = Clock::now();
  if (Clock::now() - first >= patience) return 0;
  std::this_thread::sleep_for(jittered_pause(attempt));
  return 1;
}

// SQLite would count every piece of memory under a lock, for a statistic that nobody asks for. Before the first open.
void leave_out_statistics() { static_cast<void>(sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0)); }

int open_flags(const std::string& path, Mode mode) {
  [[maybe_unused]] static const bool once = (leave_out_statistics(), true);
  // One connection belongs to one thread; SQLite's own mutexes would cost a tenth of a check-in.
  constexpr int always = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  if (path == ":memory:") return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | always;
  return (mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | always;
}

void forbid(sqlite3* handle) {
  constexpr int on = 1;
  constexpr int off = 0;
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, on, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, off, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, off, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, off, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, off, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr);
  // A journal has neither; what somebody put into one never runs.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, off, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, off, nullptr);
}

/// SQLiteCpp does not hand out what it has prepared. SQLite lists the newest first.
sqlite3_stmt* newest_statement(const SQLite::Database& database, const std::string& sql) {
  sqlite3_stmt* statement = sqlite3_next_stmt(database.getHandle(), nullptr);
  const auto is_it = [&](sqlite3_stmt* one) {
    const char* const text = sqlite3_sql(one);
    return text != nullptr && sql.starts_with(text);
  };
  while (statement != nullptr && !is_it(statement)) statement = sqlite3_next_stmt(database.getHandle(), statement);
  if (statement == nullptr) throw std::logic_error("a statement was prepared, and is not there: " + sql);
  return statement;
}

constexpr const char* rules_of_every_connection =
    "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
    "PRAGMA cell_size_check=ON; PRAGMA recursive_triggers=ON;";

constexpr const char* rules_of_writers = "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL;";

}  // namespace

Connection::Connection(const std::string& path, Mode mode)
    : path_(path == ":memory:" ? "" : path), database_(path, open_flags(path, mode)) {
  sqlite3_busy_handler(database_.getHandle(), wait_while_busy, &waits_since_);
  forbid(database_.getHandle());
  execute(rules_of_every_connection);
}

Statement::Statement(const SQLite::Database& database, const std::string& sql)
    : SQLite::Statement(database, sql), row_(newest_statement(database, sql)) {}

Statement& Connection::prepared(const std::string& sql) {
  auto& statement = statements_[sql];
  if (!statement) statement = std::make_unique<Statement>(database_, sql);
  statement->tryReset();  // reset() would throw the last error again
  statement->clearBindings();
  return *statement;
}

void Connection::execute(const std::string& sql) { database_.exec(sql); }

std::int64_t Connection::number(const std::string& sql) {
  Statement& statement = prepared(sql);
  const std::int64_t found = statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
  statement.reset();
  return found;
}

void set_write_rules(Connection& connection) { connection.execute(rules_of_writers); }

}  // namespace mentor::store
