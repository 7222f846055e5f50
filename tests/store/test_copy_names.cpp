// SPDX-License-Identifier: MIT
// Copies of a journal: where they lie, and what their names say.
#include "mentor/store/copy_names.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

TEST_CASE("the folder of a path") {
  CHECK(folder_of("/home/ana/journal.db") == "/home/ana");
  CHECK(folder_of("/journal.db") == "/");
  CHECK(folder_of("journal.db") == ".");
}

TEST_CASE("a backup that the program named is known by its name, and no other copy is taken for one") {
  const std::string journal = "/home/ana/journal.db";
  const std::string own = own_backup(journal, instant_from_rfc3339("2026-11-21T12:00:00Z").value());
  CHECK(own == "/home/ana/backups/journal-20261121T120000Z.db");
  CHECK(folder_of(own) == own_backups(journal));
  CHECK(kind_of_copy(own) == CopyKind::own);
  for (const char* other : {"/home/ana/backups/mine.db", "/home/ana/backups/journal-1.txt", "/home/ana/journal-1.db",
                            "/home/ana/journal.db.before-restore"}) {
    CAPTURE(other);
    CHECK(kind_of_copy(other) == CopyKind::other);
  }
}

TEST_CASE("what a crash left of a copy is told from a copy") {
  for (const std::string copy : {"/h/backups/journal-20261121T120000Z.db", "/h/journal.db.before-restore"}) {
    CAPTURE(copy);
    CHECK(kind_of_copy(copy + "-journal") == CopyKind::rollback);
    for (const char* ending : {".part", ".part-journal", ".restoring", ".restoring-journal"})
      CHECK(kind_of_copy(copy + ending) == CopyKind::unfinished);
  }
}

TEST_CASE("beside a journal only what bears its name is a copy of it") {
  const std::string journal = "/h/journal.db";
  for (const char* name :
       {"journal.db.before-restore", "journal.db.before-restore-2", "journal.db.before-restore-journal",
        "journal.db.restoring", "journal.db.restoring-journal", "journal.db.part"})
    CHECK_MESSAGE(is_copy_beside(journal, std::string("/h/") + name), name);
  for (const char* name : {"journal.db", "journal.db-journal", "journal.db.lock", "other.db.restoring", "film.part"})
    CHECK_MESSAGE(!is_copy_beside(journal, std::string("/h/") + name), name);
}

}  // namespace mentor::tests
