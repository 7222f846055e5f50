// How the relationship felt on a day.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const pulse_sql = R"sql(
CREATE TABLE pulse (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  "by" TEXT NOT NULL CHECK ("by" IN ('me', 'partner')),
  trust INTEGER CHECK (trust BETWEEN 1 AND 5),
  progress INTEGER CHECK (progress BETWEEN 1 AND 5),
  energy INTEGER CHECK (energy BETWEEN 1 AND 5),
  comment TEXT,
  person TEXT REFERENCES person (handle) ON UPDATE CASCADE ON DELETE SET NULL,
  session INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX pulse_by_mentorship ON pulse (mentorship, date);
CREATE INDEX pulse_by_person ON pulse (person) WHERE person IS NOT NULL;
CREATE INDEX pulse_by_session ON pulse (session) WHERE session IS NOT NULL;
)sql";

}  // namespace mentor::tables
