// SPDX-License-Identifier: MIT
// The tables against the descriptions, and which files are taken for journals.
#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/opening.hpp"
#include "store/samples.hpp"
#include "support/any_value.hpp"
#include "support/layers.hpp"
#include "support/temp_dir.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace mentor::tests {

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
  const auto first = [](std::int64_t) { return std::int64_t{0}; };
  return std::holds_alternative<std::int64_t>(any_value(field, first));
}

/// Two words behind IN; more of them one by one.
std::string one_of(std::string_view column, std::span<const std::string_view> choices) {
  if (choices.size() == 2) return fmt::format("{} IN ('{}', '{}')", column, choices[0], choices[1]);
  std::string words;
  for (const auto choice : choices) words += fmt::format("{}{} = '{}'", words.empty() ? "" : " OR ", column, choice);
  return words;
}

std::string between(std::int64_t low, std::int64_t high) { return fmt::format(" BETWEEN {} AND {}", low, high); }

/// What the column's CHECK must say behind its name; empty: nothing.
std::string condition_of(const Field& field) {
  constexpr std::int64_t day = 86400;
  const std::int64_t first = make_date(first_year, 1, 1).time_since_epoch().count();
  const std::int64_t last = make_date(last_year, 12, 31).time_since_epoch().count();
  switch (field.kind) {
    case FieldKind::choice:
      return one_of(field.name, field.choices).substr(field.name.size());
    case FieldKind::flag:
      return " IN (0, 1)";
    case FieldKind::integer:
    case FieldKind::minutes:
      return between(field.low, field.high);
    case FieldKind::date:
      return between(first, last);
    case FieldKind::instant:  // its day may be another one where it was recorded
      return between((first - 1) * day, (last + 2) * day - 1);
    case FieldKind::person:
    case FieldKind::mentorship:
    case FieldKind::reference:
      return "";
    default:
      return field.need == Need::required ? " <> ''" : "";
  }
}

std::string reference_of(const Field& field) {
  switch (field.kind) {
    case FieldKind::person:
      return " REFERENCES person (handle)";
    case FieldKind::mentorship:
      return " REFERENCES mentorship (handle)";
    case FieldKind::reference:
      return fmt::format(" REFERENCES {} (id)", info(field.refers).name);
    default:
      return "";
  }
}

/// The line of the schema that a description asks for.
std::string column_line(const Field& field) {
  std::string line = fmt::format("{} {}", field.name, is_number_column(field) ? "INTEGER" : "TEXT");
  if (field.need == Need::required) line += " NOT NULL";
  if (field.kind == FieldKind::handle) line += " UNIQUE";
  line += reference_of(field);
  const std::string condition = condition_of(field);
  return condition.empty() ? line : fmt::format("{} CHECK ({}{})", line, field.name, condition);
}

