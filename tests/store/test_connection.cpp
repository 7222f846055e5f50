// SPDX-License-Identifier: MIT
// Rules 1, 2, 6, 7 and 8 of storage: how a journal is opened, written, shared and lost.
#include "store/broken_disk.hpp"
#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/samples.hpp"
#include "store/writer_lock.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace mentor::tests {

namespace {

constexpr int switch_is_unchanged = -1;

int switch_of(Connection& connection, int option) {
  int value = 0;
  sqlite3_db_config(connection.database().getHandle(), option, switch_is_unchanged, &value);
  return value;
}

mode_t mode_of_file(const std::string& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 0777U;
}

Session session_with(const std::string& notes) {
  Session session = samples::session("ana");
  session.notes = notes;
  return session;
}

std::unique_ptr<Store> journal_with_ana(const std::string& path) {
  auto store = Store::open(path, Access::write);
  store->write("add ana", samples::now, [](Writer& w) { samples::pair(w, "ana"); });
  return store;
}

std::int64_t sessions_in(const std::string& path) {
  return Store::open(path, Access::read)->count({.kind = Kind::session});
}

}  // namespace

TEST_CASE("a writer commits by truncating its rollback journal, and every commit is synced") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_with_ana(path);
  Connection connection(path, Mode::write);
  set_write_rules(connection);
  SQLite::Statement mode(connection.database(), "PRAGMA journal_mode");
  REQUIRE(mode.executeStep());
  CHECK(mode.getColumn(0).getString() == "truncate");
  CHECK(connection.number("PRAGMA synchronous") == 2);
  CHECK(file_state(path + "-journal") == FileState::empty);
}

TEST_CASE("every connection keeps the strict rules") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_with_ana(path);
  for (const Mode mode : {Mode::read, Mode::write}) {
    Connection connection(path, mode);
    CHECK(connection.number("PRAGMA foreign_keys") == 1);
    CHECK(connection.number("PRAGMA secure_delete") == 1);
    CHECK(connection.number("PRAGMA temp_store") == 2);
    CHECK(connection.number("PRAGMA trusted_schema") == 0);
    CHECK(connection.number("PRAGMA cell_size_check") == 1);
    CHECK(connection.number("PRAGMA recursive_triggers") == 1);
    CHECK(switch_of(connection, SQLITE_DBCONFIG_DEFENSIVE) == 1);
    CHECK(switch_of(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION) == 0);
    CHECK(switch_of(connection, SQLITE_DBCONFIG_DQS_DML) == 0);
    CHECK(switch_of(connection, SQLITE_DBCONFIG_DQS_DDL) == 0);
    CHECK_THROWS_AS(connection.execute("SELECT \"no such column\" FROM person"), SQLite::Exception);
  }
}

TEST_CASE("reading never writes: no file is made, and a reader cannot change one") {
  const TempDir folder;
  const std::string path = folder / "deep/journal.db";
  CHECK(Store::open(path, Access::read)->count({.kind = Kind::session}) == 0);
  CHECK(file_state(path) == FileState::absent);
  CHECK_FALSE(std::filesystem::exists(folder / "deep"));

  journal_with_ana(path);
  std::filesystem::remove(path + ".lock");
  const auto reader = Store::open(path, Access::read);
  CHECK(reader->find_handle(Kind::person, "ana").has_value());
  CHECK_THROWS_WITH_AS(reader->write("log", samples::now, [](Writer&) {}),
                       (path + " is open for reading only; nothing was saved").c_str(), StoreError);
  CHECK(file_state(path + ".lock") == FileState::absent);
  CHECK_THROWS_AS(Connection(path, Mode::read).execute("DELETE FROM person"), SQLite::Exception);
}

