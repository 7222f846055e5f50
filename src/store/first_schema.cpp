// SPDX-License-Identifier: MIT
// The first schema of a journal, as one text. A test holds its tables against the descriptions of the kinds; from the
// first release on it is frozen, and what changes comes as a step behind it (schema.cpp).
//
// Foreign keys have no actions and there are no triggers: what follows from a change is computed from the descriptions
// (consequences.cpp), so that it stands in the change log as well. Dates are days since 1970-01-01, between 1900 and
// 2999; instants are seconds. Words are compared one by one: for a longer list behind IN SQLite builds a table at every
// row that is written, which was a third of an import. Indexes on what is open are partial: they answer what is due
// whatever the history holds. Every command reads the schema, a thousandth of a second: a condition that is held
// against every record where it comes in (a uid's form) is not said here again.
#include "store/schema.hpp"

namespace mentor::store {

const char* const first_schema = R"sql(
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  handle TEXT NOT NULL UNIQUE CHECK (handle <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  pronouns TEXT,
  zone TEXT,
  hours TEXT,
  language TEXT,
  email TEXT,
  learns_by TEXT,
  customs TEXT
) STRICT;
CREATE INDEX person_sealed ON person (handle) WHERE visibility = 'sealed';

CREATE TABLE mentorship (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  handle TEXT NOT NULL UNIQUE CHECK (handle <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  type TEXT NOT NULL CHECK (type = 'one-to-one' OR type = 'group' OR type = 'situational'),
  role TEXT NOT NULL CHECK (role = 'mentor' OR role = 'mentee' OR role = 'peer'),
  status TEXT NOT NULL CHECK (status = 'active' OR status = 'paused' OR status = 'closed'),
  cadence TEXT,
  start INTEGER NOT NULL CHECK (start BETWEEN -25567 AND 376199),
  "end" INTEGER CHECK ("end" BETWEEN -25567 AND 376199),
  paused_until INTEGER CHECK (paused_until BETWEEN -25567 AND 376199),
  closed_on INTEGER CHECK (closed_on BETWEEN -25567 AND 376199),
  reason TEXT,
  retrospective TEXT,
  form TEXT CHECK (form IN ('rasa', 'grow')),
  for_sponsor INTEGER NOT NULL CHECK (for_sponsor IN (0, 1))
) STRICT;
CREATE INDEX mentorship_sealed ON mentorship (handle) WHERE visibility = 'sealed';

CREATE TABLE participant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  person TEXT NOT NULL REFERENCES person (handle),
  part TEXT,
  joined INTEGER CHECK (joined BETWEEN -25567 AND 376199),
  "left" INTEGER CHECK ("left" BETWEEN -25567 AND 376199)
) STRICT;
CREATE UNIQUE INDEX participant_stay ON participant (mentorship, person, ifnull("left", 376200));
CREATE INDEX participant_by_person ON participant (person);

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 9999),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  text TEXT NOT NULL CHECK (text <> ''),
  cadence TEXT,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  routine_hours INTEGER CHECK (routine_hours BETWEEN 1 AND 2160),
  urgent_hours INTEGER CHECK (urgent_hours BETWEEN 1 AND 2160),
  feedback_hours INTEGER CHECK (feedback_hours BETWEEN 1 AND 2160),
  documents_hours INTEGER CHECK (documents_hours BETWEEN 1 AND 2160),
  boundaries TEXT,
  review_on INTEGER CHECK (review_on BETWEEN -25567 AND 376199),
  review_every TEXT,
  kept_for TEXT,
  signed_by_me INTEGER CHECK (signed_by_me BETWEEN -25567 AND 376199),
  signed_by_partner INTEGER CHECK (signed_by_partner BETWEEN -25567 AND 376199),
  UNIQUE (mentorship, version)
) STRICT;
CREATE INDEX agreement_sealed ON agreement (id) WHERE visibility = 'sealed';

