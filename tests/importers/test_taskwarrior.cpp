// SPDX-License-Identifier: MIT
// What task export writes.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a task is a commitment of mine with its day where I am, kept late after its date") {
  const auto reading = read_taskwarrior(taskwarrior_sample, berlin_clock());
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 3);
  const auto first = typed<Commitment>(reading, 0);
  CHECK(first.owner == "me");
  CHECK(first.due == make_date(2026, 11, 27));
  CHECK(first.outcome == Outcome::open);
  CHECK(reading.records[0].key == "taskwarrior:c47315f4-e159-40c5-857f-2418fd9ba78a");
  CHECK(reading.records[0].labels == std::vector<std::string>{"mentoring.ana", "ana", "mentoring", "reading"});
  CHECK(typed<Note>(reading, 1).text == "Send the paper: short version");
  CHECK(typed<Note>(reading, 1).date == make_date(2026, 11, 2));
  CHECK(typed<Commitment>(reading, 2).outcome == Outcome::late);
  CHECK(typed<Commitment>(reading, 2).closed == make_date(2026, 11, 10));
  REQUIRE(reading.left_out.size() == 2);
  CHECK(reading.left_out[0].text == "deleted in Taskwarrior: Old idea");
  CHECK(reading.left_out[1].text == "waiting in Taskwarrior: Hidden");
}

TEST_CASE("tasks one after another, without a list around them, are read too") {
  const std::string lines =
      "{\"description\":\"a\",\"status\":\"pending\",\"uuid\":\"1\"}\n"
      "{\"description\":\"b\",\"status\":\"pending\",\"uuid\":\"2\"}\n";
  CHECK(read_taskwarrior(lines, berlin_clock()).records.size() == 2);
  CHECK(read_taskwarrior("[]", berlin_clock()).records.empty());
}

TEST_CASE("a task that is done on a day that is not told is kept") {
  const auto imported = read_taskwarrior(
      R"([{"description":"a","status":"completed","uuid":"1","due":"20260901T000000Z","entry":"20261001T100000Z"}])",
      berlin_clock());
  REQUIRE(imported.records.size() == 1);
  CHECK(typed<Commitment>(imported, 0).outcome == Outcome::kept);
  CHECK(typed<Commitment>(imported, 0).closed == make_date(2026, 10, 1));
}