/// The lines between the brackets of a table, without commas, quotes and blanks at the ends.
std::vector<std::string> lines_of_table(Connection& connection, Kind kind) {
  SQLite::Statement table(connection.database(), "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
  table.bind(1, std::string(info(kind).name));
  table.executeStep();
  std::string sql = table.getColumn(0).getString();
  std::erase(sql, '"');
  std::vector<std::string> lines;
  for (const auto line : split_lines(sql)) {
    std::string_view words = trim(line);
    if (words.ends_with(',')) words.remove_suffix(1);
    lines.emplace_back(words);
  }
  return lines;
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

TEST_CASE("every table says line by line what its description says") {
  const auto connection = new_schema();
  for (const Kind kind : all_kinds()) {
    const std::string name(info(kind).name);
    CAPTURE(name);
    std::vector<std::string> wanted{
        "CREATE TABLE " + name + " (", "id INTEGER PRIMARY KEY AUTOINCREMENT", "uid TEXT NOT NULL UNIQUE",
        "visibility TEXT NOT NULL CHECK (visibility = 'private' OR visibility = 'shared' OR "
        "visibility = 'sealed')"};
    for (const Field& field : info(kind).fields) wanted.push_back(column_line(field));
    auto lines = lines_of_table(*connection, kind);
    REQUIRE(lines.back() == ") STRICT");
    lines.pop_back();
    std::erase_if(lines, [](const std::string& line) { return line.starts_with("UNIQUE ("); });
    CHECK(lines == wanted);
  }
}

TEST_CASE("what SQLite made of the schema is what the descriptions say, and no key of it acts by itself") {
  const auto connection = new_schema();
  for (const Kind kind : all_kinds()) {
    CAPTURE(std::string(info(kind).name));
    SQLite::Statement columns(connection->database(), "SELECT name, type, \"notnull\" FROM pragma_table_info(?)");
    columns.bind(1, std::string(info(kind).name));
    std::vector<std::string> names_found;
    while (columns.executeStep()) {
      names_found.push_back(columns.getColumn(0).getString());
      const Field* field = info(kind).field(names_found.back());
      if (names_found.size() <= 3) continue;  // id, uid, visibility
      REQUIRE(field != nullptr);
      CHECK((columns.getColumn(1).getString() == "INTEGER") == is_number_column(*field));
      CHECK((columns.getColumn(2).getInt() == 1) == (field->need == Need::required));
    }
    CHECK(names_found.size() == info(kind).fields.size() + 3);
    SQLite::Statement keys(connection->database(), "SELECT on_update, on_delete FROM pragma_foreign_key_list(?)");
    keys.bind(1, std::string(info(kind).name));
    while (keys.executeStep()) {
      CHECK(keys.getColumn(0).getString() == "NO ACTION");
      CHECK(keys.getColumn(1).getString() == "NO ACTION");
    }
  }
  CHECK(connection->number("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')") == 0);
}

TEST_CASE("what the schema lets only one record have is what the description says") {
  const auto connection = new_schema();
  for (const Kind kind : all_kinds()) {
    CAPTURE(std::string(info(kind).name));
    SQLite::Statement row(
        connection->database(),
        "SELECT coalesce(columns.name, 'left') FROM pragma_index_list(?) AS list JOIN "
        "pragma_index_info(list.name) AS columns WHERE list.\"unique\" AND coalesce(columns.name, '') "
        "<> 'uid' ORDER BY list.seq, columns.seqno");
    row.bind(1, std::string(info(kind).name));
    std::vector<std::string> found;
    while (row.executeStep()) found.push_back(row.getColumn(0).getString());
    const auto& said = info(kind).only_one.fields;
    CHECK(found == std::vector<std::string>(said.begin(), said.end()));
    if (const auto yields = info(kind).only_one.yields; !yields.empty())
      CHECK(std::find(said.begin(), said.end(), yields) != said.end());
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

TEST_CASE("a journal with something in it that mentor did not make is refused by name, and nothing of it runs") {
  const std::pair<const char*, const char*> foreign[] = {
      {"CREATE TRIGGER leak AFTER INSERT ON session BEGIN UPDATE session SET visibility = 'shared'; END",
       "the trigger leak is not mentor's"},
      {"CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
       "the view endless is not mentor's"},
      {"CREATE TABLE theirs (id INTEGER)", "the table theirs is not mentor's"},
      {"CREATE INDEX slow ON session (notes)", "the index slow is not mentor's"},
      {"DROP INDEX session_planned", "the index session_planned is missing"},
      {"ALTER TABLE session ADD COLUMN theirs TEXT", "the table session was changed"},
  };
  for (const auto& one : foreign) {
    const std::string sql = one.first;
    const std::string named = one.second;
    CAPTURE(sql);
    const TempDir folder;
    const std::string path = folder / "journal.db";
    const std::string target = folder / "other.db";
    Store::open(path, Access::write);
    Store::open(target, Access::write);
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
    const std::string before = bytes_of(path);
    for (const Access access : {Access::read, Access::write})
      CHECK(refusal_of(path, access).find(named) != std::string::npos);
    CHECK_THROWS_WITH_AS(restore_journal(target, path), doctest::Contains(named.c_str()), StoreError);
    CHECK(bytes_of(path) == before);
  }
}

TEST_CASE("what SQLite notes for itself makes a journal no foreign one") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  Store::open(path, Access::write);
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("ANALYZE");
  CHECK(refusal_of(path, Access::write).empty());
}

TEST_CASE("no trigger runs and no view is read on a connection of ours") {
  Connection connection(":memory:", Mode::write);
  connection.execute(
      "CREATE TABLE t (x INTEGER); CREATE TRIGGER twice AFTER INSERT ON t BEGIN INSERT INTO t VALUES (2); END;"
      "CREATE VIEW v AS SELECT x FROM t; INSERT INTO t VALUES (1);");
  CHECK(connection.number("SELECT count(*) FROM t") == 1);
  CHECK_THROWS_AS(connection.number("SELECT count(*) FROM v"), SQLite::Exception);
}

TEST_CASE("a newer journal is refused with the version it needs and stays as it is") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  Store::open(path, Access::write);
  Connection(path, Mode::write).execute("PRAGMA user_version=99");
  const std::string before = bytes_of(path);
  const std::string refusal = refusal_of(path, Access::write);
  CHECK(refusal.find("journal version 99") != std::string::npos);
  CHECK(refusal.find("update mentor") != std::string::npos);
  CHECK(bytes_of(path) == before);
}

TEST_CASE("a journal from before the first release is refused with the way out and stays as it is") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  Store::open(path, Access::write);
  Connection(path, Mode::write).execute("PRAGMA user_version=1");
  const std::string before = bytes_of(path);
  for (const Access access : {Access::read, Access::write}) {
    const std::string refusal = refusal_of(path, access);
    CHECK(refusal.find("mentor export -o journal.jsonl") != std::string::npos);
    CHECK(refusal.find("mentor import jsonl journal.jsonl") != std::string::npos);
    CHECK(bytes_of(path) == before);
  }
}

TEST_CASE("every journal has an owner and a device of its own") {
  const auto uid_of = [](const char* sql) {
    const auto connection = new_schema();
    SQLite::Statement row(connection->database(), sql);
    REQUIRE(row.executeStep());
    return row.getColumn(0).getString();
  };
  for (const char* sql : {"SELECT uid FROM person WHERE handle = 'me'", "SELECT uid FROM device"}) {
    CHECK(uid_of(sql).size() == 36);
    CHECK(uid_of(sql) != uid_of(sql));
  }
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
  const auto later = new_schema();
  add_second_step(*later);
  const std::array steps{schema_steps()[0], SchemaStep{"a later table", add_second_step, fingerprint_of(*later)}};
  {
    Connection connection(path, Mode::write);
    REQUIRE(recognise(connection, steps) == Recognised::older);
    CHECK_THROWS_WITH_AS((void)open_to_read(path, steps), messages::older_journal(path).c_str(), StoreError);
    bring_up_to_date(connection, Recognised::older, steps);
    CHECK(recognise(connection, steps) == Recognised::ours);
    CHECK(open_to_read(path, steps)->number("SELECT count(*) FROM added_later") == 0);
    CHECK(connection.number("SELECT count(*) FROM person") == 2);
    CHECK(connection.number("SELECT count(*) FROM added_later") == 0);
  }
  const auto copy = Store::open(fmt::format("{}.before-version-{}", path, version_before_first + 2), Access::read);
  CHECK(copy->find_handle(Kind::person, "ana").has_value());
  CHECK(copy->schema_version() == version_before_first + 1);
}

TEST_CASE("a migration that fails leaves the journal in its old version") {
  const TempDir folder;
  const std::string path = folder / "journal.db";
  Store::open(path, Access::write);
  const std::array steps{schema_steps()[0], SchemaStep{"a step that fails", failing_step, 0}};
  Connection connection(path, Mode::write);
  for (int attempt = 0; attempt < 2; ++attempt)
    CHECK_THROWS_AS(bring_up_to_date(connection, Recognised::older, steps), SQLite::Exception);
  CHECK(file_state(fmt::format("{}.before-version-{}-2", path, version_before_first + 2)) == FileState::filled);
  CHECK(connection.number("PRAGMA user_version") == version_before_first + 1);
  CHECK(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'") == 0);
}

}  // namespace mentor::tests
