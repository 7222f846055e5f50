// A topic for a coming session.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const topic_sql = R"sql(
CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  parked_until INTEGER CHECK (parked_until BETWEEN -25567 AND 376199),
  status TEXT NOT NULL CHECK (status IN ('open', 'discussed', 'dropped')),
  raised INTEGER NOT NULL CHECK (raised BETWEEN -25567 AND 376199),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT,
  session INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX topic_by_mentorship ON topic (mentorship, raised);
CREATE INDEX topic_open ON topic (mentorship, raised) WHERE status = 'open';
CREATE INDEX topic_by_session ON topic (session) WHERE session IS NOT NULL;
)sql";

}  // namespace mentor::tables