CREATE TABLE signature (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  agreement INTEGER NOT NULL REFERENCES agreement (id),
  person TEXT NOT NULL REFERENCES person (handle),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  UNIQUE (agreement, person)
) STRICT;
CREATE INDEX signature_by_person ON signature (person);

CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  title TEXT NOT NULL CHECK (title <> ''),
  owner TEXT REFERENCES person (handle),
  why TEXT,
  measure TEXT,
  target INTEGER CHECK (target BETWEEN -25567 AND 376199),
  status TEXT NOT NULL CHECK (status = 'open' OR status = 'reached' OR status = 'dropped'),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  opened INTEGER NOT NULL CHECK (opened BETWEEN -25567 AND 376199),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT,
  for_sponsor INTEGER NOT NULL CHECK (for_sponsor IN (0, 1))
) STRICT;
CREATE INDEX goal_sealed ON goal (id) WHERE visibility = 'sealed';
CREATE INDEX goal_by_mentorship ON goal (mentorship, opened);
CREATE INDEX goal_by_owner ON goal (owner) WHERE owner IS NOT NULL;
CREATE INDEX goal_open ON goal (mentorship, target) WHERE status = 'open';
CREATE INDEX goal_reached ON goal (mentorship, closed) WHERE status = 'reached';

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  goal INTEGER NOT NULL REFERENCES goal (id),
  title TEXT NOT NULL CHECK (title <> ''),
  due INTEGER CHECK (due BETWEEN -25567 AND 376199),
  outcome TEXT NOT NULL CHECK (outcome = 'open' OR outcome = 'kept' OR outcome = 'late' OR outcome = 'dropped'),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT
) STRICT;
CREATE INDEX milestone_by_goal ON milestone (goal, outcome);

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  start INTEGER NOT NULL CHECK (start BETWEEN -2209075200 AND 32503766399),
  zone TEXT NOT NULL CHECK (zone <> ''),
  has_time INTEGER NOT NULL CHECK (has_time IN (0, 1)),
  status TEXT NOT NULL CHECK (status = 'planned' OR status = 'held' OR status = 'cancelled' OR status = 'missed'),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  channel TEXT CHECK (channel = 'video' OR channel = 'phone' OR channel = 'in-person' OR channel = 'chat' OR channel = 'email' OR channel = 'other'),
  summary TEXT,
  notes TEXT,
  source_line INTEGER CHECK (source_line BETWEEN 0 AND 100000000),
  considered TEXT,
  focus TEXT,
  trouble TEXT CHECK (trouble = 'tech' OR trouble = 'distraction' OR trouble = 'misunderstanding' OR trouble = 'other'),
  strategy TEXT,
  helped TEXT CHECK (helped = 'yes' OR helped = 'partly' OR helped = 'no'),
  reason TEXT,
  called_off_by TEXT CHECK (called_off_by IN ('me', 'partner')),
  notice_hours INTEGER CHECK (notice_hours BETWEEN 0 AND 8760),
  rasa_receive TEXT,
  rasa_appreciate TEXT,
  rasa_summarise TEXT,
  rasa_ask TEXT,
  grow_goal TEXT,
  grow_reality TEXT,
  grow_options TEXT,
  grow_will TEXT
) STRICT;
CREATE INDEX session_sealed ON session (id) WHERE visibility = 'sealed';
CREATE INDEX session_by_mentorship ON session (mentorship, start);
CREATE INDEX session_by_start ON session (start);
CREATE INDEX session_planned ON session (mentorship, start) WHERE status = 'planned';
CREATE INDEX session_called_off ON session (mentorship, start) WHERE status = 'cancelled';

CREATE TABLE presence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  session INTEGER NOT NULL REFERENCES session (id),
  person TEXT NOT NULL REFERENCES person (handle),
  UNIQUE (session, person)
) STRICT;
CREATE INDEX presence_by_person ON presence (person);

