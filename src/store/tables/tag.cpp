// A word on an item. The item is any kind of record, so triggers, not a foreign key, take its tags away with it.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const tag_sql = R"sql(
CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  item TEXT NOT NULL CHECK (item <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (item, name)
) STRICT;
CREATE INDEX tag_by_name ON tag (name);
)sql";

}  // namespace mentor::tables
