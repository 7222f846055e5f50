// Who takes part in which mentorship, once each.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const participant_sql = R"sql(
CREATE TABLE participant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES person (handle) ON UPDATE CASCADE ON DELETE RESTRICT,
  part TEXT,
  UNIQUE (mentorship, person)
) STRICT;
CREATE INDEX participant_by_person ON participant (person);
)sql";

}  // namespace mentor::tables
