// SPDX-License-Identifier: MIT
// Titles that say that nobody met, and those that only speak of something called off.
#include "importers/imported_values.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a title that says that nobody met is told from one about something called off") {
  CHECK(status_in_title("cancelled, ill") == SessionStatus::cancelled);
  CHECK(status_in_title("@ana cancelled, sick.") == SessionStatus::cancelled);
  CHECK(status_in_title("Call with Ana cancelled") == SessionStatus::cancelled);
  CHECK(status_in_title("abgesagt") == SessionStatus::cancelled);
  CHECK(status_in_title("no-show") == SessionStatus::missed);
  CHECK_FALSE(status_in_title("About the cancelled launch"));
  CHECK_FALSE(status_in_title("cancelled the subscription, talked about money"));
  CHECK_FALSE(status_in_title(""));
}

TEST_CASE("a row of a table whose topic says so, and that has no length, is no held session") {
  const auto read = read_table("Date,Minutes,Topic\n2026-10-22,,\"cancelled, ill\"\n2026-10-29,60,cancelled again\n");
  REQUIRE(read.records.size() == 2);
  CHECK(read.records[0].record.text("status") == "cancelled");
  CHECK(read.records[1].record.text("status") == "held");
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks[0].text == "taken as a cancelled session: cancelled, ill");
}
