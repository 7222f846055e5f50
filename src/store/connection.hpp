// SPDX-License-Identifier: MIT
// One connection to a journal's file: how it is opened, what it forbids, which statements it keeps ready.
#pragma once

#include "mentor/domain/description.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>

namespace mentor::store {

enum class Mode { read, write };

class Connection {
 public:
  /// Opens an existing file; ":memory:" is a database in memory. Throws SQLite::Exception.
  Connection(const std::string& path, Mode mode);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() = default;

  /// A statement that is kept for the next time; it comes reset and without bindings. Not for loops that call others.
  SQLite::Statement& prepared(const std::string& sql);
  void execute(const std::string& sql);
  [[nodiscard]] std::int64_t number(const std::string& sql);  ///< first column of the first row; 0 without a row
  [[nodiscard]] SQLite::Database& database() { return database_; }
  [[nodiscard]] const std::string& path() const { return path_; }  ///< "" in memory

 private:
  std::string path_;
  std::chrono::steady_clock::time_point waits_since_;
  SQLite::Database database_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> statements_;
};

/// The rules for a connection that stays: pragmas which would change a foreign file, so only after it was recognised.
void set_write_rules(Connection& connection);

}  // namespace mentor::store
