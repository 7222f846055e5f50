// SPDX-License-Identifier: MIT
// Rows of a table as sessions and promises.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <algorithm>
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

TEST_CASE("the order of day and month is settled by any row that settles it, for all rows") {
  const auto first_day = [](const std::string& rows) {
    return typed<Session>(read_table("Date,Who\n" + rows), 0).start;
  };
  const auto at_noon = [](int month, unsigned day) {
    return berlin_clock()
        .zones->to_instant(LocalTime{make_date(2026, month, day)} + std::chrono::hours{12}, "Europe/Berlin")
        .instant;
  };
  CHECK(first_day("03.09.2026,ana\n24.09.2026,ana\n") == at_noon(9, 3));
  CHECK(first_day("3/9/26,ana\n3/24/26,ana\n") == at_noon(3, 9));
  CHECK(first_day("Thu 03/09/2026,ana\n") == at_noon(9, 3));
  CHECK(first_day("24-Sep-26,ana\n") == at_noon(9, 24));
  const auto settled = read_table("Date,Who\n03.09.2026,ana\n24.09.2026,ana\n");
  REQUIRE(settled.remarks.size() == 1);
  CHECK(settled.remarks[0].text == "\"24.09.2026\" in line 3 shows that the day comes first in all dates in digits");
}

TEST_CASE("where no row settles it, or two contradict each other, both readings are named") {
  const auto open = read_table("Date,Who\n03.09.2026,ana\n");
  CHECK(open.needs_order);
  REQUIRE(open.faults.size() == 1);
  CHECK(open.faults[0].text ==
        "\"Date\" \"03.09.2026\" can be 2026-09-03 or 2026-03-09; say which: --date-order dmy or mdy");
  CHECK(read_table("Date,Who\n03.09.2026,ana\n24.09.2026,ana\n9/24/2026,ana\n").needs_order);
}

TEST_CASE("names of months and days in German, Spanish and French") {
  const auto reading = read_table(
      "Date,Who\n\"Do, 3. September 2026\",ana\n3. März 2026,ana\n3 de marzo de 2026,ana\n3 févr. 2026,ana\n"
      "jeudi 3 septembre 2026,ana\n");
  CHECK(reading.faults.empty());
  CHECK(reading.records.size() == 5);
}

TEST_CASE("start and end give the time and the length") {
  const auto session = [](const std::string& row) {
    const auto reading = read_table("Date,Start,End,Duration,Who\n" + row + ",ana\n");
    REQUIRE(reading.faults.empty());
    return typed<Session>(reading, 0);
  };
  for (const std::string row :
       {"2026-09-03,16:00,16:45,", "2026-09-03,4 pm,4:45 PM,", "2026-09-03,16h00,16h45,",
        "2026-09-03,16.00 Uhr,16.45 Uhr,", "2026-09-03,16:00-16:45,,", "2026-09-03,2026-09-03 16:00,2026-09-03 16:45,",
        "2026-09-03 16:00,,16:45,", "2026-09-03,16:00,17:00,0:45:00", "2026-09-03,16 Uhr,,45 Minuten"}) {
    CAPTURE(row);
    CHECK(session(row).length == Minutes{45});
    CHECK(format_utc(session(row).start) == "2026-09-03T14:00:00Z");
  }
  CHECK(session("2026-09-03,,,\"1,5 Std.\"").length == Minutes{90});
  CHECK(session("2026-09-03,16:00,,").length == std::nullopt);
  const auto reading = read_table("Date,Start,End,Who\n2026-09-03,16:00,15:00,ana\n");
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].text == "\"End\" 15:00 is before \"Start\" 16:00");
}

TEST_CASE("a cell may hold several promises, each with its day") {
  const auto reading = read_table(
      "Date,Who,Next steps (client),Next steps (coach)\n"
      "2026-09-03,ana,\"- send CV by 1 Dec\n2. read; me: call her\",send it by friday\n2026-09-10,ana,-,none\n");
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 6);
  std::vector<std::string> told;
  for (std::size_t i = 1; i < 5; ++i) {
    const auto promise = typed<Commitment>(reading, i);
    told.push_back((promise.owner.empty() ? "theirs" : promise.owner) + ": " + promise.text +
                   (promise.due ? " " + format_date(*promise.due) : ""));
  }
  std::sort(told.begin(), told.end());
  CHECK(told == std::vector<std::string>{"me: call her", "me: send it 2026-09-04", "theirs: read",
                                         "theirs: send CV 2026-12-01"});
}
