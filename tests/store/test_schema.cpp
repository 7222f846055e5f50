// The tables against the descriptions, and which files are taken for journals.
#include "mentor/text.hpp"
#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/samples.hpp"
#include "store/schema.hpp"
#include "support/temp_dir.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

namespace mentor {

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void fill_file(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string refusal_of(const std::string& path, Access access) {
  try {
    Store::open(path, access);
  } catch (const StoreError& error) {
    return error.what();
  }
  return "";
}

bool is_number_column(const Field& field) {
  switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::flag:
    case FieldKind::date:
    case FieldKind::instant:
    case FieldKind::minutes:
    case FieldKind::reference:
      return true;
    default:
      return false;
  }
}

std::unique_ptr<Connection> new_schema() {
  auto connection = std::make_unique<Connection>(":memory:", Mode::write);
  bring_up_to_date(*connection, Recognised::empty);
  return connection;
}

void add_second_step(Connection& connection) { connection.execute("CREATE TABLE added_later (id INTEGER) STRICT"); }
void failing_step(Connection& connection) {
  connection.execute("CREATE TABLE half_done (id INTEGER) STRICT");
  connection.execute("CREATE TABLE person (id INTEGER)");
}

}  // namespace

TEST_CASE("every table has exactly the columns of its description") {
  const auto connection = new_schema();
  for (const Kind kind : all_kinds()) {
    CAPTURE(std::string(info(kind).name));
    SQLite::Statement columns(connection->database(), "SELECT name, type, \"notnull\" FROM pragma_table_info(?)");
    columns.bind(1, std::string(info(kind).name));
    std::size_t found = 0;
    while (columns.executeStep()) {
      const std::string name = columns.getColumn(0).getString();
      ++found;
      if (name == "id" || name == "uid" || name == "visibility") continue;
      const Field* field = info(kind).field(name);
      CAPTURE(name);
      REQUIRE(field != nullptr);
      CHECK((columns.getColumn(1).getString() == "INTEGER") == is_number_column(*field));
      CHECK((columns.getColumn(2).getInt() == 1) == (field->need == Need::required));
    }
    CHECK(found == info(kind).fields.size() + 3);
  }
}

TEST_CASE("every table is strict, numbers its rows for ever and knows no row twice") {
  const auto connection = new_schema();
  for (const Kind kind : all_kinds()) {
    CAPTURE(std::string(info(kind).name));
    SQLite::Statement table(connection->database(), "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
    table.bind(1, std::string(info(kind).name));
    REQUIRE(table.executeStep());
    const std::string sql = table.getColumn(0).getString();
    CHECK(sql.find("STRICT") != std::string::npos);
    CHECK(sql.find("id INTEGER PRIMARY KEY AUTOINCREMENT") != std::string::npos);
    CHECK(sql.find("uid TEXT NOT NULL UNIQUE") != std::string::npos);
  }
}

TEST_CASE("every choice of a description is one that its table takes") {
  const auto connection = new_schema();
  for (const Kind kind : all_kinds())
    for (const Field& field : info(kind).fields) {
      SQLite::Statement table(connection->database(), "SELECT sql FROM sqlite_schema WHERE name = ?");
      table.bind(1, std::string(info(kind).name));
      REQUIRE(table.executeStep());
      const std::string sql = table.getColumn(0).getString();
      for (const auto choice : field.choices) {
        CAPTURE(std::string(choice));
        CHECK(sql.find("'" + std::string(choice) + "'") != std::string::npos);
      }
    }
}

TEST_CASE("a file that is no journal of ours is refused before a byte of it changes") {
  const TempDir folder;
  const std::string foreign = folder / "foreign.db";
  SQLite::Database(foreign, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("PRAGMA journal_mode=WAL; CREATE TABLE theirs (id INTEGER)");
  const std::string text = folder / "notes.txt";
  fill_file(text, std::string(4096, 'x'));
  for (const std::string& path : {foreign, text}) {
    const std::string before = bytes_of(path);
    for (const Access access : {Access::read, Access::write}) {
      CAPTURE(path);
      const std::string refusal = refusal_of(path, access);
      CHECK(refusal.find(path) != std::string::npos);
      CHECK(refusal.find("--journal") != std::string::npos);
      CHECK(bytes_of(path) == before);
    }
  }
}

TEST_CASE("a folder in the journal's place is called a folder") {
  const TempDir folder;
  CHECK(refusal_of(folder.path().string(), Access::read).find("is a folder") != std::string::npos);
  CHECK(refusal_of(folder.path().string(), Access::write).find("is a folder") != std::string::npos);
}

TEST_CASE("a newer journal is refused with the version it needs and stays as it is") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  Store::open(path, Access::write);
  Connection(path, Mode::write).execute("PRAGMA user_version=99");
  const std::string before = bytes_of(path);
  const std::string refusal = refusal_of(path, Access::write);
  CHECK(refusal.find("journal version 99") != std::string::npos);
  CHECK(refusal.find("Update mentor") != std::string::npos);
  CHECK(bytes_of(path) == before);
}

TEST_CASE("an empty file becomes a journal, and is an empty one to readers") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  fill_file(path, "");
  CHECK(Store::open(path, Access::read)->count({.kind = Kind::person}) == 1);
  CHECK(bytes_of(path).empty());
  Store::open(path, Access::write);
  CHECK_FALSE(bytes_of(path).empty());
}

TEST_CASE("an older journal is copied, then brought up to date with all it holds") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  Store::open(path, Access::write)->write("add ana", samples::now, [](Writer& w) { samples::pair(w, "ana"); });
  const std::array steps{schema_steps()[0], SchemaStep{"a later table", add_second_step}};
  {
    Connection connection(path, Mode::write);
    REQUIRE(recognise(connection, steps) == Recognised::older);
    bring_up_to_date(connection, Recognised::older, steps);
    CHECK(recognise(connection, steps) == Recognised::ours);
    CHECK(connection.number("SELECT count(*) FROM person") == 2);
    CHECK(connection.number("SELECT count(*) FROM added_later") == 0);
  }
  const auto copy = Store::open(path + ".before-version-2", Access::read);
  CHECK(copy->find_handle(Kind::person, "ana").has_value());
  CHECK(copy->schema_version() == 1);
}

TEST_CASE("a migration that fails leaves the journal in its old version") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  Store::open(path, Access::write);
  const std::array steps{schema_steps()[0], SchemaStep{"a step that fails", failing_step}};
  Connection connection(path, Mode::write);
  for (int attempt = 0; attempt < 2; ++attempt)
    CHECK_THROWS_AS(bring_up_to_date(connection, Recognised::older, steps), SQLite::Exception);
  CHECK(file_state(path + ".before-version-2-2") == FileState::filled);
  CHECK(connection.number("PRAGMA user_version") == 1);
  CHECK(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'") == 0);
  CHECK(connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'") > 10);
}

}  // namespace mentor
