// A goal of a mentorship.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const goal_sql = R"sql(
CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  why TEXT,
  measure TEXT,
  target INTEGER CHECK (target BETWEEN -25567 AND 376199),
  status TEXT NOT NULL CHECK (status IN ('open', 'reached', 'dropped')),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  opened INTEGER NOT NULL CHECK (opened BETWEEN -25567 AND 376199),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT,
  for_sponsor INTEGER NOT NULL DEFAULT 0 CHECK (for_sponsor IN (0, 1))
) STRICT;
CREATE INDEX goal_by_mentorship ON goal (mentorship, opened);
CREATE INDEX goal_open ON goal (mentorship, target) WHERE status = 'open';
)sql";

}  // namespace mentor::tables
