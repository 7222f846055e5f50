// SPDX-License-Identifier: MIT
// Damaged journals: bytes that a disk turned, and rows that no command would have written.
#include "fuzz/targets.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"
#include "support/marked_journal.hpp"
#include "support/temp_dir.hpp"
#include "support/test_context.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>
#include <sstream>

namespace mentor::tests {

namespace {

using Words = std::vector<std::string>;

/// Reads numbers from the input until it ends; then zeros.
class Bytes {
 public:
  explicit Bytes(std::string_view input) : input_(input) {}
  [[nodiscard]] bool at_end() const { return input_.empty(); }
  std::uint32_t number(int bytes) {
    std::uint32_t number = 0;
    for (; bytes > 0 && !input_.empty(); --bytes, input_.remove_prefix(1))
      number = number << 8 | static_cast<unsigned char>(input_.front());
    return number;
  }

 private:
  std::string_view input_;
};

const Words& mentorships();

/// A journal with records of every kind, as a file's bytes.
const std::string& sample_bytes() {
  static const std::string bytes = [] {
    const TempDir folder;
    const std::string path = folder / "journal.db";
    std::uint64_t state = 1;
    const auto store = Store::open(path, Access::write);
    fill_marked_journal(*store, [&state](std::int64_t below) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      return static_cast<std::int64_t>((state >> 33) % static_cast<std::uint64_t>(below));
    });
    store->undo(1, Instant{});
    store->redo(1, Instant{});
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
  }();
  return bytes;
}

void write_bytes(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

const Words& mentorships() {
  static const Words handles = [] {
    const TempDir folder;
    write_bytes(folder / "journal.db", sample_bytes());
    return Store::open(folder / "journal.db", Access::read)->handles(Kind::mentorship);
  }();
  return handles;
}

/// Everything that reads, and what changes most.
std::vector<Words> command_lines() {
  std::vector<Words> lines{{"today"},
                           {"list", "--all"},
                           {"check-in", "--all"},
                           {"timeline"},
                           {"stats"},
                           {"me"},
                           {"history"},
                           {"history", "--json"},
                           {"search", "a*"},
                           {"doctor"},
                           {"export"},
                           {"export", "--history"},
                           {"export", "--format", "md"},
                           {"export", "--format", "ics"},
                           {"export", "--format", "csv", "-o", "folder"},
                           {"tag", "list"},
                           {"undo", "1"},
                           {"undo", "3"},
                           {"redo"},
                           {"add", "newcomer"}};
  for (const Kind kind : all_kinds()) {
    if (kind == Kind::participant) continue;
    lines.push_back({"show", std::string(1, info(kind).letter) + "1", "--reveal"});
    lines.push_back({"show", std::string(1, info(kind).letter) + "2"});
    lines.push_back({"show", std::string(1, info(kind).letter) + "1", "--json"});
    lines.push_back({"rm", std::string(1, info(kind).letter) + "2"});
    lines.push_back({"done", std::string(1, info(kind).letter) + "1"});
    lines.push_back({"edit", std::string(1, info(kind).letter) + "1", "--set", "text=new"});
    lines.push_back({std::string(info(kind).name), "list", "--all"});
  }
  for (const auto& who : mentorships()) {
    for (const char* verb : {"prep", "show", "timeline", "history"}) lines.push_back({verb, who});
    for (const char* format : {"text", "md", "html", "json", "csv"})
      for (const char* audience : {"me", "partner", "sponsor"})
        lines.push_back({"report", who, "-p", "2026", "-f", format, "--audience", audience});
    lines.push_back({"log", who, "new words", "-c", "send it by fri"});
    lines.push_back({"review", "show", who});
    lines.push_back({"review", "show", "v1"});
    lines.push_back({"review", "show", "v2"});
    lines.push_back({"agreement", "show", who});
    lines.push_back({"agreement", who, "--print"});
    lines.push_back({"close", who, "--reason", "done"});
    lines.push_back({"erase", who, "--yes"});
  }
  return lines;
}

void run_one(const std::string& path, const Words& words) {
  TestContext test;
  test.context.journal_path = path;
  try {
    test.context.use_store(Store::open(path, Access::write), Access::write);
  } catch (const StoreError&) {
    return;  // refused by name
  }
  const Exit exit = test.run(words);
  must(exit != Exit::aborted && exit != Exit::interrupted, "a command ends as it should");
}

/// `many` commands, the ones that the input says, each on its own copy of the file.
void run_some(const std::string& path, Bytes& choice, int many) {
  static const auto lines = command_lines();
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  for (int i = 0; i < many; ++i) {
    const Words& words = lines[(choice.number(1) * 7919U + static_cast<std::uint32_t>(i) * 31U) % lines.size()];
    try {
      run_one(path, words);
    } catch (const std::exception& error) {
      throw Broken(fmt::format("\"{}\": {}", fmt::join(words, " "), error.what()));
    }
    write_bytes(path, all.str());
  }
}

std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::string choice_of(std::string_view input) {
  std::string bytes;
  for (std::uint32_t state = hash_of(input), i = 0; i < 16; ++i, state = state * 1664525U + 1013904223U)
    bytes += static_cast<char>(state >> 24);
  return bytes;
}

/// What a column of a damaged row may hold.
void bind_anything(SQLite::Statement& statement, std::uint32_t pick) {
  static const std::string invalid("a\xff\x80z");
  switch (pick % 12) {
    case 0:
      return statement.bind(1);
    case 1:
      return statement.bind(1, std::int64_t{-1});
    case 2:
      return statement.bind(1, INT64_MAX);
    case 3:
      return statement.bind(1, INT64_MIN);
    case 4:
      return statement.bind(1, std::int64_t{0});
    case 5:
      return statement.bind(1, std::string("uech"));
    case 6:
      return statement.bind(1, std::string());
    case 7:
      return statement.bind(1, invalid);
    case 8:
      return statement.bind(1, 2.5);
    case 9:
      return statement.bind(1, std::string("{\"uid\":7,\"nothing\":null}"));
    case 10:
      return statement.bind(1, invalid.data(), 3);  // a blob
    default:
      return statement.bind(1, std::string("99999999999"));
  }
}

/// The same tables without a rule about what may stand in them.
std::string without_rules(std::string sql) {
  for (const char* rule : {" NOT NULL", " STRICT"})
    for (std::size_t at = sql.find(rule); at != std::string::npos; at = sql.find(rule))
      sql.erase(at, std::string(rule).size());
  for (std::size_t at = sql.find(" CHECK ("); at != std::string::npos; at = sql.find(" CHECK (")) {
    std::size_t end = at + 8;
    for (int depth = 1; depth > 0; ++end) depth += sql[end] == '(' ? 1 : sql[end] == ')' ? -1 : 0;
    sql.erase(at, end - at);
  }
  return sql;
}

class LooseTables {
 public:
  explicit LooseTables(const std::string& path) : path_(path) {
    SQLite::Database database(path_, SQLite::OPEN_READWRITE);
    SQLite::Statement row(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT'");
    while (row.executeStep()) tables_.emplace_back(row.getColumn(0).getString(), row.getColumn(1).getString());
    row.reset();
    hurry(database);
    for (const auto& [name, sql] : tables_) set_sql(database, name, without_rules(sql));
    database.exec("COMMIT");
  }
  LooseTables(const LooseTables&) = delete;
  LooseTables& operator=(const LooseTables&) = delete;
  ~LooseTables() = default;

  void damage(Bytes& bytes) {
    SQLite::Database database(path_, SQLite::OPEN_READWRITE);
    hurry(database);
    for (int edits = 0; edits < 12 && !bytes.at_end(); ++edits) {
      const auto& table = tables_[bytes.number(1) % tables_.size()].first;
      const std::uint32_t row = bytes.number(1);
      const std::uint32_t column = bytes.number(1);
      damage_row(database, table, row, column, bytes.number(1));
    }
    for (const auto& [name, sql] : tables_) set_sql(database, name, sql);
    database.exec("COMMIT");
  }

 private:
  static void hurry(SQLite::Database& database) {
    database.exec("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY; BEGIN");
  }

  static void set_sql(SQLite::Database& database, const std::string& name, const std::string& sql) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    SQLite::Statement change(database, "UPDATE sqlite_schema SET sql = ? WHERE name = ? AND type = 'table'");
    change.bind(1, sql);
    change.bind(2, name);
    change.exec();
  }

  static void damage_row(SQLite::Database& database, const std::string& table, std::uint32_t row, std::uint32_t column,
                         std::uint32_t value) {
    const std::string where = fmt::format(
        "WHERE rowid = (SELECT rowid FROM \"{0}\" LIMIT 1 OFFSET {1} % max(1, (SELECT count(*) FROM \"{0}\")))", table,
        row);
    std::vector<std::string> columns;
    SQLite::Statement names(database, fmt::format("SELECT name FROM pragma_table_info('{}')", table));
    while (names.executeStep()) columns.push_back(names.getColumn(0).getString());
    try {
      if (column % 16 == 15) {
        database.exec(fmt::format("DELETE FROM \"{}\" {}", table, where));
        return;
      }
      SQLite::Statement change(database, fmt::format("UPDATE \"{}\" SET \"{}\" = ? {}", table,
                                                     columns.at(1 + column % (columns.size() - 1)), where));
      bind_anything(change, value);
      change.exec();
    } catch (const SQLite::Exception&) {  // twice the same handle: an index does not take it
    }
  }

  std::string path_;
  std::vector<std::pair<std::string, std::string>> tables_;
};

}  // namespace

// Three bytes where, one byte what is turned.
void fuzz_journal(std::string_view input) {
  std::string bytes = sample_bytes();
  Bytes from(input);
  for (int edits = 0; edits < 64 && !from.at_end(); ++edits) {
    const std::size_t at = from.number(3) % bytes.size();
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (from.number(1) | 1U));
  }
  const TempDir folder;
  const std::string path = folder / "journal.db";
  write_bytes(path, bytes);
  const std::string choice = choice_of(input);
  Bytes choices(choice);
  run_some(path, choices, 4);
}

// Four bytes an edit: table, row, column, value.
void fuzz_rows(std::string_view input) {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  write_bytes(path, sample_bytes());
  Bytes from(input);
  LooseTables(path).damage(from);
  const std::string choice = choice_of(input);
  Bytes choices(choice);
  run_some(path, choices, 6);
}

}  // namespace mentor::tests
