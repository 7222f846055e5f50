// SPDX-License-Identifier: MIT
// What each question of the limits needs, as tables that are filled from a journal (attached as j), and the statements
// that answer it. A table has the columns and the indexes that the question looks at and no others; where the question
// is about the whole file (import, undo, doctor, backup), all that a session has, with the journal's own indexes.
#pragma once

#include <array>

namespace bare {

enum class How { looks, changes };

/// `ask` is answered on the screen. `weigh` is read and not shown: what decides whether something is said at all.
struct Question {
  const char* name;
  How how;
  const char* make;
  std::array<const char*, 16> ask;
  std::array<const char*, 24> weigh{};
  const char* threads = nullptr;  ///< sessions, whose words that return are looked for
  bool tables = false;            ///< the screen shows what is asked in columns
};

// What a day asks of every mentorship, whether there is something to say or not.
#define BARE_PROMISES                                                                                         \
  "CREATE TABLE promise AS SELECT id, mentorship, owner, text, due, made, closed, outcome FROM j.commitment;" \
  "CREATE INDEX promise_open ON promise (mentorship, due) WHERE outcome = 'open';"                            \
  "CREATE INDEX promise_closed ON promise (mentorship, closed) WHERE outcome <> 'open';"
#define BARE_MENTORSHIPS                                                                      \
  "CREATE TABLE mentorship (handle PRIMARY KEY, title, role, status, cadence) WITHOUT ROWID;" \
  "INSERT INTO mentorship SELECT handle, title, role, status, cadence FROM j.mentorship;"
#define BARE_PEOPLE                                                                      \
  "CREATE TABLE person (handle PRIMARY KEY, name, zone) WITHOUT ROWID;"                  \
  "INSERT INTO person SELECT handle, name, zone FROM j.person;"                          \
  "CREATE TABLE part AS SELECT mentorship, person, joined, \"left\" FROM j.participant;" \
  "CREATE INDEX part_of ON part (mentorship, person);"
#define BARE_SHORT_SESSIONS                                                                                       \
  "CREATE TABLE session (id INTEGER PRIMARY KEY, mentorship, start, zone, status, minutes, channel, trouble, "    \
  "strategy, helped, summary);"                                                                                   \
  "INSERT INTO session SELECT id, mentorship, start, zone, status, minutes, channel, trouble, strategy, helped, " \
  "coalesce(summary, substr(notes, 1, 80)) FROM j.session; CREATE INDEX by_start ON session (mentorship, start);" \
  "CREATE INDEX planned ON session (mentorship, start) WHERE status = 'planned';"
#define BARE_BETWEEN                                                                                           \
  "CREATE TABLE goal AS SELECT id, mentorship, title, target, status, percent, opened, closed FROM j.goal;"    \
  "CREATE INDEX goal_of ON goal (mentorship, status);"                                                         \
  "CREATE TABLE milestone AS SELECT id, goal, title, due, outcome FROM j.milestone;"                           \
  "CREATE TABLE progress AS SELECT goal, date, percent FROM j.progress;"                                       \
  "CREATE TABLE question AS SELECT id, mentorship, asker, text, asked, due, answered, status FROM j.question;" \
  "CREATE INDEX question_of ON question (mentorship, asked);"                                                  \
  "CREATE INDEX question_open ON question (mentorship, due) WHERE status = 'open';"                            \
  "CREATE TABLE topic AS SELECT id, mentorship, text, raised, parked_until, status, session FROM j.topic;"     \
  "CREATE INDEX topic_of ON topic (mentorship, status); CREATE INDEX topic_in ON topic (session);"             \
  "CREATE TABLE note AS SELECT id, mentorship, type, text, date, yearly, ask_after FROM j.note;"               \
  "CREATE INDEX note_by_type ON note (mentorship, type, date);"                                                \
  "CREATE INDEX note_yearly ON note (mentorship) WHERE yearly = 1;"                                            \
  "CREATE INDEX note_to_ask ON note (mentorship, ask_after) WHERE ask_after IS NOT NULL;"                      \
  "CREATE TABLE feedback AS SELECT id, mentorship, direction, type, text, date, area FROM j.feedback;"         \
  "CREATE INDEX feedback_by_date ON feedback (mentorship, date);"                                              \
  "CREATE TABLE pulse AS SELECT id, mentorship, date, \"by\", trust, progress, energy FROM j.pulse;"           \
  "CREATE INDEX pulse_by_date ON pulse (mentorship, date);"                                                    \
  "CREATE TABLE review AS SELECT id, mentorship, date FROM j.review;"                                          \
  "CREATE INDEX review_by_date ON review (mentorship, date);"                                                  \
  "CREATE TABLE agreement AS SELECT mentorship, version, date, minutes, review_on, kept_for, signed_by_me, "   \
  "signed_by_partner FROM j.agreement; CREATE INDEX agreement_of ON agreement (mentorship, version);"          \
  "CREATE TABLE pause AS SELECT mentorship, \"from\", until FROM j.pause;"                                     \
  "CREATE TABLE snooze AS SELECT target, until FROM j.snooze;"
#define BARE_DAY BARE_MENTORSHIPS BARE_PEOPLE BARE_PROMISES BARE_SHORT_SESSIONS BARE_BETWEEN
#define BARE_SESSION_COLUMNS                                                                               \
  "visibility, mentorship, start, zone, has_time, status, minutes, channel, summary, notes, source_line, " \
  "considered, focus, trouble, strategy, helped, reason, called_off_by, notice_hours, rasa_receive, "      \
  "rasa_appreciate, rasa_summarise, rasa_ask, grow_goal, grow_reality, grow_options, grow_will"
#define BARE_EMPTY_SESSIONS                                                                              \
  "CREATE TABLE session (id INTEGER PRIMARY KEY, uid UNIQUE, " BARE_SESSION_COLUMNS                      \
  ");"                                                                                                   \
  "CREATE INDEX by_mentorship ON session (mentorship, start); CREATE INDEX by_start ON session (start);" \
  "CREATE INDEX planned ON session (mentorship, start) WHERE status = 'planned';"                        \
  "CREATE INDEX called_off ON session (mentorship, start) WHERE status = 'cancelled';"                   \
  "CREATE INDEX sealed ON session (id) WHERE visibility = 'sealed';"
// What may belong to a session: nothing of it may be left behind when it goes.
#define BARE_PART(name)                                                 \
  "CREATE TABLE " name                                                  \
  " (id INTEGER PRIMARY KEY, session INTEGER REFERENCES session (id));" \
  "CREATE INDEX " name "_of ON " name " (session) WHERE session IS NOT NULL;"
#define BARE_AGREED_PARTS BARE_PART("presence") BARE_PART("progress") BARE_PART("promise") BARE_PART("topic")
#define BARE_NOTED_PARTS BARE_PART("feedback") BARE_PART("note") BARE_PART("pulse") BARE_PART("prompt")
#define BARE_PARTS BARE_AGREED_PARTS BARE_NOTED_PARTS
#define BARE_FULL_SESSIONS BARE_EMPTY_SESSIONS "INSERT INTO session SELECT * FROM j.session ORDER BY id;"
#define BARE_EMPTY_WORDS \
  "CREATE VIRTUAL TABLE word_index USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');"
#define BARE_ALL_WORDS                                                       \
  "INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 67108864);" \
  "INSERT INTO word_index (rowid, words) SELECT id, notes FROM session"
#define BARE_WORDS BARE_EMPTY_WORDS BARE_ALL_WORDS ";"
// What was before is looked for by its record.
#define BARE_LOG                                                                  \
  "CREATE TABLE log (id INTEGER PRIMARY KEY, time, what, record, before, after);" \
  "CREATE INDEX log_before ON log (record) WHERE before IS NOT NULL;"
// What the page before a session looks at: all of a day, the sessions' texts, and which questions were offered before.
#define BARE_PAGE                                                                         \
  BARE_MENTORSHIPS BARE_PEOPLE BARE_PROMISES BARE_FULL_SESSIONS BARE_BETWEEN              \
      "CREATE TABLE prompt AS SELECT mentorship, key, date, session, text FROM j.prompt;" \
      "CREATE INDEX prompt_of ON prompt (mentorship, key, date);"
#define BARE_WHOLE BARE_FULL_SESSIONS BARE_PARTS BARE_WORDS BARE_LOG
#define BARE_ASK_DAY                                                                                             \
  "SELECT mentorship, text, date(due * 86400, 'unixepoch'), 'done c' || id FROM promise WHERE outcome = 'open' " \
  "ORDER BY mentorship, due",                                                                                    \
      "SELECT mentorship, title, target FROM goal WHERE status = 'open' AND target < 20800",                     \
      "SELECT mentorship, asker, text, 'answer q' || id FROM question WHERE status = 'open'",                    \
      "SELECT mentorship, text FROM topic WHERE status = 'open' AND parked_until < 20778",                       \
      "SELECT mentorship, text, 'show n' || id FROM note WHERE yearly = 1 AND date % 365 < 30",                  \
      "SELECT mentorship, text, 'prep ' || mentorship FROM note WHERE ask_after < 20778"
#define BARE_WEIGH_DAY                                                                                                \
  "SELECT * FROM mentorship WHERE status <> 'closed'", "SELECT * FROM part JOIN person ON handle = person",           \
      "SELECT s.mentorship, s.start, s.zone, s.trouble, s.strategy, s.helped FROM mentorship m JOIN session s ON "    \
      "s.id IN (SELECT id FROM session WHERE mentorship = m.handle AND status = 'held' ORDER BY start DESC LIMIT 5)", \
      "SELECT mentorship, start, zone FROM session WHERE status = 'planned'",                                         \
      "SELECT p.mentorship, p.outcome, p.due, p.closed FROM mentorship m JOIN promise p ON p.rowid IN (SELECT rowid " \
      "FROM promise WHERE mentorship = m.handle AND owner = 'me' AND outcome <> 'open' ORDER BY closed DESC LIMIT "   \
      "50)",                                                                                                          \
      "SELECT p.* FROM mentorship m JOIN pulse p ON p.rowid IN (SELECT rowid FROM pulse WHERE mentorship = m.handle " \
      "ORDER BY date DESC LIMIT 8)",                                                                                  \
      "SELECT n.* FROM mentorship m JOIN note n ON n.rowid IN (SELECT rowid FROM note WHERE mentorship = m.handle "   \
      "AND type = 'fact' ORDER BY date DESC LIMIT 10)",                                                               \
      "SELECT handle, (SELECT max(date) FROM note WHERE mentorship = handle AND type = 'fact'), (SELECT max(date) "   \
      "FROM note WHERE mentorship = handle AND type = 'win'), (SELECT max(date) FROM feedback WHERE mentorship = "    \
      "handle), (SELECT date FROM feedback WHERE mentorship = handle AND direction = 'given' AND type = 'praise' "    \
      "ORDER BY date DESC LIMIT 1), (SELECT max(date) FROM review WHERE mentorship = handle), (SELECT max(asked) "    \
      "FROM question WHERE mentorship = handle) FROM mentorship",                                                     \
      "SELECT g.*, (SELECT max(date) FROM progress WHERE goal = g.id) FROM goal g WHERE status = 'open'",             \
      "SELECT * FROM milestone WHERE outcome = 'open'", "SELECT * FROM agreement ORDER BY mentorship, version DESC",  \
      "SELECT * FROM pause", "SELECT * FROM snooze"
// What was written in the newest sessions, and what they were to talk about.
#define BARE_WRITTEN(most)                                                                                             \
  "SELECT id, date(start, 'unixepoch'), focus, summary, notes, rasa_receive, rasa_appreciate, rasa_summarise, "        \
  "rasa_ask, grow_goal, grow_reality, grow_options, grow_will, (SELECT group_concat(text, char(10)) FROM topic WHERE " \
  "topic.session = session.id) FROM session WHERE mentorship = ? AND status = 'held' ORDER BY start DESC LIMIT " most
#define BARE_UNDO                                                                                                      \
  "INSERT INTO log (what, record, before) SELECT 'd', id, json_object('uid', uid, 'mentorship', mentorship, 'start', " \
  "start, 'zone', zone, 'status', status, 'minutes', minutes, 'channel', channel, 'summary', summary, 'notes', "       \
  "notes) "                                                                                                            \
  "FROM session",                                                                                                      \
      "INSERT INTO word_index (word_index, rowid, words) SELECT 'delete', id, notes FROM session",                     \
      "DELETE FROM session WHERE id > 0"
#define BARE_YEAR "strftime('%s', '2026-11-21') - 365 * 86400"

constexpr std::array<Question, 22> questions{{
    {"today", How::looks, BARE_DAY, {BARE_ASK_DAY}, {BARE_WEIGH_DAY}},
    {"check-in", How::looks, BARE_DAY, {BARE_ASK_DAY}, {BARE_WEIGH_DAY}},
    {"list",
     How::looks,
     BARE_DAY,
     {"SELECT m.*, date((SELECT start FROM session WHERE mentorship = m.handle AND status = 'held' ORDER BY start DESC "
      "LIMIT 1), 'unixepoch'), (SELECT min(start) FROM session WHERE mentorship = m.handle AND status = 'planned'), "
      "(SELECT count(*) FROM promise WHERE mentorship = m.handle AND outcome = 'open' AND owner = 'me'), "
      "(SELECT count(*) FROM promise WHERE mentorship = m.handle AND outcome = 'open' AND owner <> 'me'), "
      "(SELECT count(*) FROM goal WHERE mentorship = m.handle AND status = 'open'), "
      "(SELECT count(*) FROM question WHERE mentorship = m.handle AND status = 'open' AND asker <> 'me'), "
      "(SELECT count(*) FROM topic WHERE mentorship = m.handle AND status = 'open'), "
      "max((SELECT max(date) FROM feedback WHERE mentorship = m.handle), (SELECT max(asked) FROM question WHERE "
      "mentorship = m.handle)), (SELECT minutes FROM agreement WHERE mentorship = m.handle ORDER BY version DESC LIMIT "
      "1) FROM mentorship m ORDER BY handle"},
     {"SELECT * FROM part JOIN person ON handle = person", "SELECT * FROM snooze"}},
    {"prep",  // the words that return in the newest forty sessions are looked for as `threads` does
     How::looks,
     BARE_PAGE,
     {"SELECT * FROM mentorship WHERE handle = ?",
      "SELECT id, owner, text, due FROM promise WHERE mentorship = ? AND outcome = 'open' ORDER BY due",
      "SELECT start, minutes, channel, substr(notes, 1, 400) FROM session WHERE mentorship = ? AND status = 'held' "
      "ORDER BY start DESC LIMIT 1",
      "SELECT title, percent FROM goal WHERE mentorship = ? AND status = 'open'",
      "SELECT text FROM topic WHERE mentorship = ? AND status = 'open'",
      "SELECT text FROM question WHERE mentorship = ? AND status = 'open'",
      "SELECT text FROM note WHERE mentorship = ? AND type = 'fact' ORDER BY date DESC LIMIT 2",
      "SELECT text FROM feedback WHERE mentorship = ? ORDER BY date DESC LIMIT 2"},
     {"SELECT * FROM session WHERE mentorship = ? AND status = 'held' ORDER BY start DESC LIMIT 12",
      "SELECT * FROM session WHERE mentorship = ? AND status IN ('planned', 'cancelled') ORDER BY start DESC LIMIT 12",
      "SELECT * FROM part JOIN person ON handle = person WHERE mentorship = ?",
      "SELECT id, owner, text, outcome, closed FROM promise WHERE mentorship = ? AND outcome <> 'open' ORDER BY closed "
      "DESC LIMIT 200",
      "SELECT * FROM note WHERE mentorship = ? AND type = 'fact' ORDER BY date DESC LIMIT 20",
      "SELECT * FROM note WHERE mentorship = ? AND type = 'win' ORDER BY date DESC LIMIT 5",
      "SELECT id, text FROM note WHERE type = 'lesson' ORDER BY date DESC LIMIT 200",
      "SELECT handle, name FROM person UNION ALL SELECT handle, title FROM mentorship",
      "SELECT * FROM feedback WHERE mentorship = ? ORDER BY date DESC LIMIT 50",
      "SELECT * FROM pulse WHERE mentorship = ? ORDER BY date DESC LIMIT 8",
      "SELECT * FROM review WHERE mentorship = ? ORDER BY date DESC LIMIT 10",
      "SELECT * FROM question WHERE mentorship = ? ORDER BY asked DESC LIMIT 20",
      "SELECT * FROM agreement WHERE mentorship = ? ORDER BY version DESC",
      "SELECT * FROM pause WHERE mentorship = ?",
      "SELECT * FROM snooze",
      "SELECT title, closed FROM goal WHERE mentorship = ? AND status = 'reached'",
      "SELECT p.* FROM goal g JOIN progress p ON p.goal = g.id WHERE mentorship = ? AND p.date > 20688",
      "SELECT m.* FROM goal g JOIN milestone m ON m.goal = g.id WHERE mentorship = ? AND m.outcome = 'open'",
      "SELECT max(answered) FROM question WHERE mentorship = ?",
      "SELECT key, max(date), count(*) FROM prompt WHERE mentorship = ? GROUP BY key",
      "SELECT count(*) FROM (SELECT 1 FROM session WHERE mentorship = ? AND status = 'held' LIMIT 50)"},
     BARE_WRITTEN("40")},
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
     BARE_MENTORSHIPS BARE_PEOPLE BARE_FULL_SESSIONS BARE_BETWEEN,
     {"SELECT title FROM mentorship WHERE handle = ?"},
     {},
     BARE_WRITTEN("400")},
    {"completion", How::looks, BARE_MENTORSHIPS, {"SELECT handle, title FROM mentorship WHERE status <> 'closed'"}},
    {"log",
     How::changes,
     BARE_FULL_SESSIONS BARE_WORDS BARE_LOG,
     {"INSERT INTO session (mentorship, start, status, notes, uid) VALUES (?1, strftime('%s'), 'held', ?2, hex("
      "randomblob(16)))",
      "INSERT INTO word_index (rowid, words) VALUES ((SELECT max(id) FROM session), ?2)",
      "INSERT INTO log (time, what, record) VALUES (strftime('%s'), 'log ' || ?1, (SELECT max(id) FROM session))"}},
    {"meet",  // the page of `prep` in a file, the editor, and what was written there as `log` keeps it
     How::changes,
     BARE_PAGE BARE_WORDS BARE_LOG,
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
    {"report",  // of a session without a summary the notes' first line
     How::looks,
     BARE_MENTORSHIPS BARE_PEOPLE BARE_PROMISES BARE_FULL_SESSIONS BARE_BETWEEN,
     {"SELECT * FROM mentorship WHERE handle = ?",
      "SELECT date(start, 'unixepoch'), status, minutes, channel, coalesce(summary, substr(notes, 1, instr(notes || "
      "char(10), char(10)) - 1)) FROM session WHERE mentorship = ? AND start "
      "> " BARE_YEAR " ORDER BY start",
      "SELECT strftime('%Y-%m', start, 'unixepoch'), count(*) FROM session WHERE mentorship = ? AND start > " BARE_YEAR
      " GROUP BY 1",
      "SELECT * FROM goal WHERE mentorship = ?", "SELECT * FROM promise WHERE mentorship = ?",
      "SELECT * FROM note WHERE mentorship = ? AND type <> 'fact'", "SELECT * FROM pulse WHERE mentorship = ?",
      "SELECT * FROM question WHERE mentorship = ?", "SELECT * FROM feedback WHERE mentorship = ?",
      "SELECT * FROM review WHERE mentorship = ?", "SELECT * FROM topic WHERE mentorship = ? AND status = 'open'",
      "SELECT * FROM agreement WHERE mentorship = ?"},
     {"SELECT * FROM part JOIN person ON handle = person WHERE mentorship = ?",
      "SELECT start FROM session WHERE mentorship = ? AND status = 'held' AND start <= " BARE_YEAR
      " ORDER BY start DESC LIMIT 3",
      "SELECT * FROM pause WHERE mentorship = ?", "SELECT * FROM milestone", "SELECT * FROM progress"},
     nullptr,
     true},
    {"stats",
     How::looks,
     BARE_DAY "CREATE INDEX totals ON session (mentorship, start, status, minutes, channel);",
     {"SELECT m.handle, count(*), sum(minutes), min(start), max(start), sum(channel = 'video'), sum(channel = "
      "'phone'), "
      "sum(channel = 'in-person'), sum(channel = 'chat') FROM mentorship m CROSS JOIN session s INDEXED BY totals ON "
      "s.mentorship = m.handle AND s.start > " BARE_YEAR " WHERE s.status = 'held' GROUP BY m.handle",
      "SELECT mentorship, owner, outcome, count(*) FROM promise GROUP BY mentorship, owner, outcome",
      "SELECT mentorship, status, count(*) FROM question GROUP BY mentorship, status"},
     {"SELECT mentorship, start, zone, status, trouble FROM session WHERE start > " BARE_YEAR,
      "SELECT mentorship, date FROM feedback", "SELECT * FROM part JOIN person ON handle = person",
      "SELECT * FROM pause"}},
    {"me",
     How::looks,
     BARE_DAY "CREATE INDEX promise_made ON promise (mentorship, made);",
     {"SELECT outcome, count(*) FROM promise WHERE owner = 'me' GROUP BY outcome",
      "SELECT count(*), sum(EXISTS (SELECT 1 FROM promise p WHERE p.mentorship = s.mentorship AND p.made = s.start / "
      "86400)) FROM mentorship m CROSS JOIN session s INDEXED BY by_start ON s.mentorship = m.handle AND s.start "
      "> " BARE_YEAR,
      "SELECT direction, type, count(*) FROM feedback GROUP BY direction, type",
      "SELECT text, count(*) FROM question WHERE asker = 'me' GROUP BY text HAVING count(*) > 1",
      "SELECT mentorship, status, count(*) FROM question GROUP BY mentorship, status"},
     {"SELECT mentorship, start, zone, status FROM session WHERE start > " BARE_YEAR,
      "SELECT text, area FROM feedback WHERE direction = 'received'", "SELECT mentorship, raised FROM topic",
      "SELECT * FROM part JOIN person ON handle = person"}},
    {"export",
     How::looks,
     BARE_FULL_SESSIONS,
     {"SELECT 's' || id AS id, 'session' AS type, uid, visibility, mentorship, strftime('%Y-%m-%dT%H:%M:%SZ', start, "
      "'unixepoch') AS start, zone, has_time, status, minutes, channel, summary, notes, source_line, considered, "
      "focus, "
      "trouble, strategy, helped, reason, called_off_by, notice_hours, rasa_receive, rasa_appreciate, rasa_summarise, "
      "rasa_ask, grow_goal, grow_reality, grow_options, grow_will FROM session ORDER BY session.id"}},
    {"import",
     How::changes,
     BARE_EMPTY_SESSIONS BARE_EMPTY_WORDS BARE_LOG,
     {"INSERT INTO session (uid, " BARE_SESSION_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      BARE_ALL_WORDS,
      "INSERT INTO log (time, what, record) VALUES (strftime('%s'), 'import', (SELECT max(id) FROM session))"}},
    {"undo",  // row by row, as other records may stay in every index
     How::changes,
     BARE_WHOLE,
     {BARE_UNDO}},
    // The file and all its indexes, every value of every record, whether search knows every word, and whether all can
    // be undone, which is tried on a copy.
    {"doctor",
     How::looks,
     BARE_WHOLE,
     {"PRAGMA integrity_check", "PRAGMA foreign_key_check"},
     {"SELECT * FROM session"}},
    {"doctor-copy",
     How::changes,
     "",
     {"CREATE VIRTUAL TABLE wanted USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2')",
      "CREATE VIRTUAL TABLE wanted_words USING fts5vocab(wanted, row)",
      "CREATE VIRTUAL TABLE held_words USING fts5vocab(word_index, row)",
      "INSERT INTO wanted (wanted, rank) VALUES ('hashsize', 67108864)",
      "INSERT INTO wanted (rowid, words) SELECT id, notes FROM session",
      "SELECT (SELECT count(*) FROM (SELECT * FROM wanted_words EXCEPT SELECT * FROM held_words)) + (SELECT count(*) "
      "FROM (SELECT * FROM held_words EXCEPT SELECT * FROM wanted_words))",
      BARE_UNDO}},
    {"backup", How::changes, BARE_WHOLE, {"PRAGMA integrity_check"}},
}};

}  // namespace bare
