// SPDX-License-Identifier: MIT
// Times of day and zones behind a day, and dates at the begin of running text.
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

TEST_CASE("times that are none are refused with the way to write them") {
  CHECK(has(moment_refused("fri 15.00"), "written 15:00"));
  CHECK(has(moment_refused("fri 25:00"), "from 00:00 to 23:59"));
  CHECK(has(moment_refused("fri 24:00"), "left over"));
  CHECK(has(moment_refused("fri 15:60"), "left over"));
  CHECK(has(moment_refused("fri 15:0"), "left over"));
  CHECK(has(moment_refused("fri 13pm"), "left over"));
  CHECK(has(moment_refused("fri 15"), "\"15\" left over"));
  CHECK(has(moment_refused("fri 15:00:60"), "left over"));
}

TEST_CASE("a word after the time that is no zone is named") {
  CHECK(has(moment_refused("fri 15:00 Berlin"), "\"Berlin\" left over"));
  CHECK(has(moment_refused("fri 15:00 tomorrow"), "the day comes before the time"));
  CHECK(has(moment_refused("15:00 Europe/"), "left over"));
  CHECK(has(moment_refused("fri UTC"), "\"UTC\" left over"));
}

TEST_CASE("what format_local prints is read back") {
  const auto time = LocalTime{make_date(2026, 11, 27)} + Minutes{15 * 60};
  CHECK(format_local(time) == "Fri 2026-11-27 15:00");
  CHECK(moment(format_local(time)) == "2026-11-27 15:00");
}

namespace {

std::string prefix_of(std::string_view text) {
  const auto found = read_date_prefix(text, five_past_two, Direction::future);
  if (!found) return "none";
  return date_expect::shown(found->value) + "|" + std::string(text.substr(found->length));
}

}  // namespace

TEST_CASE("a date at the begin of running text is read as far as it goes") {
  CHECK(prefix_of("fri") == "2026-11-20|");
  CHECK(prefix_of(" fri, then lunch") == "2026-11-20|, then lunch");
  CHECK(prefix_of("5 dec 2026 papers") == "2026-12-05| papers");
  CHECK(prefix_of("1 dec.") == "2026-12-01|.");
  CHECK(prefix_of("fri at 3pm sharp") == "2026-11-20 15:00| sharp");
  CHECK(prefix_of("fri 15:00 Europe/Berlin please") == "2026-11-20 15:00 Europe/Berlin| please");
  CHECK(prefix_of("fri 15:00 -10 pages") == "2026-11-20 15:00| -10 pages");
  CHECK(prefix_of("in 3 days or so") == "2026-11-23| or so");
  CHECK(prefix_of("next week (really)") == "2026-11-23| (really)");
  CHECK(prefix_of("fri 3 papers") == "2026-11-20| 3 papers");
  CHECK(prefix_of("fri 15.00") == "2026-11-20| 15.00");
  CHECK(prefix_of("tomorrow… perhaps") == "2026-11-21|… perhaps");
}

TEST_CASE("running text that begins with no date gives nothing, and never throws") {
  for (const auto text :
       {"", " ", "Anna", "friday's paper", "fri-ish", "3m", "31 feb", "5/10", "a friend", "may", "next steps",
        "3 papers", "2026-10-x", "fridays", "in time", "1 decade", "tomorrowé", "mon_day"}) {
    CAPTURE(text);
    CHECK(prefix_of(text) == "none");
  }
}

}  // namespace mentor::tests::date_expect
