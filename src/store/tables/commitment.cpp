// A promise. What check-in asks for is in an index of the open ones alone.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const commitment_sql = R"sql(
CREATE TABLE commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  owner TEXT NOT NULL REFERENCES person (handle) ON UPDATE CASCADE ON DELETE RESTRICT,
  text TEXT NOT NULL CHECK (text <> ''),
  due INTEGER CHECK (due BETWEEN -25567 AND 376199),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'kept', 'late', 'dropped')),
  made INTEGER NOT NULL CHECK (made BETWEEN -25567 AND 376199),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT,
  session INTEGER REFERENCES session (id) ON DELETE SET NULL,
  goal INTEGER REFERENCES goal (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX commitment_by_mentorship ON commitment (mentorship, made);
CREATE INDEX commitment_by_owner ON commitment (owner);
CREATE INDEX commitment_open ON commitment (mentorship, due) WHERE outcome = 'open';
CREATE INDEX commitment_mine_closed ON commitment (mentorship, closed) WHERE owner = 'me' AND outcome <> 'open';
CREATE INDEX commitment_by_session ON commitment (session) WHERE session IS NOT NULL;
CREATE INDEX commitment_by_goal ON commitment (goal) WHERE goal IS NOT NULL;
)sql";

}  // namespace mentor::tables
