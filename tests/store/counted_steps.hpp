// SPDX-License-Identifier: MIT
// What a question costs, in steps of SQLite's machine or in statements, which are the same on every computer.
#pragma once

#include "store/samples.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>
#include <sqlite3.h>
#include <string>
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

/// The texts of the statements that are run, on every connection that is opened while it lives.
class RunStatements {
 public:
  RunStatements() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch)); }
  RunStatements(const RunStatements&) = delete;
  RunStatements& operator=(const RunStatements&) = delete;
  ~RunStatements() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch)); }

  /// Those of `ask` alone, as often as they are run.
  template <class Ask>
  static std::multiset<std::string> of(Ask&& ask) {
    texts_.clear();
    ask();
    return texts_;
  }

 private:
  static int note(unsigned /*event*/, void* /*unused*/, void* statement, void* /*text*/) {
    texts_.insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
    return 0;
  }
  static int watch(sqlite3* database, const char** /*error*/, const sqlite3_api_routines* /*unused*/) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, note, nullptr);
  }
  static inline std::multiset<std::string> texts_;
};

/// Counts those that begin with these words.
class CountedStatements {
 public:
  explicit CountedStatements(std::string begin) { begin_ = std::move(begin); }

  template <class Ask>
  static std::int64_t of(Ask&& ask) {
    const auto run = RunStatements::of(std::forward<Ask>(ask));
    return std::count_if(run.begin(), run.end(), [](const std::string& text) { return text.starts_with(begin_); });
  }

 private:
  RunStatements watched_;
  static inline std::string begin_;
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
