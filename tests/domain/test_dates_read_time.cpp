// SPDX-License-Identifier: MIT
// Times of day and zones, behind a day or before it.
#include "date_expect.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests::date_expect {

TEST_CASE("a time of day is read in 24 and in 12 hours") {
  CHECK(moment("fri 15:00") == "2026-11-20 15:00");
  CHECK(moment("fri 9:05") == "2026-11-20 09:05");
  CHECK(moment("tomorrow 3pm") == "2026-11-21 15:00");
  CHECK(moment("tomorrow 3 PM") == "2026-11-21 15:00");
  CHECK(moment("tomorrow 3:30pm") == "2026-11-21 15:30");
  CHECK(moment("today 12am") == "2026-11-20 00:00");
  CHECK(moment("today 12pm") == "2026-11-20 12:00");
  CHECK(moment("next week at 9:30") == "2026-11-23 09:30");
  CHECK(moment("5 oct 2026, 23:59") == "2026-10-05 23:59");
}

TEST_CASE("a time alone is today's, now is this minute, a day alone has no time") {
  CHECK(moment("15:00") == "2026-11-20 15:00");
  CHECK(moment("at 8am") == "2026-11-20 08:00");
  CHECK(moment("now") == "2026-11-20 14:05");
  CHECK(moment("tomorrow") == "2026-11-21");
}

TEST_CASE("a time is read with a dot, by its name, and before its day") {
  CHECK(moment("15.30") == "2026-11-20 15:30");
  CHECK(moment("9.30") == "2026-11-20 09:30");
  CHECK(moment("tomorrow 9.05") == "2026-11-21 09:05");
  CHECK(moment("noon") == "2026-11-20 12:00");
  CHECK(moment("noon on friday") == "2026-11-20 12:00");
  CHECK(moment("tomorrow midnight") == "2026-11-21 00:00");
  CHECK(moment("9am tomorrow") == "2026-11-21 09:00");
  CHECK(moment("15:00 Europe/Berlin mon") == "2026-11-23 15:00 Europe/Berlin");
  CHECK(moment("4pm 5 dec Europe/Berlin") == "2026-12-05 16:00 Europe/Berlin");
  CHECK(moment("on monday @ 10") == "2026-11-23 10:00");
}

TEST_CASE("midnight alone is the one that the field points to") {
  const auto at = [](Direction direction) {
    return shown(parse_date_time("midnight", "WHEN", five_past_two, direction));
  };
  CHECK(at(Direction::past) == "2026-11-20 00:00");
  CHECK(at(Direction::future) == "2026-11-21 00:00");
  CHECK(at(Direction::deadline) == "2026-11-20 00:00");
}

TEST_CASE("an hour alone is read where it can be nothing else") {
  CHECK(moment("tomorrow 9") == "2026-11-21 09:00");
  CHECK(moment("monday at 10") == "2026-11-23 10:00");
  CHECK(moment("at 17") == "2026-11-20 17:00");
  CHECK(moment("2026-12-24 9") == "2026-12-24 09:00");
  CHECK(has(moment_refused("tomorrow 3"), "could be 3am or 3pm"));
  CHECK(has(moment_refused("fri 15"), "could be a time or a date; write the time as 15:00"));
  CHECK(has(moment_refused("fri 3"), "write the time as 3am or 3pm"));
  CHECK(has(moment_refused("5 oct 15"), "could be a time or a date"));
  CHECK(has(moment_refused("20.11"), "could be 20 November or 20:11"));
  CHECK(has(moment_refused("9"), "is not a date"));
}

TEST_CASE("a part of the day tells which hour is meant, and is no time by itself") {
  CHECK(moment("this morning") == "2026-11-20");
  CHECK(moment("tonight") == "2026-11-20");
  CHECK(moment("tonight at 8") == "2026-11-20 20:00");
  CHECK(moment("tomorrow afternoon at 3") == "2026-11-21 15:00");
  CHECK(moment("tomorrow morning at 5") == "2026-11-21 05:00");
  CHECK(moment("fri evening 7:30") == "2026-11-20 19:30");
  CHECK(moment("tonight 8am") == "2026-11-20 08:00");
  CHECK(moment("last night at 9") == "2026-11-19 21:00");
  CHECK(moment("fri eod") == "2026-11-20");
}