TEST_CASE("statements of the same words each read their own row, whichever was prepared first") {
  Connection connection(":memory:", Mode::write);
  const std::string counting =
      "WITH RECURSIVE up(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM up) SELECT i FROM up LIMIT 9";
  std::vector<std::unique_ptr<Statement>> all;
  for (const std::int64_t from : {10, 20, 30}) {
    all.push_back(std::make_unique<Statement>(connection.database(), counting));
    all.back()->bind(1, from);
    for (auto& one : all) CHECK(one->executeStep());
  }
  CHECK(all[0]->getColumn(0).getInt64() == 12);
  CHECK(all[1]->getColumn(0).getInt64() == 21);
  CHECK(all[2]->getColumn(0).getInt64() == 30);
}

TEST_CASE("folders are 0700 and files 0600, whatever the umask") {
  const TempDir folder;
  const std::string path = folder / "a/b/journal.db";
  for (const mode_t mask : {mode_t{0}, mode_t{0777}}) {
    const mode_t before = ::umask(mask);
    const auto store = journal_with_ana(path);
    store->backup(folder / "copies/backup.db");
    ::umask(before);
    CHECK(mode_of_file(path) == 0600U);
    CHECK(mode_of_file(path + ".lock") == 0600U);
    CHECK(mode_of_file(path + "-journal") == 0600U);
    CHECK(mode_of_file(folder / "a") == 0700U);
    CHECK(mode_of_file(folder / "a/b") == 0700U);
    CHECK(mode_of_file(folder / "copies/backup.db") == 0600U);
    std::filesystem::remove_all(folder / "a");
    std::filesystem::remove_all(folder / "copies");
  }
}

TEST_CASE("who cannot get the writer's ticket is told that somebody else writes") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  const WriterLock first(path);
  try {
    const WriterLock second(path, std::chrono::milliseconds{50});
    FAIL("two tickets at once");
  } catch (const StoreError& error) {
    CHECK(error.exit() == Exit::busy);
  }
}

TEST_CASE("many writers at once all succeed") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_with_ana(path);
  constexpr int writers = 4;
  constexpr int each = 15;
  std::vector<std::thread> threads;
  std::array<int, writers> done{};
  for (std::size_t i = 0; i < writers; ++i)
    threads.emplace_back([&path, &done, i] {
      for (int n = 0; n < each; ++n) {
        Store::open(path, Access::write)->write("log", samples::now, [](Writer& w) { w.insert(session_with("x")); });
        ++done.at(i);
      }
    });
  for (auto& thread : threads) thread.join();
  for (const int count : done) CHECK(count == each);
  CHECK(sessions_in(path) == writers * each);
}

TEST_CASE("nothing is locked while records are looked at one by one") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_with_ana(path)->write("log", samples::now, [](Writer& w) {
    for (int i = 0; i < 600; ++i) w.insert(session_with("many"));
  });
  const auto reader = Store::open(path, Access::read);
  Connection other(path, Mode::write);
  int visited = 0;
  reader->each({.kind = Kind::session}, [&](const Record&) {
    if (++visited % 599 == 1) other.execute("BEGIN EXCLUSIVE; ROLLBACK");
  });
  CHECK(visited == 600);
}

TEST_CASE("work that throws leaves nothing behind") {
  const auto store = samples::with_ana();
  CHECK_THROWS_WITH_AS(store->write("log", samples::now,
                                    [](Writer& w) {
                                      w.insert(session_with("lost words"));
                                      throw UserError("changed my mind");
                                    }),
                       "changed my mind", UserError);
  CHECK(store->count({.kind = Kind::session}) == 0);
  CHECK(store->search({.words = {"lost"}, .fts = {}, .mentorship = {}, .kinds = {}}).hits.empty());
  CHECK(store->history({}, {}, 10).size() == 1);
}

TEST_CASE("a full disk is called so, and nothing is saved") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  BrokenDisk disk;
  {
    const auto store = journal_with_ana(path);
    disk.set(DiskFault::full);
    try {
      store->write("log", samples::now, [](Writer& w) { w.insert(session_with("lost")); });
      FAIL("wrote to a full disk");
    } catch (const StoreError& error) {
      CHECK(std::string(error.what()).find("disk is full") != std::string::npos);
      CHECK(std::string(error.what()).find("nothing was saved") != std::string::npos);
    }
    disk.set(DiskFault::none);
    store->write("log", samples::now, [](Writer& w) { w.insert(session_with("kept")); });
  }
  CHECK(sessions_in(path) == 1);
  CHECK(Store::open(path, Access::read)->diagnose().empty());
}

