// SPDX-License-Identifier: MIT
// Rows of a table as sessions and promises.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a row of a table is a session with what it promises") {
  const auto reading = read_table(csv_sample);
  CHECK(reading.faults.empty());
  CHECK(reading.named);
  REQUIRE(reading.records.size() == 6);
  const auto first = typed<Session>(reading, 0);
  CHECK(first.length == Minutes{50});
  CHECK(first.channel == Channel::video);
  CHECK(first.summary == "Goals; \"lead\" it");
  CHECK_FALSE(first.has_time);
  CHECK(typed<Commitment>(reading, 1).owner.empty());
  CHECK(typed<Commitment>(reading, 1).text == "three strengths");
  CHECK(reading.records[1].part == reading.records[0].key);
  CHECK(typed<Session>(reading, 2).summary == "Feedback\n(second line)");
  CHECK(typed<Commitment>(reading, 3).owner == "me");
  CHECK(reading.records[5].line == 5);
  CHECK(typed<Session>(reading, 5).status == SessionStatus::cancelled);
  CHECK_FALSE(typed<Session>(reading, 5).length);
  CHECK(typed<Session>(reading, 5).summary == "=1+1");
}

TEST_CASE("rows that cannot be read are faults with their lines") {
  const auto reading = read_table(
      "Date,Who,Minutes,Status\n,ana,10,held\n2026-09-03,,10,held\n2026-09-03,ana,lots,held\n"
      "2026-09-03,ana,10,great\n2026-09-03,ana,10,held,x\n3/4/2026,ana,10,held\n2026-09-04,ana,10,held\n"
      "2026-09-05,ana,10,\"held\n");
  CHECK(reading.records.size() == 1);
  REQUIRE(reading.faults.size() == 7);
  for (std::size_t i = 0; i < 6; ++i) CHECK(reading.faults[i].line == i + 2);
  CHECK(reading.faults[6].line == 9);
  CHECK(reading.faults[6].text == "a quote is opened and never closed");
  CHECK(reading.needs_order);
}

TEST_CASE("a table without a date is refused") {
  CHECK_THROWS_WITH_AS(read_table("Who,What\nana,talk\n"), "no column has the date of a session", UserError);
}
