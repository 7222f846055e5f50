// SPDX-License-Identifier: MIT
// Dates and times in the spellings of other programs.
#include "importers/foreign_dates.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace mentor::tests;

TEST_CASE("dates of other programs are read in their spellings") {
  const auto day = [](const char* text, std::optional<DateOrder> order = std::nullopt) {
    ImportClock clock = berlin_clock();
    clock.order = order;
    const auto moment = read_foreign_moment(text, "the date", clock);
    return format_date(moment.date) + (moment.time ? " " + format_clock(*moment.time) : "");
  };
  CHECK(day("2026-09-03") == "2026-09-03");
  CHECK(day("2026-09-03 04:00:00 PM") == "2026-09-03 16:00");
  CHECK(day("2026-09-03T16:00") == "2026-09-03 16:00");
  CHECK(day("2026-09-03T16:00:00Z") == "2026-09-03 18:00");
  CHECK(day("23.9.2026 9:05") == "2026-09-23 09:05");
  CHECK(day("9/23/2026, 12:30 a.m.") == "2026-09-23 00:30");
  CHECK(day("3 Sep 2026") == "2026-09-03");
  CHECK(day("Sep 3, 2026") == "2026-09-03");
  CHECK(day("3/9/26", DateOrder::dmy) == "2026-09-03");
  CHECK(day("3/9/26", DateOrder::mdy) == "2026-03-09");
  CHECK_THROWS_WITH_AS(day("3/9/2026"), doctest::Contains("--date-order"), TwoReadings);
}

TEST_CASE("a date says what is wrong with it") {
  const auto problem = [](const char* text) -> std::string {
    try {
      static_cast<void>(read_foreign_moment(text, "the date", berlin_clock()));
    } catch (const UserError& error) {
      return error.what();
    }
    return {};
  };
  CHECK(problem("") == "the date is empty; it needs a date like 2026-11-27");
  for (const std::string wrong : {"yesterday", "1/2", "2026-09", "99999999999-1-1"})
    CHECK(problem(wrong.c_str()) == fmt::format("the date \"{}\" is not a date like 2026-11-27", wrong));
  for (const std::string wrong : {"2026-13-01", "31.2.2026"})
    CHECK(problem(wrong.c_str()) == fmt::format("the date \"{}\" is not a date that exists", wrong));
  for (const std::string wrong : {"25:00", "4:5", "late"})
    CHECK(problem(("2026-09-03 " + wrong).c_str()) ==
          fmt::format("the date \"{}\" is not a time of day like 16:00", wrong));
  CHECK(problem("2026-02-30 10:00") == "the date \"2026-02-30\" is not a date that exists");
  CHECK(problem("3 Sep") == "the date \"3 Sep\" is not a date with a year, like 2026-11-27");
  CHECK(problem("3 Sep 16:00") == "the date \"3 Sep\" is not a date with a year, like 2026-11-27");
  CHECK(problem("Fri 3 Sep 2026") == "the date \"Fri 3 Sep 2026\" cannot be: 2026-09-03 is a Thursday, not a Friday");
  CHECK(problem("3-Sep-26").empty());
  CHECK(problem("4.4.2026").empty());
}

TEST_CASE("times of other programs have seconds, halves of the day and odd blanks") {
  const auto clock = [](const char* text) { return format_clock(read_foreign_time(text, "the time")); };
  CHECK(clock("16:00") == "16:00");
  CHECK(clock("4:00:30 PM") == "16:00");
  CHECK(clock("4:00\u202fp.m.") == "16:00");
  CHECK(clock("16:00:00.123") == "16:00");
  CHECK(clock("12am") == "00:00");
  for (const char* wrong : {"", "24:00", "13:00 pm", "16", "16:0", "16:00 x"})
    CHECK_THROWS_WITH_AS(clock(wrong), fmt::format("the time \"{}\" is not a time of day like 16:00", wrong).c_str(),
                         UserError);
}

TEST_CASE("compact moments are days, local or UTC") {
  CHECK_FALSE(read_compact_moment("20261127", "").has_time);
  CHECK(read_compact_moment("20261127T150000", "").local == LocalTime{make_date(2026, 11, 27)} + Minutes{900});
  CHECK(format_utc(read_compact_instant("20261127T150000Z", "")) == "2026-11-27T15:00:00Z");
  CHECK(format_utc(read_compact_instant("2026-11-27T15:00:00+01:00", "")) == "2026-11-27T14:00:00Z");
  CHECK_THROWS_WITH_AS(read_compact_instant("20261127T150000", ""),
                       "\"20261127T150000\" is not a time like 20261127T150000Z", UserError);
  CHECK_THROWS_WITH_AS(read_compact_moment("20261327", ""), "\"20261327\" is not a date that exists", UserError);
  for (const char* wrong : {"", "2026112", "20261127T15", "20261127Z", "2026112715000000", "20261127T250000"})
    CHECK_THROWS_WITH_AS(read_compact_moment(wrong, ""),
                         fmt::format("\"{}\" is not a time like 20261127T150000", wrong).c_str(), UserError);
}
