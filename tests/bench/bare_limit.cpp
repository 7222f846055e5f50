// SPDX-License-Identifier: MIT
// The least that could be done: for each question a database of its own with bare tables that hold just what the
// question needs, asked by prepared statements, with the same durability and the same facts on the screen.
// Usage: bare_limit make QUESTION JOURNAL DATABASE    fills the bare tables from a journal
//        bare_limit QUESTION DATABASE [WORD...]       asks
//        bare_limit schema JOURNAL                    reads a journal's schema, and nothing else
//        bare_limit disk JOURNAL                      the bytes of the sessions' text, then of each table and index
//        bare_limit questions                         their names
#include "bare.hpp"
#include "bare_questions.hpp"
#include "bare_threads.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

using bare::Question;

constexpr const char* durable =
    "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL;"
    "BEGIN IMMEDIATE";

constexpr const char* bytes_on_disk =
    "SELECT 'text', (SELECT sum(length(CAST(coalesce(notes, '') || coalesce(summary, '') AS BLOB))) FROM session) "
    "UNION ALL SELECT * FROM (SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC) "
    "UNION ALL SELECT 'free pages', freelist_count * page_size FROM pragma_freelist_count, pragma_page_size";

const Question* question_named(std::string_view name) {
  for (const Question& question : bare::questions)
    if (name == question.name) return &question;
  return nullptr;
}

void print_rows(sqlite3* handle, const char* sql, const char* word) {
  sqlite3_stmt* rows = bare::prepare(handle, sql);
  bare::bind_word(rows, word);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(rows); ++i) std::printf("%s  ", bare::text_at(rows, i));
    std::putchar('\n');
  }
  sqlite3_finalize(rows);
}

std::size_t characters_in(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// As a screen shows a table: columns as wide as their widest cell.
void print_table(sqlite3* handle, const char* sql, const char* word) {
  sqlite3_stmt* rows = bare::prepare(handle, sql);
  bare::bind_word(rows, word);
  const auto columns = static_cast<std::size_t>(sqlite3_column_count(rows));
  std::vector<std::string> cells;
  std::vector<std::size_t> widths(columns);
  while (sqlite3_step(rows) == SQLITE_ROW)
    for (std::size_t i = 0; i < columns; ++i) {
      cells.emplace_back(bare::text_at(rows, static_cast<int>(i)));
      widths[i] = std::max(widths[i], characters_in(cells.back()));
    }
  sqlite3_finalize(rows);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto room = widths[i % columns] - characters_in(cells[i]);
    std::printf("%s%*s%s", cells[i].c_str(), static_cast<int>(room), "", i % columns + 1 == columns ? "\n" : "  ");
  }
}

void read_rows(sqlite3* handle, const char* sql, const char* word) {
  sqlite3_stmt* rows = bare::prepare(handle, sql);
  bare::bind_word(rows, word);
  bare::read_all(rows);
  sqlite3_finalize(rows);
}

void ask_rows(sqlite3* handle, const Question& question, const char* word) {
  for (const char* sql : question.weigh)
    if (sql != nullptr) read_rows(handle, sql, word);
  for (const char* sql : question.ask)
    if (sql != nullptr) (question.tables ? print_table : print_rows)(handle, sql, word);
}

/// One durable change: each statement is given the words as ?1 ?2 ?3.
void change(const Question& question, const char* path, char** words, int count) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READWRITE);
  bare::run(handle, durable);
  for (const char* sql : question.ask) {
    if (sql == nullptr) continue;
    sqlite3_stmt* statement = bare::prepare(handle, sql);
    for (int i = 0; i < std::min(count, sqlite3_bind_parameter_count(statement)); ++i)
      sqlite3_bind_text(statement, i + 1, words[i], -1, SQLITE_STATIC);
    bare::step_done(handle, statement);
    sqlite3_finalize(statement);
  }
  bare::run(handle, "COMMIT");
  std::printf("saved as %lld\n", static_cast<long long>(sqlite3_last_insert_rowid(handle)));
  sqlite3_close(handle);
}

void print_json_text(const char* text) {
  std::putchar('"');
  for (; *text != '\0'; ++text)
    if (*text == '"' || *text == '\\')
      std::printf("\\%c", *text);
    else if (static_cast<unsigned char>(*text) < 0x20)
      std::printf("\\u%04x", static_cast<unsigned>(*text));
    else
      std::putchar(*text);
  std::putchar('"');
}

