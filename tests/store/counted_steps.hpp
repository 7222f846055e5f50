// SPDX-License-Identifier: MIT
// What a question costs, in steps of SQLite's machine or in statements, which are the same on every computer.
#pragma once

#include "store/samples.hpp"

#include <cstdint>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <utility>

namespace mentor::tests {

/// Counts, in hundreds, on every connection that is opened while it lives, the store's own copies too.
class CountedSteps {
 public:
  CountedSteps() {
    steps_ = 0;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(count_on));
  }
  CountedSteps(const CountedSteps&) = delete;
  CountedSteps& operator=(const CountedSteps&) = delete;
  ~CountedSteps() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(count_on)); }

  /// Those of `ask` alone.
  template <class Ask>
  static std::int64_t of(Ask&& ask) {
    const std::int64_t before = steps_;
    ask();
    return steps_ - before;
  }

 private:
  static int count(void* /*unused*/) {
    ++steps_;
    return 0;
  }
  static int count_on(sqlite3* database, const char** /*error*/, const sqlite3_api_routines* /*unused*/) {
    sqlite3_progress_handler(database, 100, count, nullptr);
    return SQLITE_OK;
  }
  static inline std::int64_t steps_ = 0;
};

/// Counts statements that begin with these words, on every connection that is opened while it lives.
class CountedStatements {
 public:
  explicit CountedStatements(std::string begin) {
    begin_ = std::move(begin);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(count_on));
  }
  CountedStatements(const CountedStatements&) = delete;
  CountedStatements& operator=(const CountedStatements&) = delete;
  ~CountedStatements() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(count_on)); }

  /// Those of `ask` alone.
  template <class Ask>
  static std::int64_t of(Ask&& ask) {
    statements_ = 0;
    ask();
    return statements_;
  }

 private:
  static int count(unsigned /*event*/, void* /*unused*/, void* /*statement*/, void* sql) {
    if (std::string_view(static_cast<const char*>(sql)).starts_with(begin_)) ++statements_;
    return 0;
  }
  static int count_on(sqlite3* database, const char** /*error*/, const sqlite3_api_routines* /*unused*/) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, count, nullptr);
  }
  static inline std::string begin_;
  static inline std::int64_t statements_ = 0;
};

/// A journal with that many sessions with ana, a day each.
inline std::unique_ptr<Store> ana_with_sessions(int sessions) {
  auto store = samples::with_ana();
  store->write("log", samples::now, [&](Writer& writer) {
    for (int i = 0; i < sessions; ++i) {
      auto session = samples::session("ana");
      session.start -= std::chrono::hours{24 * i};
      writer.insert(session);
    }
  });
  return store;
}

}  // namespace mentor::tests
