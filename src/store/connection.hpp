// SPDX-License-Identifier: MIT
// One connection to a journal's file: how it is opened, what it forbids, which statements it keeps ready.
#pragma once

#include "mentor/domain/description.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <chrono>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mentor::store {

enum class Mode { read, write };

/// A column of the row that a statement stands at; valid until the statement goes on. A connection belongs to one
/// thread, so that its value is looked at where it lies.
class Column {
 public:
  Column(sqlite3_stmt* row, int index) : value_(sqlite3_column_value(row, index)) {}

  [[nodiscard]] int getType() const { return sqlite3_value_type(value_); }
  [[nodiscard]] bool isNull() const { return getType() == SQLITE_NULL; }
  [[nodiscard]] int getInt() const { return sqlite3_value_int(value_); }
  [[nodiscard]] std::int64_t getInt64() const { return sqlite3_value_int64(value_); }
  /// Its bytes; none for NULL.
  [[nodiscard]] std::string_view text() const {
    const auto* const bytes = static_cast<const char*>(sqlite3_value_blob(value_));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value_)));
  }
  [[nodiscard]] std::string getString() const { return std::string(text()); }

 private:
  sqlite3_value* value_;  ///< SQLite's own: one thread has the connection
};

/// SQLiteCpp's, whose columns are read without a check and a shared pointer for each: a record has thirty of them.
class Statement : public SQLite::Statement {
 public:
  Statement(const SQLite::Database& database, const std::string& sql);

  [[nodiscard]] Column getColumn(int index) const { return {row_, index}; }

 private:
  sqlite3_stmt* row_;
};

class Connection {
 public:
  /// Opens an existing file; ":memory:" is a database in memory. Throws SQLite::Exception.
  Connection(const std::string& path, Mode mode);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() = default;

  /// A statement that is kept for the next time; it comes reset and without bindings. Not for loops that call others.
  Statement& prepared(const std::string& sql);
  void execute(const std::string& sql);
  [[nodiscard]] std::int64_t number(const std::string& sql);  ///< first column of the first row; 0 without a row
  [[nodiscard]] SQLite::Database& database() { return database_; }
  [[nodiscard]] const std::string& path() const { return path_; }  ///< "" in memory

 private:
  std::string path_;
  std::chrono::steady_clock::time_point waits_since_;
  SQLite::Database database_;
  std::unordered_map<std::string, std::unique_ptr<Statement>> statements_;
};

/// Lets go of a kept statement's lock at the end of a scope, also where an error leaves it.
class Closing {
 public:
  explicit Closing(Statement& statement) : statement_(statement) {}
  Closing(const Closing&) = delete;
  Closing& operator=(const Closing&) = delete;
  ~Closing() { statement_.tryReset(); }

 private:
  Statement& statement_;
};

/// The rules for a connection that stays: pragmas which would change a foreign file, so only after it was recognised.
void set_write_rules(Connection& connection);

}  // namespace mentor::store
