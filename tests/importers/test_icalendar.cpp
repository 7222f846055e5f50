// SPDX-License-Identifier: MIT
// Events of a calendar as sessions.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("an event is a session in its own zone, of a repeated one the first") {
  const auto reading = read_icalendar(calendar_sample, berlin_clock());
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 2);
  const auto session = typed<Session>(reading, 0);
  CHECK(session.summary == "Mentoring Ana, weekly");
  CHECK(session.zone == "America/New_York");
  CHECK(format_utc(session.start) == "2026-10-05T20:00:00Z");
  CHECK(session.length == Minutes{45});
  CHECK(session.notes == "one\nEND:VEVENT\nUID:2@x");
  CHECK(session.status == SessionStatus::held);
  CHECK(reading.records[0].tags == std::vector<std::string>{"work"});
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks[0].text == "\"Mentoring Ana, weekly\" is repeated; only its first date is taken");
  const auto second = typed<Session>(reading, 1);
  CHECK(second.status == SessionStatus::cancelled);
  CHECK_FALSE(second.has_time);
  CHECK(reading.records[1].labels == std::vector<std::string>{"Bo", "Bo: X", "bo@example.org", "bo", "Bo"});
}

TEST_CASE("an event without an end is a fault, whatever follows") {
  const std::string event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261105T160000\n";
  const auto reading =
      read_icalendar("BEGIN:VCALENDAR\n" + event + event + "END:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n", berlin_clock());
  CHECK(reading.records.size() == 1);
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].line == 2);
  CHECK(reading.faults[1].text == "END:VEVENT without its beginning");
  CHECK_THROWS_WITH_AS(read_icalendar("BEGIN:VEVENT\nEND:VEVENT\n", berlin_clock()),
                       "this is not a calendar: it has no BEGIN:VCALENDAR", UserError);
}
