// SPDX-License-Identifier: MIT
// What timew export writes.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

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
