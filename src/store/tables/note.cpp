// A fact, a win or a lesson; lessons may belong to no mentorship.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const note_sql = R"sql(
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('fact', 'win', 'lesson')),
  text TEXT NOT NULL CHECK (text <> ''),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
  ask_after INTEGER CHECK (ask_after BETWEEN -25567 AND 376199),
  person TEXT REFERENCES person (handle) ON UPDATE CASCADE ON DELETE SET NULL,
  session INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX note_by_mentorship ON note (mentorship, date);
CREATE INDEX note_by_type ON note (mentorship, type, date);
CREATE INDEX note_yearly ON note (mentorship) WHERE yearly = 1;
CREATE INDEX note_to_ask ON note (mentorship, ask_after) WHERE ask_after IS NOT NULL;
CREATE INDEX note_by_person ON note (person) WHERE person IS NOT NULL;
CREATE INDEX note_by_session ON note (session) WHERE session IS NOT NULL;
)sql";

}  // namespace mentor::tables
