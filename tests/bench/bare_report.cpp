// SPDX-License-Identifier: MIT
// The queries of one mentorship's report. Usage: bare_report JOURNAL HANDLE
#include "bare.hpp"

namespace {

constexpr const char* questions[] = {
    "SELECT * FROM mentorship WHERE handle = ?",
    "SELECT * FROM session WHERE mentorship = ? ORDER BY start",
    "SELECT * FROM goal WHERE mentorship = ?",
    "SELECT progress.* FROM progress JOIN goal ON goal.id = progress.goal WHERE mentorship = ?",
    "SELECT milestone.* FROM milestone JOIN goal ON goal.id = milestone.goal WHERE mentorship = ?",
    "SELECT * FROM commitment WHERE mentorship = ?",
    "SELECT * FROM note WHERE mentorship = ?",
    "SELECT * FROM pulse WHERE mentorship = ?",
    "SELECT * FROM question WHERE mentorship = ?",
    "SELECT * FROM feedback WHERE mentorship = ?",
    "SELECT * FROM review WHERE mentorship = ?",
};

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  sqlite3* handle = bare::open(words[1], SQLITE_OPEN_READONLY);
  long rows = 0;
  for (const char* sql : questions) {
    sqlite3_stmt* statement = bare::prepare(handle, sql);
    sqlite3_bind_text(statement, 1, words[2], -1, SQLITE_STATIC);
    rows += bare::read_all(statement);
  }
  std::printf("%ld\n", rows);
  return 0;
}
