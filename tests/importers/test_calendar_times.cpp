// SPDX-License-Identifier: MIT
// Moments and durations of a calendar.
#include "importers/calendar_times.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mentor::tests;

TEST_CASE("times of a calendar are UTC, floating, or in a zone by any of its names") {
  const auto start = [](const std::string& property) {
    const auto reading = read_icalendar(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n" + property + "\nEND:VEVENT\nEND:VCALENDAR\n", berlin_clock());
    return reading.faults.empty() ? format_utc(typed<Session>(reading, 0).start) : reading.faults.at(0).text;
  };
  CHECK(start("DTSTART:20261105T160000Z") == "2026-11-05T16:00:00Z");
  CHECK(start("DTSTART:20261105T160000") == "2026-11-05T15:00:00Z");
  CHECK(start("DTSTART;TZID=\"GMT Standard Time\":20261105T160000") == "2026-11-05T16:00:00Z");
  CHECK(start("DTSTART;TZID=/x.org/2026/Asia/Tokyo:20261105T160000") == "2026-11-05T07:00:00Z");
  CHECK(start("DTSTART;TZID=Nowhere:20261105T160000") == "unknown time zone \"Nowhere\"");
  CHECK(start("DTSTART:20260230T160000") == "\"20260230T160000\" is not a date that exists");
  CHECK(start("DTSTART:20261105T1600") == "\"20261105T1600\" is not a time like 20261127T150000");
  CHECK(start("DTSTART:garbage") == "\"garbage\" is not a time like 20261127T150000");
  CHECK(start("DTSTART:") == "\"\" is not a time like 20261127T150000");
  CHECK(start("DTSTART:20261120T1") == "\"20261120T1\" is not a time like 20261127T150000");
  CHECK(start("SUMMARY:x") == "the event has no DTSTART");
  CHECK(start("DTSTART:20261105T160000\nDURATION:P1") == "\"P1\" is not a length such as PT45M");
}

TEST_CASE("durations of a calendar are read to the second") {
  CHECK(read_calendar_duration("PT1H30M") == std::chrono::minutes{90});
  CHECK(read_calendar_duration("P1DT1S") == std::chrono::seconds{86401});
  CHECK(read_calendar_duration("+P1W") == std::chrono::hours{168});
  for (const char* wrong : {"", "1H", "P1X", "PT99999999H", "PT5", "PTH", "PD"}) {
    INFO(wrong);
    CHECK_THROWS_WITH_AS(read_calendar_duration(wrong),
                         fmt::format("\"{}\" is not a length such as PT45M", wrong).c_str(), UserError);
  }
}