TEST_CASE("a commit that arrived although the disk complained is not called lost") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  BrokenDisk disk;
  {
    const auto store = journal_with_ana(path);
    disk.set(DiskFault::unclear_commit);
    CHECK_NOTHROW(store->write("log", samples::now, [](Writer& w) { w.insert(session_with("arrived")); }));
  }
  CHECK(sessions_in(path) == 1);
}

TEST_CASE("a reader rolls back what a crashed writer left half done") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_with_ana(path);
  {
    // Dirty pages in the file and the rollback journal beside it, as after a crash in the middle of a commit.
    Connection writer(path, Mode::write);
    set_write_rules(writer);
    writer.execute("PRAGMA cache_size=1; BEGIN IMMEDIATE");
    for (int i = 0; i < 300; ++i)
      writer.execute("INSERT INTO change_entry (kind, what, record, before) VALUES ('s', 'd', 1, hex(zeroblob(2000)))");
    std::filesystem::copy_file(path, folder / "crashed.db");
    std::filesystem::copy_file(path + "-journal", folder / "crashed.db-journal");
    writer.execute("ROLLBACK");
  }
  REQUIRE(file_state(folder / "crashed.db-journal") == FileState::filled);
  const auto reader = Store::open(folder / "crashed.db", Access::read);
  CHECK(reader->find_handle(Kind::person, "ana").has_value());
  CHECK(reader->diagnose().empty());
}

TEST_CASE("a used-up quota is called that, not a failed disk") {
  const TempDir folder;
  BrokenDisk disk;
  const std::string path = folder / "journal.db";
  const auto store = journal_with_ana(path);
  disk.set(DiskFault::quota);
  CHECK_THROWS_WITH_AS(store->write("log ana", samples::now, [](Writer& w) { w.insert(samples::session("ana")); }),
                       doctest::Contains("your disk quota ran out"), StoreError);
  disk.set(DiskFault::none);
  CHECK(sessions_in(path) == 0);
}

TEST_CASE("who is overtaken by a restore is told so, and to try again") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  const auto store = journal_with_ana(path);
  store->backup(folder / "copy.db");
  restore_journal(path, folder / "copy.db");
  try {
    store->write("log ana", samples::now, [](Writer& w) { w.insert(samples::session("ana")); });
    FAIL("the session went into a file that nobody will read");
  } catch (const StoreError& error) {
    CHECK(error.exit() == Exit::busy);
    CHECK(std::string(error.what()).find("was replaced while") != std::string::npos);
  }
}

TEST_CASE("writers get their turn in the order in which they came") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  std::vector<int> order;
  std::vector<std::thread> waiting;
  {
    const WriterLock first(path);
    for (int i = 0; i < 5; ++i) {
      waiting.emplace_back([&order, path, i] {
        const WriterLock ticket(path);
        order.push_back(i);
      });
      std::this_thread::sleep_for(std::chrono::milliseconds{40});
    }
  }
  for (auto& thread : waiting) thread.join();
  CHECK(order == std::vector<int>{0, 1, 2, 3, 4});
}

TEST_CASE("a reader waits five seconds for another program's lock, not longer") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  journal_with_ana(path);
  Connection other(path, Mode::write);
  other.execute("BEGIN EXCLUSIVE");
  const auto begun = std::chrono::steady_clock::now();
  try {
    Store::open(path, Access::read);
    FAIL("the journal was read under a lock");
  } catch (const StoreError& error) {
    CHECK(error.exit() == Exit::busy);
  }
  const auto waited = std::chrono::steady_clock::now() - begun;
  CHECK(waited >= std::chrono::seconds{5});
  CHECK(waited < std::chrono::seconds{9});
}

}  // namespace mentor::tests
