// SPDX-License-Identifier: MIT
// What jrnl writes: JSON and text.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

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

TEST_CASE("jrnl's text says the same as its JSON, under the same keys") {
  const auto text = read_jrnl(jrnl_text_sample, berlin_clock());
  const auto json = read_jrnl(jrnl_json_sample, berlin_clock());
  REQUIRE(text.records.size() == 2);
  CHECK(text.faults.empty());
  CHECK(text.records[0].record == json.records[0].record);
  CHECK(text.records[0].tags == json.records[0].tags);
  CHECK(text.records[1].key == json.records[1].key);
  CHECK(text.records[1].labels == std::vector<std::string>{"@bo", "@ana"});
}

TEST_CASE("an entry of jrnl whose date cannot be read is a fault and joins no other entry") {
  const auto reading =
      read_jrnl("stray\n[2026-02-30 10:00] a\nbody\n[2026-03-01 10:00] b\n[1] a footnote\n", berlin_clock());
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].line == 1);
  CHECK(reading.faults[1].text == "the date \"2026-02-30\" is not a date that exists");
  REQUIRE(reading.records.size() == 1);
  CHECK(typed<Session>(reading, 0).notes == "[1] a footnote");
}

TEST_CASE("a date in jrnl's JSON that may be two asks for an order") {
  const auto imported = read_jrnl(R"({"entries":[{"title":"a","date":"03/04/2026"}]})", berlin_clock());
  CHECK(imported.needs_order);
  REQUIRE(imported.faults.size() == 1);
  CHECK(imported.faults[0].text.find("can be 2") != std::string::npos);
}

TEST_CASE("an entry that says that nobody met is no held session") {
  const auto status_of = [](const std::string& title) {
    return typed<Session>(read_jrnl("[2026-09-03 16:00] " + title + "\n", berlin_clock()), 0).status;
  };
  for (const std::string title : {"@ana cancelled, sick.", "Cancelled", "Session with @ana cancelled",
                                  "Ana canceled: flu", "Third call with Ana was cancelled by her", "@ana: cancelled"})
    CHECK_MESSAGE(status_of(title) == SessionStatus::cancelled, title);
  for (const std::string title :
       {"Talked about the cancelled launch", "First call with @ana.", "Cancelled launch, what now?"})
    CHECK_MESSAGE(status_of(title) == SessionStatus::held, title);
  CHECK(status_of("@ana no-show") == SessionStatus::missed);
}