TEST_CASE("hours and minutes are counted from now") {
  CHECK(moment("an hour ago") == "2026-11-20 13:05");
  CHECK(moment("1h ago") == "2026-11-20 13:05");
  CHECK(has(moment_refused("15h"), "write in 2 hours, 2 hours ago or 15:00"));
  CHECK(moment("in 45 min") == "2026-11-20 14:50");
  CHECK(moment("half an hour ago") == "2026-11-20 13:35");
  CHECK(moment("15 hours ago") == "2026-11-19 23:05");
  CHECK(moment("2 hours from now") == "2026-11-20 16:05");
  CHECK(has(moment_refused("2 hours from tomorrow"), "give the day and the time"));
  CHECK(has(moment_refused("3m ago"), "could be minutes or months"));
}

TEST_CASE("ISO date and time are read with T, blank and seconds") {
  CHECK(moment("2026-11-27T15:00") == "2026-11-27 15:00");
  CHECK(moment("2026-11-27 15:00") == "2026-11-27 15:00");
  CHECK(moment("5 oct 2026T15:00") == "2026-10-05 15:00");
  CHECK(moment("2026-11-27t15:00:59z") == "2026-11-27 15:00 z");
}

TEST_CASE("a zone stands directly after the time or after a blank, as it was typed") {
  CHECK(moment("fri 15:00Z") == "2026-11-20 15:00 Z");
  CHECK(moment("fri 15:00+01:00") == "2026-11-20 15:00 +01:00");
  CHECK(moment("fri 15:00-0530") == "2026-11-20 15:00 -0530");
  CHECK(moment("fri 15:00 Europe/Berlin") == "2026-11-20 15:00 Europe/Berlin");
  CHECK(moment("fri 3pm america/argentina/buenos_aires") == "2026-11-20 15:00 america/argentina/buenos_aires");
  CHECK(moment("fri 15:00 UTC") == "2026-11-20 15:00 UTC");
  CHECK(moment("2026-11-27T15:00 +05:30") == "2026-11-27 15:00 +05:30");
}

TEST_CASE("behind a day a number with h is an hour of the clock") {
  for (const auto* typed : {"fri 15h", "fri 15 h", "fri at 15h", "fri, 15H", "20.11.2026 15 h"}) {
    CAPTURE(typed);
    CHECK(moment(typed) == "2026-11-20 15:00");
  }
  CHECK_MESSAGE(has(moment_refused("fri 3h"), "could be 3am or 3pm"), "or how long");
  CHECK(has(moment_refused("fri 25h"), "left over"));
  CHECK(has(moment_refused("fri 15hours"), "left over"));
}

TEST_CASE("from when to when is said to be two times, however it is written") {
  for (const auto* typed : {"fri 15-16", "fri 15:00-16:00", "fri 3-4pm", "fri 3pm-4pm", "fri 10-11:30", "15-16"}) {
    CAPTURE(typed);
    CHECK(has(moment_refused(typed), "two times"));
  }
  CHECK_FALSE(has(moment_refused("fri 16-15"), "two times"));
}

TEST_CASE("a plain word is no slip of a date's word") {
  for (const auto* typed : {"soon", "and", "later"}) {
    CAPTURE(typed);
    CHECK_FALSE(has(moment_refused(typed), "did you mean"));
  }
}

TEST_CASE("times that are none are refused with the way to write them") {
  CHECK(has(moment_refused("fri 25:00"), "\"25:00\" left over; write a time as 15:00"));
  CHECK(has(moment_refused("99:00"), "is not a time of day"));
  CHECK(has(moment_refused("fri 24:00"), "left over"));
  CHECK(has(moment_refused("fri 15:60"), "left over"));
  CHECK(has(moment_refused("fri 15:0"), "left over"));
  CHECK(has(moment_refused("fri 13pm"), "left over"));
  CHECK(has(moment_refused("fri 15:00:60"), "left over"));
}

TEST_CASE("a word after the time that is no zone is named") {
  CHECK(has(moment_refused("fri 15:00 Berlin"), "\"Berlin\" after the time"));
  CHECK(has(moment_refused("fri 15:00 tomorrow"), "\"tomorrow\" after the time"));
  CHECK(has(moment_refused("15:00 Europe/"), "after the time"));
  CHECK(has(moment_refused("fri UTC"), "because of \"UTC\""));
}

TEST_CASE("what format_local prints is read back") {
  const auto time = LocalTime{make_date(2026, 11, 27)} + Minutes{15 * 60};
  CHECK(format_local(time) == "Fri 2026-11-27 15:00");
  CHECK(moment(format_local(time)) == "2026-11-27 15:00");
}

}  // namespace mentor::tests::date_expect
