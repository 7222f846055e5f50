// SPDX-License-Identifier: MIT
// The least that could be done: for each question a database of its own with bare tables that hold just what the
// question needs, asked by prepared statements, with the same durability and the same facts on the screen.
// Usage: bare_limit make QUESTION JOURNAL DATABASE    fills the bare tables from a journal
//        bare_limit QUESTION DATABASE [WORD...]       asks
//        bare_limit schema JOURNAL                    reads a journal's schema, and nothing else
//        bare_limit questions                         their names
#include "bare.hpp"
#include "bare_questions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

using bare::Question;

constexpr const char* durable = "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; BEGIN IMMEDIATE";

void bind_word(sqlite3_stmt* statement, const char* word) {
  if (sqlite3_bind_parameter_count(statement) > 0) sqlite3_bind_text(statement, 1, word, -1, SQLITE_STATIC);
}

void print_rows(sqlite3* handle, const char* sql, const char* word) {
  sqlite3_stmt* rows = bare::prepare(handle, sql);
  bind_word(rows, word);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(rows); ++i) std::printf("%s  ", bare::text_at(rows, i));
    std::putchar('\n');
  }
  sqlite3_finalize(rows);
}

void ask_rows(const Question& question, const char* path, const char* word) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READONLY);
  for (const char* sql : question.ask)
    if (sql != nullptr) print_rows(handle, sql, word);
  sqlite3_close(handle);
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

/// Words that return in the newest sessions, alone and in pairs, by how much more often than by chance.
struct Found {
  long sessions = 0;
  long last = -1;
  long in = -1;
};

void ask_threads(const Question& question, const char* path, const char* word) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READONLY);
  sqlite3_stmt* rows = bare::prepare(handle, question.ask[0]);
  bind_word(rows, word);
  std::unordered_map<std::string, long> numbers;
  std::unordered_map<long, Found> found;
  std::vector<std::string_view> names;
  long session = 0;
  for (; sqlite3_step(rows) == SQLITE_ROW; ++session) {
    const char* text = bare::text_at(rows, 0);
    std::string token;
    long before = -1;
    for (const char* at = text;; ++at) {
      const char small = *at >= 'A' && *at <= 'Z' ? static_cast<char>(*at + 32) : *at;
      if ((small >= 'a' && small <= 'z') || static_cast<unsigned char>(small) >= 0x80) {
        token += small;
        continue;
      }
      if (token.size() > 3) {
        const auto [known, is_new] = numbers.try_emplace(token, static_cast<long>(numbers.size()));
        if (is_new) names.emplace_back(known->first);
        for (const long key : {known->second, before < 0 ? -1 : ((before + 1) << 32) + known->second}) {
          if (key < 0) continue;
          Found& one = found[key];
          one.last = at - text;
          if (one.in != session) ++one.sessions;
          one.in = session;
        }
        before = known->second;
      } else if (!token.empty()) {
        before = -1;
      }
      token.clear();
      if (*at == '\0') break;
    }
  }
  std::vector<std::pair<double, long>> scored;
  for (const auto& [key, one] : found)
    if (one.sessions > 2)
      scored.emplace_back(static_cast<double>(one.sessions) *
                              std::log(static_cast<double>(session + 1) / static_cast<double>(one.sessions)),
                          key);
  std::partial_sort(scored.begin(), scored.begin() + std::min<long>(10, static_cast<long>(scored.size())), scored.end(),
                    std::greater<>());
  for (std::size_t i = 0; i < std::min<std::size_t>(10, scored.size()); ++i) {
    const long key = scored[i].second;
    const std::string_view last = names[static_cast<std::size_t>(key & 0xffffffff)];
    std::printf("%.*s: %ld of %ld sessions\n", static_cast<int>(last.size()), last.data(), found[key].sessions,
                session);
  }
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

void ask_export(const Question& question, const char* path) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READONLY);
  sqlite3_stmt* rows = bare::prepare(handle, question.ask[0]);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(rows); ++i) {
      std::printf("%c\"%s\":", i == 0 ? '{' : ',', sqlite3_column_name(rows, i));
      print_json_text(bare::text_at(rows, i));
    }
    std::puts("}");
  }
  sqlite3_close(handle);
}

/// The text of a key in a line of JSON as the export writes it, its escapes left as they stand.
std::string_view json_text(std::string_view line, std::string_view key) {
  const auto at = line.find(key);
  if (at == std::string_view::npos) return {};
  const auto begin = at + key.size();
  auto end = begin;
  while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
  return line.substr(begin, end - begin);
}

void ask_import(const Question& question, const char* path, const char* file) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  bare::run(handle, question.make);
  bare::run(handle, "PRAGMA cache_size=-65536");
  bare::run(handle, durable);
  sqlite3_stmt* insert = bare::prepare(handle, question.ask[0]);
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"type\":\"session\"") == std::string::npos) continue;
    int index = 0;
    for (const std::string_view key :
         {"\"uid\":\"", "\"mentorship\":\"", "\"start\":\"", "\"channel\":\"", "\"notes\":\""}) {
      const auto text = json_text(line, key);
      sqlite3_bind_text(insert, ++index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    bare::step_done(handle, insert);
  }
  bare::run(handle, question.ask[1]);
  bare::run(handle, "COMMIT");
  std::printf("%lld records\n", static_cast<long long>(sqlite3_last_insert_rowid(handle)));
  sqlite3_close(handle);
}

void ask_backup(const char* path, const char* to) {
  sqlite3* handle = bare::open(path, SQLITE_OPEN_READONLY);
  sqlite3* copy = bare::open(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3_backup* backup = sqlite3_backup_init(copy, "main", handle, "main");
  sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  print_rows(copy, "PRAGMA quick_check", "");
  sqlite3_close(copy);
  sqlite3_close(handle);
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

const Question* question_named(std::string_view name) {
  for (const Question& question : bare::questions)
    if (name == question.name) return &question;
  return nullptr;
}

void ask(const Question& question, char** words, int count) {
  const std::string_view name = question.name;
  const char* path = words[0];
  const char* word = count > 1 ? words[1] : "";
  if (name == "threads") return ask_threads(question, path, word);
  if (name == "export") return ask_export(question, path);
  if (name == "import") return ask_import(question, path, word);
  if (name == "backup") return ask_backup(path, word);
  if (question.how == bare::How::changes) return change(question, path, words + 1, count - 1);
  ask_rows(question, path, word);
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
  const bool makes = count == 5 && std::string_view(words[1]) == "make";
  const Question* question = count > 2 ? question_named(words[makes ? 2 : 1]) : nullptr;
  if (question == nullptr) return 2;
  if (makes)
    make(*question, words[3], words[4]);
  else
    ask(*question, words + 2, count - 2);
  return 0;
}
