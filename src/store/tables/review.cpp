// A periodic evaluation.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const review_sql = R"sql(
CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  "set" TEXT NOT NULL CHECK ("set" <> ''),
  "by" TEXT NOT NULL CHECK ("by" IN ('me', 'partner')),
  answers TEXT NOT NULL CHECK (answers <> ''),
  adjustment TEXT
) STRICT;
CREATE INDEX review_by_mentorship ON review (mentorship, date);
)sql";

}  // namespace mentor::tables
