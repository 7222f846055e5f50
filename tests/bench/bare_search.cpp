// SPDX-License-Identifier: MIT
// The newest twenty records with a word. Usage: bare_search JOURNAL WORD
#include "bare.hpp"

int main(int count, char** words) {
  if (count != 3) return 2;
  sqlite3* handle = bare::open(words[1], SQLITE_OPEN_READONLY);
  sqlite3_stmt* hits =
      bare::prepare(handle, "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 21");
  sqlite3_stmt* record = bare::prepare(handle, "SELECT * FROM session WHERE id = ?");
  sqlite3_bind_text(hits, 1, words[2], -1, SQLITE_STATIC);
  while (sqlite3_step(hits) == SQLITE_ROW) {
    sqlite3_bind_int64(record, 1, sqlite3_column_int64(hits, 0) & ((sqlite3_int64{1} << 35) - 1));
    if (sqlite3_step(record) == SQLITE_ROW)
      std::printf("%s %s %.80s\n", bare::text_at(record, 0), bare::text_at(record, 3), bare::text_at(record, 10));
    sqlite3_reset(record);
  }
  return 0;
}
