// SPDX-License-Identifier: MIT
// What task export writes.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a task is a commitment of mine with its day where I am, kept late after its date") {
  const auto reading = read_taskwarrior(taskwarrior_sample, berlin_clock());
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 5);
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
}

TEST_CASE("a task that was deleted is dropped, one that waits is due when it comes up") {
  const auto reading = read_taskwarrior(taskwarrior_sample, berlin_clock());
  REQUIRE(reading.records.size() == 5);
  CHECK(typed<Commitment>(reading, 3).outcome == Outcome::dropped);
  CHECK(typed<Commitment>(reading, 3).closed == make_date(2026, 11, 1));
  CHECK(typed<Commitment>(reading, 4).outcome == Outcome::open);
  CHECK(typed<Commitment>(reading, 4).due == make_date(2027, 1, 1));
  REQUIRE(reading.remarks.size() == 2);
  CHECK(reading.remarks[0].text == "deleted in Taskwarrior, so dropped here: Old idea");
  CHECK(reading.remarks[1].text == "waiting until Fri 2027-01-01, so due then: Hidden");
}

TEST_CASE("a waiting task with a due date keeps that, a priority is a tag, a template is no task") {
  const auto reading = read_taskwarrior(
      R"([{"description":"a","status":"waiting","uuid":"1","wait":"20270101T100000Z","due":"20270201T100000Z","priority":"H"},
          {"description":"b","status":"recurring","uuid":"2"}])",
      berlin_clock());
  REQUIRE(reading.records.size() == 1);
  CHECK(typed<Commitment>(reading, 0).due == make_date(2027, 2, 1));
  CHECK(reading.records[0].tags == std::vector<std::string>{"priority-high"});
  CHECK(reading.remarks.empty());
  REQUIRE(reading.left_out.size() == 1);
  CHECK(reading.left_out[0].text == "the template of a recurring task: b");
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

TEST_CASE("priorities are tags, a project is known by its parts, and an odd state is named") {
  const auto imported = read_taskwarrior(
      R"([{"description":"a","status":"pending","uuid":"1","priority":"M","project":"ana"},
          {"description":"b","status":"pending","uuid":"2","priority":"L","project":"ana."},
          {"description":"c","status":"pending","uuid":"3","priority":"X","annotations":[{"description":"why"},{"entry":"20261101T100000Z","description":" "}]},
          {"description":"d","status":"lost","uuid":"4"}])",
      berlin_clock());
  REQUIRE(imported.records.size() == 4);
  CHECK(imported.records[0].tags == std::vector<std::string>{"priority-medium"});
  CHECK(imported.records[0].labels == std::vector<std::string>{"ana"});
  CHECK(imported.records[1].tags == std::vector<std::string>{"priority-low"});
  CHECK(imported.records[2].tags.empty());
  CHECK(typed<Note>(imported, 3).text == "c: why");
  CHECK(typed<Note>(imported, 3).date == make_date(2026, 11, 20));
  REQUIRE(imported.faults.size() == 1);
  CHECK(imported.faults[0].text.find("lost") != std::string::npos);
}
