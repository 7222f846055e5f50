// SPDX-License-Identifier: MIT
// The first schema's part for what is shared with other devices and partners: each stream with its mailbox, how far
// each device was read in it, what each record is by everybody's changes, and files that wait, are parked or were set
// aside, and what was erased and not yet said. Every command reads the schema, so these are few and short.
#include "store/schema.hpp"

namespace mentor::store {

const char* const first_schema_of_sharing = R"sql(
CREATE TABLE stream (
  uid TEXT PRIMARY KEY, mentorship TEXT UNIQUE, partner TEXT, opened INTEGER NOT NULL CHECK (opened IN (0, 1)),
  place TEXT NOT NULL, cursor INTEGER NOT NULL, sealed_to TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE intake (
  stream TEXT NOT NULL, device TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (stream, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE replica (
  stream TEXT NOT NULL, uid TEXT NOT NULL, due INTEGER NOT NULL, state TEXT NOT NULL, PRIMARY KEY (stream, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE parcel (
  id INTEGER PRIMARY KEY,
  stream TEXT NOT NULL, what TEXT NOT NULL CHECK (what = 'out' OR what = 'parked' OR what = 'odd' OR what = 'late' OR what = 'erased'), name TEXT NOT NULL, body BLOB,
  UNIQUE (stream, what, name)
) STRICT;
)sql";

}  // namespace mentor::store
