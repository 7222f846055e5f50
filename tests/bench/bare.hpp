// SPDX-License-Identifier: MIT
// What the bare programs share: SQLite's C interface with every error fatal.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <string>

namespace bare {

inline void must(bool well, sqlite3* handle) {
  if (well) return;
  std::fprintf(stderr, "bare: %s\n", sqlite3_errmsg(handle));
  std::exit(1);
}

inline sqlite3* open(const char* path, int flags) {
  sqlite3* handle = nullptr;
  must(sqlite3_open_v2(path, &handle, flags, nullptr) == SQLITE_OK, handle);
  return handle;
}

inline void run(sqlite3* handle, const char* sql) {
  must(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, handle);
}

inline sqlite3_stmt* prepare(sqlite3* handle, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  must(sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, handle);
  return statement;
}

inline void step_done(sqlite3* handle, sqlite3_stmt* statement) {
  must(sqlite3_step(statement) == SQLITE_DONE, handle);
  sqlite3_reset(statement);
}

inline void bind_word(sqlite3_stmt* statement, const char* word) {
  if (sqlite3_bind_parameter_count(statement) > 0) sqlite3_bind_text(statement, 1, word, -1, SQLITE_STATIC);
}

/// Reads every column of every row, so that nothing is left to laziness; returns how many rows.
inline long read_all(sqlite3_stmt* statement) {
  static volatile long seen = 0;
  long rows = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(statement); ++i) seen = seen + sqlite3_column_bytes(statement, i);
    ++rows;
  }
  sqlite3_reset(statement);
  return rows;
}

inline const char* text_at(sqlite3_stmt* statement, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  return text ? text : "";
}

}  // namespace bare
