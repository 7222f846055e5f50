// Feedback given or received. Direction and kind stand in the index: check-in asks for the newest of each.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const feedback_sql = R"sql(
CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('given', 'received')),
  type TEXT NOT NULL CHECK (type IN ('praise', 'constructive')),
  text TEXT NOT NULL CHECK (text <> ''),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  area TEXT,
  situation TEXT,
  behaviour TEXT,
  impact TEXT,
  follow_up TEXT,
  person TEXT REFERENCES person (handle) ON UPDATE CASCADE ON DELETE SET NULL,
  session INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX feedback_by_mentorship ON feedback (mentorship, date);
CREATE INDEX feedback_newest ON feedback (mentorship, direction, type, date);
CREATE INDEX feedback_by_person ON feedback (person) WHERE person IS NOT NULL;
CREATE INDEX feedback_by_session ON feedback (session) WHERE session IS NOT NULL;
)sql";

}  // namespace mentor::tables
