// SPDX-License-Identifier: MIT
// Fills the tables, indexes and search of an empty journal from another one with prepared statements: what an import
// does, without reading JSON. Usage: bare_load EMPTY FULL
#include "bare.hpp"

#include <vector>

namespace {

constexpr const char* tables[] = {"person",  "mentorship", "participant", "goal",
                                  "session", "commitment", "topic",       "tag"};

void copy_table(sqlite3* from, sqlite3* to, const std::string& table) {
  sqlite3_stmt* rows = bare::prepare(from, "SELECT * FROM " + table + " ORDER BY id");
  std::string marks = "?";
  for (int i = 1; i < sqlite3_column_count(rows); ++i) marks += ", ?";
  sqlite3_stmt* insert = bare::prepare(to, "INSERT OR IGNORE INTO " + table + " VALUES (" + marks + ")");
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(rows); ++i)
      sqlite3_bind_value(insert, i + 1, sqlite3_column_value(rows, i));
    bare::step_done(to, insert);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  sqlite3* to = bare::open(words[1], SQLITE_OPEN_READWRITE);
  sqlite3* from = bare::open(words[2], SQLITE_OPEN_READONLY);
  sqlite3_db_config(to, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  bare::run(to,
            "PRAGMA foreign_keys=ON; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA "
            "cache_size=-65536; BEGIN IMMEDIATE");
  for (const char* table : tables) copy_table(from, to, table);
  bare::run(to,
            "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 67108864);"
            "INSERT INTO search_index (rowid, words) SELECT (((start + 2209075200) / 86400) << 40) | (18 << 35) | id, "
            "coalesce(summary, '') || char(10) || coalesce(notes, '') || char(10) || coalesce(focus, '') FROM session "
            "ORDER BY 1; COMMIT");
  return 0;
}
