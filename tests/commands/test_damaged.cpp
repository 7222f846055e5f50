// SPDX-License-Identifier: MIT
// Journals in which something is missing that something else names: said in a sentence, never a crash.
#include "store/connection.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

/// A journal in a file with a record of each kind that names others, and then this statement run on it.
struct DamagedJournal {
  explicit DamagedJournal(const std::string& sql) : path(folder / "journal.db") {
    use();
    for (const std::vector<std::string>& words : {std::vector<std::string>{"add", "ana", "--name", "Ana Alba"},
                                                  {"log", "ana", "words", "-c", "send it by fri"},
                                                  {"goal", "add", "ana", "Lead a release"},
                                                  {"goal", "progress", "g1", "40"},
                                                  {"remember", "ana", "likes tea"}})
      REQUIRE(test.run(words) == Exit::ok);
    test.services.input = "works = \"it works\"\n";
    REQUIRE(test.run({"review", "ana"}) == Exit::ok);
    test.context.use_store(nullptr, Access::read);
    Connection(path, Mode::write).execute("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON;" + sql);
    use();
  }
  void use() { test.context.use_store(Store::open(path, Access::write), Access::write); }

  TempDir folder;
  std::string path;
  TestContext test;
};

}  // namespace

TEST_CASE("a mentorship that is gone is missed by name, whoever asks for it") {
  DamagedJournal journal("DELETE FROM mentorship");
  CHECK(journal.test.run({"review", "show", "v1"}) == Exit::failed);
  CHECK(journal.test.err.str().find("the mentorship ana, which does not exist") != std::string::npos);
  for (const char* id : {"s1", "c1", "g1", "n1", "v1"}) {
    CAPTURE(id);
    CHECK_NOTHROW(journal.test.run({"show", id}));
    CHECK_NOTHROW(journal.test.run({"edit", id, "--set", "visibility=shared"}));
    CHECK_NOTHROW(journal.test.run({"rm", id}));
  }
}

TEST_CASE("a goal that is gone is missed by name when its progress is taken back") {
  DamagedJournal journal("DELETE FROM goal");
  CHECK(journal.test.run({"rm", "r1"}) == Exit::failed);
  CHECK(journal.test.err.str().find("g1, which does not exist") != std::string::npos);
}

TEST_CASE("the doctor says what it did not try with a journal that is too large for a copy") {
  TestContext test;
  REQUIRE(test.run({"add", "ana"}) == Exit::ok);
  CHECK(test.run({"doctor"}) == Exit::ok);
  CHECK(test.out.str().find("not tried") == std::string::npos);
  test.store().rehearse_up_to(1000);
  CHECK(test.run({"doctor"}) == Exit::ok);
  CHECK(test.out.str().find("not tried") != std::string::npos);
}

TEST_CASE("a word that is none of a field's is told with its record, by the doctor too") {
  DamagedJournal journal("UPDATE session SET channel = 'uech'");
  CHECK(journal.test.run({"show", "s1"}) == Exit::failed);
  CHECK(journal.test.err.str().find("the channel of s1 is \"uech\"") != std::string::npos);
  CHECK(journal.test.run({"doctor"}) == Exit::failed);
  CHECK(journal.test.err.str().find("the channel of s1 is \"uech\"") != std::string::npos);
}

}  // namespace mentor::tests
