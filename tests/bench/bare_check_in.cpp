// SPDX-License-Identifier: MIT
// The rows that check-in judges, by the same indexes, read and thrown away. Usage: bare_check_in JOURNAL
#include "bare.hpp"

#include <string>
#include <vector>

namespace {

// What is asked once for each mentorship.
constexpr const char* per_mentorship[] = {
    "SELECT * FROM person WHERE handle IN (SELECT person FROM participant WHERE mentorship = ?)",
    "SELECT id, start, zone, has_time, trouble FROM session WHERE mentorship = ? AND status = 'held' "
    "ORDER BY start DESC LIMIT 5",
    "SELECT 1 FROM goal WHERE mentorship = ? LIMIT 1",
    "SELECT * FROM agreement WHERE mentorship = ? ORDER BY version DESC LIMIT 1",
    "SELECT * FROM question WHERE mentorship = ? AND status = 'open'",
    "SELECT * FROM pulse WHERE mentorship = ? ORDER BY date DESC LIMIT 8",
    "SELECT * FROM commitment WHERE mentorship = ? AND owner = 'me' AND outcome <> 'open' ORDER BY closed DESC LIMIT "
    "50",
    "SELECT * FROM note WHERE mentorship = ? AND yearly = 1",
    "SELECT * FROM note WHERE mentorship = ? AND yearly = 0 AND ask_after IS NOT NULL ORDER BY ask_after DESC LIMIT 20",
    "SELECT * FROM note WHERE mentorship = ? AND type = 'fact' ORDER BY date DESC LIMIT 10",
    "SELECT date FROM note WHERE mentorship = ? AND type = 'win' ORDER BY date DESC LIMIT 1",
    "SELECT date FROM feedback WHERE mentorship = ? ORDER BY date DESC LIMIT 1",
    "SELECT max(date) FROM feedback WHERE mentorship = ? AND direction = 'given' AND type = 'praise'",
    "SELECT date FROM review WHERE mentorship = ? ORDER BY date DESC LIMIT 1",
    "SELECT closed FROM goal WHERE mentorship = ? AND status = 'reached' ORDER BY closed DESC LIMIT 1",
    "SELECT asked FROM question WHERE mentorship = ? ORDER BY asked DESC LIMIT 1",
    "SELECT answered FROM question WHERE mentorship = ? AND answered IS NOT NULL ORDER BY answered DESC LIMIT 1",
};

constexpr const char* once[] = {
    "SELECT * FROM session WHERE status = 'planned'",
    "SELECT goal.*, (SELECT max(date) FROM progress WHERE goal = goal.id) FROM goal WHERE status = 'open'",
    "SELECT m.* FROM milestone m JOIN goal g ON g.id = m.goal AND g.status = 'open' WHERE m.outcome = 'open'",
    "SELECT * FROM commitment WHERE outcome = 'open'",
    "SELECT * FROM topic WHERE status = 'open'",
    "SELECT * FROM snooze",
};

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  sqlite3* handle = bare::open(words[1], SQLITE_OPEN_READONLY);
  bare::run(handle, "BEGIN");
  std::vector<sqlite3_stmt*> statements;
  for (const char* sql : per_mentorship) statements.push_back(bare::prepare(handle, sql));
  long rows = 0;
  sqlite3_stmt* mentorships =
      bare::prepare(handle, "SELECT * FROM mentorship WHERE status <> 'closed' ORDER BY handle");
  while (sqlite3_step(mentorships) == SQLITE_ROW) {
    const std::string with = bare::text_at(mentorships, 3);
    for (sqlite3_stmt* statement : statements) {
      sqlite3_bind_text(statement, 1, with.c_str(), -1, SQLITE_STATIC);
      rows += bare::read_all(statement);
    }
  }
  for (const char* sql : once) rows += bare::read_all(bare::prepare(handle, sql));
  std::printf("%ld\n", rows);
  return 0;
}
