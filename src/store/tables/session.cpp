// A session. Its covering index answers last contacts and totals without touching the notes.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const session_sql = R"sql(
CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start BETWEEN -2209075200 AND 32503766399),
  zone TEXT NOT NULL CHECK (zone <> ''),
  has_time INTEGER NOT NULL CHECK (has_time IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled', 'missed')),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  channel TEXT CHECK (channel IN ('video', 'phone', 'in-person', 'chat', 'email', 'other')),
  summary TEXT,
  notes TEXT,
  focus TEXT,
  trouble TEXT CHECK (trouble IN ('tech', 'distraction', 'misunderstanding', 'other')),
  reason TEXT,
  called_off_by TEXT CHECK (called_off_by IN ('me', 'partner'))
) STRICT;
CREATE INDEX session_totals ON session (mentorship, status, start, minutes, channel);
CREATE INDEX session_by_start ON session (start);
CREATE INDEX session_planned ON session (mentorship, start) WHERE status = 'planned';
)sql";

}  // namespace mentor::tables
