// SPDX-License-Identifier: MIT
// The part of the first schema in which the journal remembers who changed what, and where words are.
#include "store/schema.hpp"

namespace mentor::store {

const char* const first_schema_of_changes = R"sql(
CREATE TABLE device (
  number INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  here INTEGER NOT NULL CHECK (here IN (0, 1)),
  name TEXT,
  person TEXT,
  keys TEXT,
  revoked TEXT
) STRICT;
CREATE TABLE change_txn (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  device INTEGER NOT NULL REFERENCES device (number),
  clock INTEGER NOT NULL,
  time INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role = 'typed' OR role = 'imported' OR role = 'received'),
  act TEXT NOT NULL CHECK (act = 'change' OR act = 'undo' OR act = 'redo' OR act = 'erase'),
  what TEXT NOT NULL,
  target INTEGER REFERENCES change_txn (number),
  undone_by INTEGER REFERENCES change_txn (number),
  first_entry INTEGER NOT NULL
) STRICT;
CREATE INDEX change_txn_imported ON change_txn (number) WHERE role = 'imported';
CREATE TABLE change_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) = 1),
  what TEXT NOT NULL CHECK (what = 'i' OR what = 'u' OR what = 'd'),
  record INTEGER NOT NULL,
  last INTEGER,
  added INTEGER,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_entry_before ON change_entry (kind, record) WHERE before IS NOT NULL;

CREATE VIRTUAL TABLE search_index USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');
-- SQLite's 16 is reached before the index has merged anything in small steps, which it does every 64 writes; and then
-- one write merges all that stand beside each other, however large.
INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 64);
)sql";

}  // namespace mentor::store
