// A milestone goes with its goal.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const milestone_sql = R"sql(
CREATE TABLE milestone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  goal INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  due INTEGER CHECK (due BETWEEN -25567 AND 376199),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'kept', 'late', 'dropped')),
  closed INTEGER CHECK (closed BETWEEN -25567 AND 376199),
  reason TEXT
) STRICT;
CREATE INDEX milestone_by_goal ON milestone (goal);
CREATE INDEX milestone_open ON milestone (goal, due) WHERE outcome = 'open';
)sql";

}  // namespace mentor::tables