void ask_export(sqlite3* handle, const Question& question) {
  sqlite3_stmt* rows = bare::prepare(handle, question.ask[0]);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(rows); ++i) {
      std::printf("%c\"%s\":", i == 0 ? '{' : ',', sqlite3_column_name(rows, i));
      if (sqlite3_column_type(rows, i) == SQLITE_NULL)
        std::fputs("null", stdout);
      else if (sqlite3_column_type(rows, i) == SQLITE_INTEGER)
        std::printf("%lld", static_cast<long long>(sqlite3_column_int64(rows, i)));
      else
        print_json_text(bare::text_at(rows, i));
    }
    std::puts("}");
  }
  sqlite3_finalize(rows);
}

using Members = std::vector<std::pair<std::string_view, std::string>>;  ///< key, and value without quotes and escapes

std::string read_json_text(std::string_view line, std::size_t& at) {
  std::string text;
  for (++at; at < line.size() && line[at] != '"'; ++at) {
    if (line[at] != '\\') {
      text += line[at];
      continue;
    }
    const char escaped = line[++at];
    text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped;
  }
  ++at;
  return text;
}

/// The members of a flat object.
void read_json(std::string_view line, Members& members) {
  members.clear();
  for (std::size_t at = 1; at < line.size() && line[at] != '}'; ++at) {
    const auto key_end = line.find('"', at + 1);
    const std::string_view key = line.substr(at + 1, key_end - at - 1);
    at = key_end + 2;
    if (line[at] == '"') {
      members.emplace_back(key, read_json_text(line, at));
    } else {
      const auto end = line.find_first_of(",}", at);
      members.emplace_back(key, std::string(line.substr(at, end - at)));
      at = end;
    }
    if (line[at] == '}') break;
  }
}

/// Seconds of "2026-11-21T12:00:00Z".
long long seconds_of(const std::string& text) {
  tm time{};
  time.tm_year = std::atoi(text.c_str()) - 1900;
  time.tm_mon = std::atoi(text.c_str() + 5) - 1;
  time.tm_mday = std::atoi(text.c_str() + 8);
  time.tm_hour = std::atoi(text.c_str() + 11);
  time.tm_min = std::atoi(text.c_str() + 14);
  time.tm_sec = std::atoi(text.c_str() + 17);
  return timegm(&time);
}

void bind_member(sqlite3_stmt* insert, int index, std::string_view column, const Members& members) {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.first == column; });
  if (found == members.end() || found->second == "null") return;
  const std::string& text = found->second;
  if (column == "start")
    sqlite3_bind_int64(insert, index, seconds_of(text));
  else if (column == "has_time")
    sqlite3_bind_int(insert, index, text == "true" ? 1 : 0);
  else if (column == "minutes" || column == "source_line" || column == "notice_hours")
    sqlite3_bind_int(insert, index, std::atoi(text.c_str()));
  else
    sqlite3_bind_text(insert, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

std::vector<std::string> columns_of_session(sqlite3* handle) {
  sqlite3_stmt* rows = bare::prepare(handle, "SELECT name FROM pragma_table_info('session') WHERE name <> 'id'");
  std::vector<std::string> columns;
  while (sqlite3_step(rows) == SQLITE_ROW) columns.emplace_back(bare::text_at(rows, 0));
  sqlite3_finalize(rows);
  return columns;
}

void ask_import(const Question& question, const char* path, const char* file) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  bare::run(handle, question.make);
  bare::run(handle, "PRAGMA cache_size=-65536");
  bare::run(handle, durable);
  const auto columns = columns_of_session(handle);
  sqlite3_stmt* insert = bare::prepare(handle, question.ask[0]);
  std::ifstream lines(file);
  Members members;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"type\":\"session\"") == std::string::npos) continue;
    read_json(line, members);
    sqlite3_clear_bindings(insert);
    for (std::size_t i = 0; i < columns.size(); ++i) bind_member(insert, static_cast<int>(i) + 1, columns[i], members);
    bare::step_done(handle, insert);
  }
  sqlite3_finalize(insert);
  bare::run(handle, question.ask[1]);
  bare::run(handle, question.ask[2]);
  bare::run(handle, "COMMIT");
  print_rows(handle, "SELECT count(*), 'records' FROM session", "");
  sqlite3_close(handle);
}

