// SPDX-License-Identifier: MIT
// Backups, restoring, erasing a person, the doctor, and names for machines.
#include "mentor/domain/text.hpp"
#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/samples.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/stat.h>

namespace mentor::tests {

namespace {

std::string raw_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return to_lower_ascii(bytes.str());
}

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
  CHECK_THROWS_WITH_AS(store->backup(folder / "copy.db"), doctest::Contains("there already"), StoreError);
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
                       doctest::Contains("). It was left as it is; use another backup."), StoreError);
  CHECK(Store::open(path, Access::read)->find_handle(Kind::person, "ana").has_value());
  CHECK_THROWS_WITH_AS(restore_journal(path, folder / "none.db"), doctest::Contains("no backup"), StoreError);
}

TEST_CASE("erasing a person leaves no word of theirs in the file") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  {
    const auto store = journal_of(path, "xanthippe");
    store->write("fill", samples::now, [](Writer& w) {
      samples::pair(w, "bo");
      auto session = samples::session("xanthippe");
      session.notes = "Xanthippe told of her quagmire" + std::string(20000, '.');
      w.insert(session);
      w.insert(samples::commitment("xanthippe", "xanthippe"));
      Participant part;
      part.mentorship = "bo";
      part.person = "xanthippe";
      w.insert(part);
      Note fact;
      fact.mentorship = "bo";
      fact.text = "likes kumquats";
      fact.person = "xanthippe";
      fact.date = make_date(2026, 1, 1);
      w.insert(fact);
      w.insert(samples::session("bo"));
    });
    REQUIRE(raw_bytes(path).find("quagmire") != std::string::npos);
    CHECK(store->erase("xanthippe") >= 6);
    CHECK(store->handles(Kind::mentorship) == std::vector<std::string>{"bo"});
    CHECK(store->count({.kind = Kind::session}) == 1);
    CHECK(store->diagnose().empty());
    CHECK(store->undo(1, samples::now).entries.empty());
    SearchQuery query;
    query.words = {"garden"};
    CHECK(store->search(query).hits.size() == 1);
  }
  CHECK(Connection(path, Mode::read).number("PRAGMA freelist_count") == 0);
  const std::string left = raw_bytes(path) + raw_bytes(path + "-journal");
  for (const char* word : {"xanthippe", "quagmire", "kumquat"}) {
    CAPTURE(std::string(word));
    CHECK(left.find(word) == std::string::npos);
  }
}

TEST_CASE("only people who are there can be erased, and never the owner") {
  const auto store = samples::with_ana();
  CHECK_THROWS_WITH_AS(store->erase("me"),
                       "The person \"me\" is the owner of the journal; to erase everything, delete the journal's file.",
                       UserError);
  CHECK_THROWS_WITH_AS(store->erase("bo"), doctest::Contains("no person called bo"), UserError);
}

TEST_CASE("the doctor finds open doors, lost tags and gaps in the index") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_of(path, "ana")->write("log", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
  CHECK(Store::open(path, Access::read)->diagnose().empty());
  ::chmod(path.c_str(), 0644);
  CHECK(Store::open(path, Access::read)->diagnose().size() == 1);
  ::chmod(path.c_str(), 0600);
  {
    Connection connection(path, Mode::write);
    connection.execute(
        "INSERT INTO tag (uid, visibility, item, name) VALUES "
        "('00000000-0000-4000-8000-000000000000', 'private', 's77', 'lost')");
  }
  const auto found = Store::open(path, Access::read)->diagnose();
  REQUIRE(found.size() == 2);
  CHECK(found[0].find("s77") != std::string::npos);
  CHECK(found[1].find("search index misses 1") != std::string::npos);
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

}  // namespace mentor::tests
