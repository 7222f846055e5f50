// Entries of a goal's progress go with their goal.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const progress_sql = R"sql(
CREATE TABLE progress (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  goal INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  comment TEXT,
  session INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX progress_by_goal ON progress (goal, date);
CREATE INDEX progress_by_session ON progress (session) WHERE session IS NOT NULL;
)sql";

}  // namespace mentor::tables