void copy_all(sqlite3* from, sqlite3* to) {
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
}

void ask_backup(sqlite3* handle, const Question& question, const char* to) {
  sqlite3* copy = bare::open(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  copy_all(handle, copy);
  print_rows(copy, question.ask[0], "");
  sqlite3_close(copy);
}

void ask_doctor(sqlite3* handle, const Question& question) {
  ask_rows(handle, question, "");
  sqlite3* copy = bare::open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  copy_all(handle, copy);
  bare::run(copy, "PRAGMA foreign_keys=ON");
  for (const char* sql : question_named("doctor-copy")->ask)
    if (sql != nullptr) print_rows(copy, sql, "");
  sqlite3_close(copy);
}

void make(const Question& question, const char* journal, const char* path) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3_stmt* attach = bare::prepare(handle, "ATTACH ? AS j");
  sqlite3_bind_text(attach, 1, journal, -1, SQLITE_STATIC);
  bare::step_done(handle, attach);
  sqlite3_finalize(attach);
  bare::run(handle, "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY; BEGIN");
  bare::run(handle, question.make);
  bare::run(handle, "COMMIT");
  sqlite3_close(handle);
}

void ask_page(sqlite3* handle, const Question& question, const char* word, std::size_t threads) {
  if (question.threads != nullptr)
    bare::ask_threads(handle, question.threads,
                      "SELECT person, name FROM part JOIN person ON handle = person WHERE mentorship = ?", word,
                      threads);
  ask_rows(handle, question, word);
}

/// The page goes into a file that outlives a crash, the editor changes it, and what it holds then is kept.
void ask_meet(const Question& question, const char* path, char** words) {
  const std::string file = std::string(path) + ".page";
  std::fflush(stdout);
  const int screen = dup(STDOUT_FILENO);
  const int page = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  dup2(page, STDOUT_FILENO);
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READONLY);
  ask_page(handle, *question_named("prep"), words[0], 3);
  sqlite3_close(handle);
  std::fflush(stdout);
  fsync(page);
  close(page);
  dup2(screen, STDOUT_FILENO);
  const char* editor = std::getenv("MENTOR_EDITOR");
  if (editor == nullptr || std::system((std::string(editor) + " " + file).c_str()) != 0) std::exit(1);
  std::ifstream written(file);
  std::string text{std::istreambuf_iterator<char>(written), {}};
  std::array<char*, 2> kept{words[0], text.data()};
  change(question, path, kept.data(), 2);
  std::remove(file.c_str());
}

void ask(const Question& question, char** words, int count) {
  const std::string_view name = question.name;
  const char* path = words[0];
  const char* word = count > 1 ? words[1] : "";
  if (name == "import") return ask_import(question, path, word);
  if (name == "meet") return ask_meet(question, path, words + 1);
  if (question.how == bare::How::changes && name != "backup") return change(question, path, words + 1, count - 1);
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READONLY);
  if (name == "export")
    ask_export(handle, question);
  else if (name == "backup")
    ask_backup(handle, question, word);
  else if (name == "doctor")
    ask_doctor(handle, question);
  else
    ask_page(handle, question, word, name == "prep" ? 3 : 10);
  sqlite3_close(handle);
}

}  // namespace

int main(int count, char** words) {
  if (count == 2 && std::string_view(words[1]) == "questions") {
    for (const Question& question : bare::questions) std::puts(question.name);
    return 0;
  }
  if (count == 3 && std::string_view(words[1]) == "schema") {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // as mentor leaves out what nobody asks for
    sqlite3* handle = bare::open(words[2], SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX);
    print_rows(handle, "SELECT 1 FROM sqlite_schema WHERE 0", "");
    sqlite3_close(handle);
    return 0;
  }
  if (count == 3 && std::string_view(words[1]) == "disk") {
    sqlite3* handle = bare::open(words[2], SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX);
    print_rows(handle, bytes_on_disk, "");
    sqlite3_close(handle);
    return 0;
  }
  const bool makes = count == 5 && std::string_view(words[1]) == "make";
  const Question* question = count > 2 ? question_named(words[makes ? 2 : 1]) : nullptr;
  if (question == nullptr) return 2;
  if (makes)
    make(*question, words[3], words[4]);
  else
    ask(*question, words + 2, count - 2);
  return 0;
}
