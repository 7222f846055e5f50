// The change log. The entries of a transaction are those from its first_entry up to the next transaction's. kind is the
// letter of ids, what is i(nsert), u(pdate) or d(elete); old is the row before, as JSON. A bulk import writes one entry
// for a range of new records: record to last.
#include "store/tables/tables.hpp"

namespace mentor::tables {

// role says how undo and redo see it; target is what an undo took back (or a redo brought again), undone_by who did so.
const char* const change_log_sql = R"sql(
CREATE TABLE change_txn (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  time INTEGER NOT NULL,
  what TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('change', 'undo', 'redo')),
  target INTEGER REFERENCES change_txn (number),
  undone_by INTEGER REFERENCES change_txn (number),
  first_entry INTEGER NOT NULL
) STRICT;
CREATE TABLE change_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) = 1),
  what TEXT NOT NULL CHECK (what IN ('i', 'u', 'd')),
  record INTEGER NOT NULL,
  last INTEGER,
  old TEXT
) STRICT;
CREATE INDEX change_entry_old ON change_entry (kind, record) WHERE old IS NOT NULL;
)sql";

}  // namespace mentor::tables