CREATE TABLE progress (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  goal INTEGER NOT NULL REFERENCES goal (id),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  comment TEXT,
  session INTEGER REFERENCES session (id)
) STRICT;
CREATE INDEX progress_sealed ON progress (id) WHERE visibility = 'sealed';
CREATE INDEX progress_by_goal ON progress (goal, date);
CREATE INDEX progress_by_session ON progress (session) WHERE session IS NOT NULL;

CREATE TABLE commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  owner TEXT NOT NULL REFERENCES person (handle),
  text TEXT NOT NULL CHECK (text <> ''),
  due INTEGER CHECK (due BETWEEN -25567 AND 376199),
  outcome TEXT NOT NULL CHECK (outcome = 'open' OR outcome = 'kept' OR outcome = 'late' OR outcome = 'dropped'),
  made INTEGER NOT NULL CHECK (made BETWEEN -25567 AND 376199),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT,
  session INTEGER REFERENCES session (id),
  goal INTEGER REFERENCES goal (id)
) STRICT;
CREATE INDEX commitment_by_mentorship ON commitment (mentorship, made);
CREATE INDEX commitment_by_owner ON commitment (owner);
CREATE INDEX commitment_open ON commitment (mentorship, due) WHERE outcome = 'open';
CREATE INDEX commitment_mine_closed ON commitment (mentorship, closed, outcome, due) WHERE owner = 'me' AND outcome <> 'open';
CREATE INDEX commitment_by_session ON commitment (session) WHERE session IS NOT NULL;
CREATE INDEX commitment_by_goal ON commitment (goal) WHERE goal IS NOT NULL;

CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  text TEXT NOT NULL CHECK (text <> ''),
  brought_by TEXT REFERENCES person (handle),
  parked_until INTEGER CHECK (parked_until BETWEEN -25567 AND 376199),
  status TEXT NOT NULL CHECK (status = 'open' OR status = 'discussed' OR status = 'dropped'),
  raised INTEGER NOT NULL CHECK (raised BETWEEN -25567 AND 376199),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT,
  session INTEGER REFERENCES session (id)
) STRICT;
CREATE INDEX topic_by_mentorship ON topic (mentorship, raised);
CREATE INDEX topic_open ON topic (mentorship, raised) WHERE status = 'open';
CREATE INDEX topic_by_person ON topic (brought_by) WHERE brought_by IS NOT NULL;
CREATE INDEX topic_by_session ON topic (session) WHERE session IS NOT NULL;

CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  asker TEXT NOT NULL REFERENCES person (handle),
  person TEXT REFERENCES person (handle),
  text TEXT NOT NULL CHECK (text <> ''),
  type TEXT NOT NULL CHECK (type = 'routine' OR type = 'urgent' OR type = 'feedback' OR type = 'documents'),
  asked INTEGER NOT NULL CHECK (asked BETWEEN -2209075200 AND 32503766399),
  due INTEGER NOT NULL CHECK (due BETWEEN -2209075200 AND 32503766399),
  status TEXT NOT NULL CHECK (status = 'open' OR status = 'answered' OR status = 'dropped'),
  answered INTEGER CHECK (answered BETWEEN -2209075200 AND 32503766399),
  answer TEXT,
  reason TEXT
) STRICT;
CREATE INDEX question_by_mentorship ON question (mentorship, asked);
CREATE INDEX question_by_asker ON question (asker);
CREATE INDEX question_by_person ON question (person) WHERE person IS NOT NULL;
CREATE INDEX question_open ON question (mentorship, due) WHERE status = 'open';
CREATE INDEX question_answered ON question (mentorship, answered) WHERE answered IS NOT NULL;

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  direction TEXT NOT NULL CHECK (direction IN ('given', 'received')),
  type TEXT NOT NULL CHECK (type IN ('praise', 'constructive')),
  text TEXT NOT NULL CHECK (text <> ''),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  area TEXT,
  situation TEXT,
  behaviour TEXT,
  impact TEXT,
  follow_up TEXT,
  person TEXT REFERENCES person (handle),
  session INTEGER REFERENCES session (id)
) STRICT;
CREATE INDEX feedback_by_mentorship ON feedback (mentorship, date);
CREATE INDEX feedback_newest ON feedback (mentorship, direction, type, date);
CREATE INDEX feedback_by_person ON feedback (person) WHERE person IS NOT NULL;
CREATE INDEX feedback_by_session ON feedback (session) WHERE session IS NOT NULL;

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT REFERENCES mentorship (handle),
  type TEXT NOT NULL CHECK (type = 'fact' OR type = 'win' OR type = 'lesson'),
  text TEXT NOT NULL CHECK (text <> ''),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
  ask_after INTEGER CHECK (ask_after BETWEEN -25567 AND 376199),
  person TEXT REFERENCES person (handle),
  session INTEGER REFERENCES session (id)
) STRICT;
CREATE INDEX note_by_mentorship ON note (mentorship, date);
CREATE INDEX note_by_type ON note (mentorship, type, date);
CREATE INDEX note_yearly ON note (mentorship) WHERE yearly = 1;
CREATE INDEX note_to_ask ON note (mentorship, ask_after) WHERE ask_after IS NOT NULL;
CREATE INDEX note_by_person ON note (person) WHERE person IS NOT NULL;
CREATE INDEX note_by_session ON note (session) WHERE session IS NOT NULL;

CREATE TABLE pulse (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  "by" TEXT NOT NULL CHECK ("by" IN ('me', 'partner')),
  trust INTEGER CHECK (trust BETWEEN 1 AND 5),
  progress INTEGER CHECK (progress BETWEEN 1 AND 5),
  energy INTEGER CHECK (energy BETWEEN 1 AND 5),
  comment TEXT,
  person TEXT REFERENCES person (handle),
  session INTEGER REFERENCES session (id)
) STRICT;
CREATE INDEX pulse_by_mentorship ON pulse (mentorship, date);
CREATE INDEX pulse_by_person ON pulse (person) WHERE person IS NOT NULL;
CREATE INDEX pulse_by_session ON pulse (session) WHERE session IS NOT NULL;

CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  "set" TEXT NOT NULL CHECK ("set" <> ''),
  "by" TEXT NOT NULL CHECK ("by" IN ('me', 'partner')),
  person TEXT REFERENCES person (handle),
  answers TEXT NOT NULL CHECK (answers <> ''),
  adjustment TEXT,
  went TEXT
) STRICT;
CREATE INDEX review_by_mentorship ON review (mentorship, date);
CREATE INDEX review_by_person ON review (person) WHERE person IS NOT NULL;

CREATE TABLE prompt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  key TEXT NOT NULL CHECK (key <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  session INTEGER REFERENCES session (id)
) STRICT;
CREATE INDEX prompt_by_mentorship ON prompt (mentorship, key, date);
CREATE INDEX prompt_by_session ON prompt (session) WHERE session IS NOT NULL;

CREATE TABLE pause (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle),
  "from" INTEGER NOT NULL CHECK ("from" BETWEEN -25567 AND 376199),
  until INTEGER CHECK (until BETWEEN -25567 AND 376199),
  reason TEXT
) STRICT;
CREATE INDEX pause_by_mentorship ON pause (mentorship, "from");

CREATE TABLE snooze (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  target TEXT NOT NULL CHECK (target <> ''),
  until INTEGER NOT NULL CHECK (until BETWEEN -25567 AND 376199)
) STRICT;
CREATE INDEX snooze_by_target ON snooze (target);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR visibility = 'sealed'),
  item TEXT NOT NULL CHECK (item <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (item, name)
) STRICT;
CREATE INDEX tag_by_name ON tag (name);
)sql";

}  // namespace mentor::store
