// SPDX-License-Identifier: MIT
// Backups, restoring, the doctor, and names for machines.
#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sys/stat.h>

namespace mentor::tests {

namespace {

std::unique_ptr<Store> journal_of(const std::string& path, const std::string& handle) {
  auto store = Store::open(path, Access::write);
  store->write("add " + handle, samples::now, [&](Writer& w) { samples::pair(w, handle); });
  return store;
}

}  // namespace

TEST_CASE("a backup is a whole journal, and never replaces a file") {
  const TempDir folder;
  const auto store = journal_of(folder / "journal.db", "ana");
  store->write("log", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  store->backup(folder / "copy.db");
  const auto copy = Store::open(folder / "copy.db", Access::read);
  CHECK(copy->count({.kind = Kind::session}) == 1);
  CHECK(copy->diagnose().empty());
  SearchQuery query;
  query.words = {"garden"};
  CHECK(copy->search(query).hits.size() == 1);
  CHECK_THROWS_WITH_AS(store->backup(folder / "copy.db"), doctest::Contains("already exists"), StoreError);
  CHECK(file_state(folder / "copy.db.part") == FileState::absent);
}

TEST_CASE("restoring puts the backup in place and keeps the present journal beside it") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_of(path, "ana")->backup(folder / "copy.db");
  Store::open(path, Access::write)->write("add bo", samples::now, [](Writer& w) { samples::pair(w, "bo"); });
  restore_journal(path, folder / "copy.db");
  CHECK(Store::open(path, Access::read)->handles(Kind::mentorship) == std::vector<std::string>{"ana"});
  const auto aside = Store::open(path + ".before-restore", Access::read);
  CHECK(aside->handles(Kind::mentorship) == std::vector<std::string>{"ana", "bo"});
  restore_journal(path, folder / "copy.db");
  CHECK(file_state(path + ".before-restore-2") == FileState::filled);
}

TEST_CASE("a backup that was killed is none, and stands in nobody's way") {
  const TempDir folder;
  const auto store = journal_of(folder / "journal.db", "ana");
  std::ofstream(folder / "copy.db.part") << "half of it";
  store->backup(folder / "copy.db");
  CHECK(Store::open(folder / "copy.db", Access::read)->diagnose().empty());
  CHECK(file_state(folder / "copy.db.part") == FileState::absent);
}

TEST_CASE("a damaged journal can be restored; a damaged backup is refused") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_of(path, "ana")->backup(folder / "copy.db");
  std::ofstream(path, std::ios::binary | std::ios::trunc) << "no database";
  restore_journal(path, folder / "copy.db");
  CHECK(Store::open(path, Access::read)->find_handle(Kind::person, "ana").has_value());
  {
    std::fstream damaged(folder / "copy.db", std::ios::binary | std::ios::in | std::ios::out);
    damaged.seekp(5000);
    damaged << std::string(9000, 'x');
  }
  CHECK_THROWS_WITH_AS(restore_journal(path, folder / "copy.db"),
                       doctest::Contains(") and was left alone; use another backup"), StoreError);
  CHECK(Store::open(path, Access::read)->find_handle(Kind::person, "ana").has_value());
  CHECK_THROWS_WITH_AS(restore_journal(path, folder / "none.db"), doctest::Contains("no backup"), StoreError);
}

TEST_CASE("the doctor finds lost tags and gaps in the index, and fills the index anew") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_of(path, "ana")->write("log", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  CHECK(Store::open(path, Access::read)->diagnose().empty());
  Connection(path, Mode::write)
      .execute(
          "INSERT INTO tag (uid, visibility, item, name) VALUES "
          "('00000000-0000-4000-8000-000000000000', 'private', 's77', 'lost')");
  const auto store = Store::open(path, Access::write);
  const auto found = store->diagnose();
  REQUIRE(found.size() == 2);
  CHECK(found[0].find("s77") != std::string::npos);
  CHECK(found[0].find("tag y1 ") != std::string::npos);
  CHECK(found[1].find("Search misses records") != std::string::npos);
  CHECK_FALSE(store->is_search_whole());
  store->rebuild_search();
  CHECK(store->is_search_whole());
  CHECK(store->diagnose().size() == 1);
}

