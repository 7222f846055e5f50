// A reflective question that was chosen for a session.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const prompt_sql = R"sql(
CREATE TABLE prompt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (key <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  session INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX prompt_by_mentorship ON prompt (mentorship, key, date);
CREATE INDEX prompt_by_session ON prompt (session) WHERE session IS NOT NULL;
)sql";

}  // namespace mentor::tables
