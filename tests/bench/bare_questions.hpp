// SPDX-License-Identifier: MIT
// What each question of the limits needs, as tables that are filled from a journal (attached as j), and the statements
// that answer it.
#pragma once

#include <array>

namespace bare {

enum class How { looks, changes };

struct Question {
  const char* name;
  How how;
  const char* make;
  std::array<const char*, 16> ask;
};

// What a day asks of every mentorship, whether there is something to say or not.
#define BARE_PROMISES                                                                                         \
  "CREATE TABLE promise AS SELECT id, mentorship, owner, text, due, made, closed, outcome FROM j.commitment;" \
  "CREATE INDEX promise_open ON promise (mentorship, due) WHERE outcome = 'open';"                            \
  "CREATE INDEX promise_closed ON promise (mentorship, closed) WHERE outcome <> 'open';"
#define BARE_MENTORSHIPS                                                                      \
  "CREATE TABLE mentorship (handle PRIMARY KEY, title, role, status, cadence) WITHOUT ROWID;" \
  "INSERT INTO mentorship SELECT handle, title, role, status, cadence FROM j.mentorship;"
#define BARE_SHORT_SESSIONS                                                                                         \
  "CREATE TABLE session (id INTEGER PRIMARY KEY, mentorship, start, status, minutes, channel, summary);"            \
  "INSERT INTO session SELECT id, mentorship, start, status, minutes, channel, coalesce(summary, substr(notes, 1, " \
  "80)) FROM j.session; CREATE INDEX by_start ON session (mentorship, start);"
#define BARE_BETWEEN                                                                                \
  "CREATE TABLE goal AS SELECT id, mentorship, title, target, status, percent, opened FROM j.goal;" \
  "CREATE TABLE question AS SELECT mentorship, asker, text, due, status FROM j.question;"           \
  "CREATE TABLE topic AS SELECT mentorship, text, raised, parked_until, status FROM j.topic;"       \
  "CREATE TABLE note AS SELECT id, mentorship, type, text, date, yearly, ask_after FROM j.note;"    \
  "CREATE INDEX note_by_date ON note (mentorship, date);"                                           \
  "CREATE TABLE feedback AS SELECT id, mentorship, direction, type, text, date FROM j.feedback;"    \
  "CREATE INDEX feedback_by_date ON feedback (mentorship, date);"                                   \
  "CREATE TABLE pulse AS SELECT id, mentorship, date, trust FROM j.pulse;"                          \
  "CREATE INDEX pulse_by_date ON pulse (mentorship, date);"                                         \
  "CREATE TABLE review AS SELECT id, mentorship, date FROM j.review;"                               \
  "CREATE INDEX review_by_date ON review (mentorship, date);"
#define BARE_DAY BARE_MENTORSHIPS BARE_PROMISES BARE_SHORT_SESSIONS BARE_BETWEEN
#define BARE_FULL_SESSIONS                                                                                          \
  "CREATE TABLE session (id INTEGER PRIMARY KEY, uid, mentorship, start, zone, status, minutes, channel, summary, " \
  "notes); INSERT INTO session SELECT id, uid, mentorship, start, zone, status, minutes, channel, summary, notes "  \
  "FROM j.session; CREATE INDEX by_start ON session (mentorship, start);"
#define BARE_WORDS                                                                                           \
  "CREATE VIRTUAL TABLE word_index USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');" \
  "INSERT INTO word_index (rowid, words) SELECT id, notes FROM session;"
#define BARE_LOG "CREATE TABLE log (id INTEGER PRIMARY KEY, time, what, record, before, after);"
#define BARE_ASK_DAY                                                                                                 \
  "SELECT m.handle, 'contact', date(s.start, 'unixepoch'), s.summary FROM mentorship m JOIN session s ON s.rowid = " \
  "(SELECT rowid FROM session WHERE mentorship = m.handle AND status = 'held' ORDER BY start DESC LIMIT 1)",         \
      "SELECT mentorship, text, date(due * 86400, 'unixepoch'), 'done c' || id FROM promise WHERE outcome = 'open' " \
      "ORDER BY mentorship, due",                                                                                    \
      "SELECT mentorship, title, target FROM goal WHERE status = 'open' AND target < 20800",                         \
      "SELECT mentorship, asker, text FROM question WHERE status = 'open'",                                          \
      "SELECT mentorship, text FROM topic WHERE status = 'open' AND parked_until < 20778",                           \
      "SELECT mentorship, text FROM note WHERE yearly = 1 OR ask_after < 20778",                                     \
      "SELECT count(*) FROM mentorship m WHERE (SELECT max(date) FROM feedback WHERE mentorship = m.handle) + "      \
      "(SELECT "                                                                                                     \
      "max(date) FROM review WHERE mentorship = m.handle) + (SELECT max(date) FROM pulse WHERE mentorship = "        \
      "m.handle) "                                                                                                   \
      "+ (SELECT count(*) FROM promise WHERE mentorship = m.handle AND outcome <> 'open' AND closed > 20700) < 0"
#define BARE_YEAR "strftime('%s', '2026-11-21') - 365 * 86400"

constexpr std::array<Question, 20> questions{{
    {"today", How::looks, BARE_DAY, {BARE_ASK_DAY}},
    {"check-in", How::looks, BARE_DAY, {BARE_ASK_DAY}},
    {"list",
     How::looks,
     BARE_DAY,
     {"SELECT m.*, date((SELECT start FROM session WHERE mentorship = m.handle AND status = 'held' ORDER BY start DESC "
      "LIMIT 1), 'unixepoch'), (SELECT count(*) FROM promise WHERE mentorship = m.handle AND outcome = 'open'), "
      "(SELECT "
      "count(*) FROM goal WHERE mentorship = m.handle AND status = 'open') FROM mentorship m ORDER BY handle"}},
    {"prep",
     How::looks,
     BARE_MENTORSHIPS BARE_PROMISES BARE_FULL_SESSIONS BARE_BETWEEN,
     {"SELECT * FROM mentorship WHERE handle = ?",
      "SELECT id, owner, text, due FROM promise WHERE mentorship = ? AND outcome = 'open' ORDER BY due",
      "SELECT id, owner, text, outcome FROM promise WHERE mentorship = ? AND outcome <> 'open' ORDER BY closed DESC "
      "LIMIT 10",
      "SELECT start, minutes, channel, substr(notes, 1, 400) FROM session WHERE mentorship = ? AND status = 'held' "
      "ORDER BY start DESC LIMIT 3",
      "SELECT sum(length(notes)) FROM (SELECT notes FROM session WHERE mentorship = ? ORDER BY start DESC LIMIT 40)",
      "SELECT title, percent FROM goal WHERE mentorship = ? AND status = 'open'",
      "SELECT text FROM topic WHERE mentorship = ? AND status = 'open'",
      "SELECT text FROM question WHERE mentorship = ? AND status = 'open'",
      "SELECT text FROM note WHERE mentorship = ? ORDER BY date DESC LIMIT 10",
      "SELECT text FROM feedback WHERE mentorship = ? ORDER BY date DESC LIMIT 5",
      "SELECT date, trust FROM pulse WHERE mentorship = ? ORDER BY date DESC LIMIT 8"}},
    {"timeline",
     How::looks,
     BARE_PROMISES BARE_SHORT_SESSIONS BARE_BETWEEN,
     {"SELECT day, kind, id, text FROM ("
      "SELECT * FROM (SELECT start / 86400 AS day, 's' AS kind, id, summary AS text FROM session WHERE mentorship = ?1 "
      "ORDER BY start DESC LIMIT 31) UNION ALL "
      "SELECT * FROM (SELECT date, 'n', id, text FROM note WHERE mentorship = ?1 ORDER BY date DESC LIMIT 31) UNION "
      "ALL "
      "SELECT * FROM (SELECT date, 'f', id, text FROM feedback WHERE mentorship = ?1 ORDER BY date DESC LIMIT 31) "
      "UNION "
      "ALL SELECT * FROM (SELECT date, 'p', id, trust FROM pulse WHERE mentorship = ?1 ORDER BY date DESC LIMIT 31) "
      "UNION ALL SELECT made, 'c', id, text FROM promise WHERE mentorship = ?1 UNION ALL "
      "SELECT opened, 'g', id, title FROM goal WHERE mentorship = ?1) ORDER BY day DESC LIMIT 30"}},
    {"search",
     How::looks,
     BARE_FULL_SESSIONS BARE_WORDS,
     {"SELECT id, mentorship, date(start, 'unixepoch'), substr(notes, 1, 120) FROM word_index JOIN session ON id = "
      "word_index.rowid WHERE word_index MATCH ? ORDER BY word_index.rowid DESC LIMIT 21"}},
    {"show", How::looks, BARE_FULL_SESSIONS, {"SELECT * FROM session WHERE id = ?"}},
    {"threads",
     How::looks,
     BARE_FULL_SESSIONS,
     {"SELECT notes FROM session WHERE mentorship = ? AND status = 'held' ORDER BY start DESC LIMIT 400"}},
    {"completion", How::looks, BARE_MENTORSHIPS, {"SELECT handle, title FROM mentorship WHERE status <> 'closed'"}},
    {"log",
     How::changes,
     BARE_FULL_SESSIONS BARE_WORDS BARE_LOG,
     {"INSERT INTO session (mentorship, start, status, notes, uid) VALUES (?1, strftime('%s'), 'held', ?2, hex("
      "randomblob(16)))",
      "INSERT INTO word_index (rowid, words) VALUES ((SELECT max(id) FROM session), ?2)",
      "INSERT INTO log (time, what, record) VALUES (strftime('%s'), 'log ' || ?1, (SELECT max(id) FROM session))"}},
    {"promise",
     How::changes,
     "CREATE TABLE promise (id INTEGER PRIMARY KEY, mentorship, text, due, outcome); INSERT INTO promise SELECT id, "
     "mentorship, text, due, outcome FROM j.commitment; CREATE VIRTUAL TABLE word_index USING fts5(words, content='');"
     "CREATE INDEX promise_open ON promise (mentorship, due) WHERE outcome = 'open';"
     "INSERT INTO word_index (rowid, words) SELECT id, text FROM promise;" BARE_LOG,
     {"INSERT INTO promise (mentorship, text, due, outcome) VALUES (?1, ?2, 20800, 'open')",
      "INSERT INTO word_index (rowid, words) VALUES ((SELECT max(id) FROM promise), ?2)",
      "INSERT INTO log (time, what, record) VALUES (strftime('%s'), 'promise ' || ?1, (SELECT max(id) FROM promise))"}},
    {"done",
     How::changes,
     BARE_PROMISES "CREATE UNIQUE INDEX promise_id ON promise (id);" BARE_LOG,
     {"INSERT INTO log (time, what, record, before, after) SELECT strftime('%s'), 'done', id, json_object('outcome', "
      "outcome, 'closed', closed), json_object('outcome', 'kept', 'closed', 20778) FROM promise WHERE id = ?1",
      "UPDATE promise SET outcome = 'kept', closed = 20778 WHERE id = ?1"}},
    {"report",
     How::looks,
     BARE_DAY,
     {"SELECT * FROM mentorship WHERE handle = ?",
      "SELECT date(start, 'unixepoch'), status, minutes, channel, summary FROM session WHERE mentorship = ? AND start "
      "> " BARE_YEAR " ORDER BY start",
      "SELECT * FROM goal WHERE mentorship = ?", "SELECT * FROM promise WHERE mentorship = ?",
      "SELECT * FROM note WHERE mentorship = ?", "SELECT * FROM pulse WHERE mentorship = ?",
      "SELECT * FROM question WHERE mentorship = ?", "SELECT * FROM feedback WHERE mentorship = ?",
      "SELECT * FROM review WHERE mentorship = ?"}},
    {"stats",
     How::looks,
     BARE_DAY "CREATE INDEX totals ON session (mentorship, start, status, minutes, channel);",
     {"SELECT m.handle, count(*), sum(minutes), min(start), max(start), sum(channel = 'video'), sum(channel = "
      "'phone'), "
      "sum(channel = 'in-person'), sum(channel = 'chat') FROM mentorship m CROSS JOIN session s INDEXED BY totals ON "
      "s.mentorship = m.handle AND s.start > " BARE_YEAR " WHERE s.status = 'held' GROUP BY m.handle",
      "SELECT mentorship, owner, outcome, count(*) FROM promise GROUP BY mentorship, owner, outcome",
      "SELECT mentorship, status, count(*) FROM question GROUP BY mentorship, status"}},
    {"me",
     How::looks,
     BARE_DAY "CREATE INDEX promise_made ON promise (mentorship, made);",
     {"SELECT outcome, count(*) FROM promise WHERE owner = 'me' GROUP BY outcome",
      "SELECT count(*), sum(EXISTS (SELECT 1 FROM promise p WHERE p.mentorship = s.mentorship AND p.made = s.start / "
      "86400)) FROM mentorship m CROSS JOIN session s INDEXED BY by_start ON s.mentorship = m.handle AND s.start "
      "> " BARE_YEAR,
      "SELECT direction, type, count(*) FROM feedback GROUP BY direction, type",
      "SELECT text, count(*) FROM question WHERE asker = 'me' GROUP BY text HAVING count(*) > 1"}},
    {"export", How::looks, BARE_FULL_SESSIONS, {"SELECT * FROM session ORDER BY id"}},
    {"import",
     How::changes,
     "CREATE TABLE session (id INTEGER PRIMARY KEY, uid UNIQUE, mentorship, start, channel, notes);"
     "CREATE INDEX by_start ON session (mentorship, start);"
     "CREATE VIRTUAL TABLE word_index USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');",
     {"INSERT INTO session (uid, mentorship, start, channel, notes) VALUES (?, ?, ?, ?, ?)",
      "INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 67108864); INSERT INTO word_index (rowid, words) "
      "SELECT id, "
      "notes "
      "FROM session"}},
    {"undo",
     How::changes,
     BARE_FULL_SESSIONS BARE_WORDS BARE_LOG,
     {"INSERT INTO log (what, record, before) SELECT 'd', id, json_object('uid', uid, 'mentorship', mentorship, "
      "'start', "
      "start, 'zone', zone, 'status', status, 'minutes', minutes, 'channel', channel, 'summary', summary, 'notes', "
      "notes) FROM session",
      "DELETE FROM session", "INSERT INTO word_index (word_index) VALUES ('delete-all')"}},
    {"doctor", How::looks, BARE_FULL_SESSIONS BARE_WORDS, {"PRAGMA integrity_check"}},
    {"backup", How::changes, BARE_FULL_SESSIONS BARE_WORDS, {}},
}};

}  // namespace bare
