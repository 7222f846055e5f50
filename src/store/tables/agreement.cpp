// What both sides agreed; the highest version of a mentorship is in force.
#include "store/tables/tables.hpp"

namespace mentor::tables {

const char* const agreement_sql = R"sql(
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'shared', 'sealed')),
  mentorship TEXT NOT NULL REFERENCES mentorship (handle) ON UPDATE CASCADE ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 9999),
  date INTEGER NOT NULL CHECK (date BETWEEN -25567 AND 376199),
  text TEXT NOT NULL CHECK (text <> ''),
  cadence TEXT,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  routine_hours INTEGER CHECK (routine_hours BETWEEN 1 AND 2160),
  urgent_hours INTEGER CHECK (urgent_hours BETWEEN 1 AND 2160),
  feedback_hours INTEGER CHECK (feedback_hours BETWEEN 1 AND 2160),
  documents_hours INTEGER CHECK (documents_hours BETWEEN 1 AND 2160),
  boundaries TEXT,
  review_on INTEGER CHECK (review_on BETWEEN -25567 AND 376199),
  review_every TEXT,
  signed_by_me INTEGER CHECK (signed_by_me BETWEEN -25567 AND 376199),
  signed_by_partner INTEGER CHECK (signed_by_partner BETWEEN -25567 AND 376199),
  UNIQUE (mentorship, version)
) STRICT;

)sql";

}  // namespace mentor::tables
