// A mentorship: its handle is what nearly everything else refers to.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const mentorship_sql = R"sql(
CREATE TABLE mentorship (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  handle TEXT NOT NULL UNIQUE CHECK (handle <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  type TEXT NOT NULL CHECK (type IN ('one-to-one', 'group', 'situational')),
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee', 'peer')),
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'closed')),
  cadence TEXT CHECK (cadence <> ''),
  start INTEGER NOT NULL CHECK (start BETWEEN -25567 AND 376199),
  "end" INTEGER CHECK ("end" BETWEEN -25567 AND 376199),
  paused_until INTEGER CHECK (paused_until BETWEEN -25567 AND 376199),
  closed_on INTEGER CHECK (closed_on BETWEEN -25567 AND 376199),
  reason TEXT,
  retrospective TEXT,
  form TEXT CHECK (form IN ('rasa', 'grow')),
  for_sponsor INTEGER NOT NULL DEFAULT 0 CHECK (for_sponsor IN (0, 1))
) STRICT;
)sql";

}  // namespace mentor::tables
