// SPDX-License-Identifier: MIT
// What it costs to bring many records in and to take them out again.
#include "store/counted_steps.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

std::vector<Record> sessions_with_ana(int sessions) {
  std::vector<Record> records;
  for (int i = 0; i < sessions; ++i) {
    auto session = samples::session("ana");
    session.start -= std::chrono::hours{24 * i};
    records.push_back(to_record(session));
    records.back().id = i + 1;
    records.back().uid = random_uid();
  }
  return records;
}

struct Cost {
  std::int64_t in = 0;
  std::int64_t out = 0;
};

/// Of an import, and of its undo.
template <class Counted>
Cost cost_of(int sessions) {
  const auto store = samples::with_ana();
  const auto records = sessions_with_ana(sessions);
  Cost cost;
  cost.in = Counted::of(
      [&] { CHECK(store->import_records(records, "import", samples::now, Store::Dry::no).added == sessions); });
  cost.out = Counted::of([&] { CHECK(store->undo(1, samples::now).entries.size() == 1); });
  CHECK(store->list({.kind = Kind::session}).empty());
  CHECK(store->diagnose().empty());
  return cost;
}

}  // namespace

TEST_CASE("twice the records are twice the work, in and out") {
  const CountedSteps counted;
  const Cost once = cost_of<CountedSteps>(400);
  const Cost twice = cost_of<CountedSteps>(800);
  CHECK(once.in > 100);
  CHECK(twice.in < once.in * 22 / 10);
  CHECK(once.out > 100);
  CHECK(twice.out < once.out * 22 / 10);
}

TEST_CASE("the search index is written by as many statements, however many the records") {
  const CountedStatements counted("INSERT INTO search_index");
  const Cost few = cost_of<CountedStatements>(10);
  const Cost many = cost_of<CountedStatements>(100);
  CHECK(few.in > 0);
  CHECK(many.in == few.in);
  CHECK(few.out > 0);
  CHECK(many.out == few.out);
}

}  // namespace mentor::tests