TEST_CASE("the doctor finds words in the index that no record has, at the same rows") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_of(path, "ana")->write("log", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  Connection(path, Mode::write).execute("UPDATE session SET notes = 'other words'");
  const auto store = Store::open(path, Access::write);
  CHECK(store->diagnose().size() == 1);
  store->rebuild_search();
  CHECK(store->diagnose().empty());
}

TEST_CASE("the doctor reads every record, and what a field cannot hold is told by its id") {
  const std::pair<const char*, const char*> damages[] = {
      {"UPDATE session SET trouble = 'uech'", "the trouble of s1 is \"uech\""},
      {"UPDATE session SET minutes = 99999", "the minutes of s1 is \"99999\""},
      {"UPDATE session SET visibility = 'sharee'", "s1 has the unknown visibility \"sharee\""},
      {"UPDATE session SET notes = CAST(x'61ff' AS TEXT)", "the notes of s1"},
      {"UPDATE person SET email = 'no address' || char(10) || 'at all' WHERE handle = 'ana'", "u2: the person's email"},
  };
  for (const auto& damage : damages) {
    const std::string sql = damage.first;
    const std::string named = damage.second;
    CAPTURE(named);
    const TempDir folder;
    const std::string path = folder / "journal.db";
    journal_of(path, "ana")->write("log", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
    Connection(path, Mode::write).execute("PRAGMA ignore_check_constraints=ON;" + sql);
    const auto found = Store::open(path, Access::read)->diagnose();
    CHECK(std::any_of(found.begin(), found.end(),
                      [&](const auto& sentence) { return sentence.find(named) != std::string::npos; }));
  }
}

TEST_CASE("what a field cannot hold is no surprise to who reads it: the file is called damaged") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_of(path, "ana")->write("log", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  Connection(path, Mode::write).execute("PRAGMA ignore_check_constraints=ON; UPDATE session SET channel = 'uech'");
  CHECK_THROWS_WITH_AS(Store::open(path, Access::read)->all<Session>(),
                       doctest::Contains("the channel of s1 is \"uech\", which it cannot be"), StoreError);
}

TEST_CASE("the doctor finds what undo would stop at, and changes that are dated later than now") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_of(path, "ana")->write("edit", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  Store::open(path, Access::write)->write("rm s1", samples::now, [](Writer& w) { w.remove(Id{Kind::session, 1}); });
  CHECK(Store::open(path, Access::read)->diagnose(samples::now).empty());
  const auto later = Store::open(path, Access::read)->diagnose(samples::now - std::chrono::hours{48});
  REQUIRE(later.size() == 1);
  CHECK(later[0].find("in the future") != std::string::npos);
  Connection(path, Mode::write)
      .execute("UPDATE change_entry SET before = replace(before, '\"ana\"', '\"bo\"') WHERE what = 'd'");
  const auto found = Store::open(path, Access::read)->diagnose();
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("Undo would stop at \"rm s1\"") != std::string::npos);
}

TEST_CASE("random uids differ and are of version 4; uids from words are the same for the same words") {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string uid = random_uid();
    CHECK(uid.size() == 36);
    CHECK(uid[14] == '4');
    CHECK(seen.insert(uid).second);
  }
  CHECK(uid_from("ana 2026-11-21") == uid_from("ana 2026-11-21"));
  for (int i = 0; i < 1000; ++i) CHECK(seen.insert(uid_from("ana " + std::to_string(i))).second);
  CHECK(uid_from("")[14] == '8');
}

TEST_CASE("a change that is a day ahead is a clock's fault, one that is later is told") {
  const auto store = samples::with_ana();
  const auto told = [&](std::chrono::seconds before) {
    return !store->diagnose(samples::now - std::chrono::hours{24} - before).empty();
  };
  CHECK_FALSE(told(std::chrono::seconds{-1}));
  CHECK_FALSE(told(std::chrono::seconds{0}));
  CHECK(told(std::chrono::seconds{1}));
}

}  // namespace mentor::tests
