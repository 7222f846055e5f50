// A person: a handle, and what is known for reaching them.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const person_sql = R"sql(
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  handle TEXT NOT NULL UNIQUE CHECK (handle <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  pronouns TEXT,
  zone TEXT,
  hours TEXT,
  language TEXT,
  email TEXT
) STRICT;
)sql";

}  // namespace mentor::tables
