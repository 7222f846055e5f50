// SPDX-License-Identifier: MIT
// One durable session with its search words and its line in the change log. Usage: bare_log JOURNAL HANDLE TEXT
#include "bare.hpp"

#include <ctime>
#include <unistd.h>

namespace {

std::string fresh_uid() {
  char uid[37];
  std::snprintf(uid, sizeof uid, "%08lx-%04x-4000-8000-%012lx", static_cast<unsigned long>(std::time(nullptr)),
                static_cast<unsigned>(getpid()) & 0xffffU, static_cast<unsigned long>(std::clock()));
  return uid;
}

void insert_session(sqlite3* handle, const char* with, const char* text) {
  const std::string uid = fresh_uid();
  sqlite3_stmt* session = bare::prepare(handle,
                                        "INSERT INTO session (uid, visibility, mentorship, start, zone, has_time, "
                                        "status, notes) VALUES (?, 'private', ?, "
                                        "?, 'UTC', 1, 'held', ?)");
  sqlite3_bind_text(session, 1, uid.c_str(), -1, SQLITE_STATIC);
  sqlite3_bind_text(session, 2, with, -1, SQLITE_STATIC);
  sqlite3_bind_int64(session, 3, std::time(nullptr));
  sqlite3_bind_text(session, 4, text, -1, SQLITE_STATIC);
  bare::step_done(handle, session);
}

void insert_words(sqlite3* handle, const char* text) {
  const sqlite3_int64 id = sqlite3_last_insert_rowid(handle);
  sqlite3_stmt* words = bare::prepare(handle, "INSERT INTO search_index (rowid, words) VALUES (?, ?)");
  sqlite3_bind_int64(words, 1, (sqlite3_int64{46000} << 40) | (sqlite3_int64{18} << 35) | id);
  sqlite3_bind_text(words, 2, text, -1, SQLITE_STATIC);
  bare::step_done(handle, words);
}

void insert_log(sqlite3* handle, const char* with) {
  const std::string uid = fresh_uid();
  bare::run(handle, "INSERT INTO change_entry (kind, what, record) VALUES ('s', 'i', 1)");
  sqlite3_stmt* line = bare::prepare(
      handle,
      "INSERT INTO change_txn (uid, time, what, device, clock, role, act, first_entry) VALUES (?1, ?2, 'log ' "
      "|| ?3, 1, (?2 * 1000) << 16, 'typed', 'change', last_insert_rowid())");
  sqlite3_bind_text(line, 1, uid.c_str(), -1, SQLITE_STATIC);
  sqlite3_bind_int64(line, 2, std::time(nullptr));
  sqlite3_bind_text(line, 3, with, -1, SQLITE_STATIC);
  bare::step_done(handle, line);
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  sqlite3* handle = bare::open(words[1], SQLITE_OPEN_READWRITE);
  bare::run(handle,
            "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA journal_mode=TRUNCATE; PRAGMA "
            "synchronous=FULL; BEGIN IMMEDIATE");
  insert_session(handle, words[2], words[3]);
  insert_words(handle, words[3]);
  insert_log(handle, words[2]);
  bare::run(handle, "COMMIT");
  std::puts("s1");
  return 0;
}
