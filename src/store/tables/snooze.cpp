// What check-in is silent about until a date.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const snooze_sql = R"sql(
CREATE TABLE snooze (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  target TEXT NOT NULL CHECK (target <> ''),
  until INTEGER NOT NULL CHECK (until BETWEEN -25567 AND 376199)
) STRICT;
CREATE INDEX snooze_by_target ON snooze (target);
)sql";

}  // namespace mentor::tables
