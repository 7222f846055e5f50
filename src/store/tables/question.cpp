// A question between sessions. The open ones have an index of their own, for check-in.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const question_sql = R"sql(
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  asker TEXT NOT NULL REFERENCES person (handle) ON UPDATE CASCADE ON DELETE RESTRICT,
  text TEXT NOT NULL CHECK (text <> ''),
  type TEXT NOT NULL CHECK (type IN ('routine', 'urgent', 'feedback', 'documents')),
  asked INTEGER NOT NULL,
  due INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'answered', 'dropped')),
  answered INTEGER,
  answer TEXT,
  reason TEXT
) STRICT;
CREATE INDEX question_by_mentorship ON question (mentorship, asked);
CREATE INDEX question_by_asker ON question (asker);
CREATE INDEX question_open ON question (mentorship, due) WHERE status = 'open';
)sql";

}  // namespace mentor::tables
