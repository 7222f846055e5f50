// SPDX-License-Identifier: MIT
// What the doctor costs, in steps of SQLite's machine, which are the same on every computer.
#include "store/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

namespace mentor::tests {

namespace {

std::int64_t machine_steps = 0;

int count_step(void*) {
  ++machine_steps;
  return 0;
}

int count_steps_of(sqlite3* database, const char**, const sqlite3_api_routines*) {
  sqlite3_progress_handler(database, 100, count_step, nullptr);
  return SQLITE_OK;
}

/// Of every connection that is opened meanwhile, the doctor's own copy too.
class CountedSteps {
 public:
  CountedSteps() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(count_steps_of)); }
  CountedSteps(const CountedSteps&) = delete;
  CountedSteps& operator=(const CountedSteps&) = delete;
  ~CountedSteps() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(count_steps_of)); }
};

std::int64_t steps_for(int sessions) {
  const CountedSteps counted;
  const auto store = Store::in_memory();
  store->write("add", samples::now, [](Writer& writer) {
    writer.insert(samples::person("ana"));
    writer.insert(samples::mentorship("ana"));
  });
  for (int i = 0; i < sessions; ++i)
    store->write("log", samples::now, [](Writer& writer) { writer.insert(samples::session("ana")); });
  machine_steps = 0;
  CHECK(store->diagnose().empty());
  return machine_steps;
}

}  // namespace

TEST_CASE("twice the journal is twice the doctor's work") {
  const std::int64_t once = steps_for(200);
  const std::int64_t twice = steps_for(400);
  CAPTURE(once);
  CAPTURE(twice);
  CHECK(once > 1000);
  CHECK(twice < once * 23 / 10);
}

TEST_CASE("a journal that is too large for a copy is examined all the same") {
  const auto store = Store::in_memory();
  CHECK(store->is_rehearsed());
  store->rehearse_up_to(1000);
  CHECK_FALSE(store->is_rehearsed());
  CHECK(store->diagnose().empty());
}

}  // namespace mentor::tests
