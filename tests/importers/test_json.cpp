// What jrnl, Taskwarrior and Timewarrior write in JSON.
#include "importers/json_object.hpp"
#include "importers/samples.hpp"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("an entry of jrnl is a session, its title the summary, its star a tag") {
  const auto reading = read_jrnl(jrnl_json_sample, berlin_clock());
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 2);
  const auto session = typed<Session>(reading, 0);
  CHECK(session.summary == "First call with @ana.");
  CHECK(session.notes == "Fifty minutes.\n\n- [ ] me: send it");
  CHECK(format_utc(session.start) == "2026-09-03T14:00:00Z");
  CHECK(session.zone == "Europe/Berlin");
  CHECK(session.has_time);
  CHECK(reading.records[0].tags == std::vector<std::string>{"ana", "starred"});
  CHECK(reading.records[0].line == 4);
  CHECK(reading.records[1].labels == std::vector<std::string>{"@bo", "@ana"});
  CHECK_FALSE(typed<Session>(reading, 1).notes);
}

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

TEST_CASE("an interval is a session with its length; one that still runs is left out") {
  const auto reading = read_timewarrior(timewarrior_sample, berlin_clock());
  REQUIRE(reading.records.size() == 1);
  const auto session = typed<Session>(reading, 0);
  CHECK(session.length == Minutes{50});
  CHECK(session.channel == Channel::video);
  CHECK(session.summary == "shy");
  CHECK(reading.records[0].tags == std::vector<std::string>{"ana", "mentoring"});
  REQUIRE(reading.left_out.size() == 1);
  CHECK(reading.left_out[0].line == 3);
}

TEST_CASE("a record that cannot be read is a fault with its line, and the others are read") {
  const auto reading = read_timewarrior(
      "[\n{\"start\":\"20261102T150000Z\",\"end\":\"20261102T155000Z\"},\n{\"start\":17},\n{\"start\":\"x\"},\n"
      "{\"start\":\"20261103T150000Z\",\"end\":\"20261102T155000Z\"},\n{\"start\":\n"
      "{\"start\":\"20261104T150000Z\",\"end\":\"20261104T155000Z\"}\n]\n",
      berlin_clock());
  CHECK(reading.records.size() == 2);
  REQUIRE(reading.faults.size() == 4);
  CHECK(reading.faults[0].line == 3);
  CHECK(reading.faults[0].text == "\"start\" must be text");
  CHECK(reading.faults[1].line == 4);
  CHECK(reading.faults[2].text == "it ends before it starts");
  CHECK(reading.faults[3].line == 6);
}

TEST_CASE("JSON that is nested deep is a fault and no crash") {
  const std::string deep(1'000'000, '[');
  CHECK(read_jrnl("{\"entries\":" + deep, berlin_clock()).faults.size() == 1);
  CHECK_THROWS_AS(read_jrnl("{\"tags\":" + deep, berlin_clock()), UserError);
  const auto reading = read_taskwarrior("[{\"uuid\":" + deep, berlin_clock());
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].text == "it is nested deeper than 32 levels");
}

TEST_CASE("tasks one after another, without a list around them, are read too") {
  const std::string lines =
      "{\"description\":\"a\",\"status\":\"pending\",\"uuid\":\"1\"}\n"
      "{\"description\":\"b\",\"status\":\"pending\",\"uuid\":\"2\"}\n";
  CHECK(read_taskwarrior(lines, berlin_clock()).records.size() == 2);
  CHECK(read_taskwarrior("[]", berlin_clock()).records.empty());
}

TEST_CASE("what is no export at all is refused") {
  CHECK_THROWS_AS(read_taskwarrior("hello", berlin_clock()), UserError);
  CHECK_THROWS_AS(read_timewarrior("", berlin_clock()), UserError);
  CHECK_THROWS_AS(read_jrnl("{\"tags\":{}}", berlin_clock()), UserError);
  CHECK_THROWS_AS(read_jrnl("only words\n", berlin_clock()), UserError);
}
