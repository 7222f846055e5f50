// SPDX-License-Identifier: MIT
// Rules of repetition, as RFC 5545 has them.
#include "importers/recurrence.hpp"
#include "support/layers.hpp"
#include "support/property.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

LocalTime at(int year, unsigned month, unsigned day) {
  return LocalTime{make_date(year, month, day)} + std::chrono::hours{16};
}

/// Its days from then to the end of 2027.
std::string days_of(const std::string& rule, LocalTime start) {
  std::string text;
  for (const auto moment : dates_of_rule(read_recurrence(rule), start, at(2027, 12, 31), std::nullopt, 8))
    text += (text.empty() ? "" : " ") + format_date(date_of(moment)).substr(2);
  return text;
}

}  // namespace

TEST_CASE("rules of the calendars that people use") {
  const auto start = at(2026, 1, 5);  // a Monday
  CHECK(days_of("FREQ=DAILY;COUNT=3", start) == "26-01-05 26-01-06 26-01-07");
  CHECK(days_of("FREQ=DAILY;BYDAY=MO,FR;COUNT=3", start) == "26-01-05 26-01-09 26-01-12");
  CHECK(days_of("FREQ=WEEKLY;INTERVAL=2;COUNT=3", start) == "26-01-05 26-01-19 26-02-02");
  CHECK(days_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO;WKST=SU;COUNT=4", start) == "26-01-05 26-01-08 26-01-19 26-01-22");
  CHECK(days_of("FREQ=MONTHLY;COUNT=4", at(2026, 1, 31)) == "26-01-31 26-03-31 26-05-31 26-07-31");
  CHECK(days_of("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", at(2026, 1, 31)) == "26-01-31 26-02-28 26-03-31");
  CHECK(days_of("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", start) == "26-01-05 26-02-02 26-03-02");
  CHECK(days_of("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", at(2026, 1, 30)) == "26-01-30 26-02-27");
  CHECK(days_of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", at(2026, 1, 30)) ==
        "26-01-30 26-02-27 26-03-31");
  CHECK(days_of("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", at(2026, 2, 13)) == "26-02-13 26-03-13 26-11-13");
  CHECK(days_of("FREQ=YEARLY;COUNT=3", start) == "26-01-05 27-01-05");
  CHECK(days_of("FREQ=YEARLY;BYMONTH=1,7;BYDAY=1MO", start) == "26-01-05 26-07-06 27-01-04 27-07-05");
  CHECK(days_of("FREQ=YEARLY;BYDAY=20MO", at(2026, 5, 18)) == "26-05-18 27-05-17");
  CHECK(days_of("freq=weekly;count=1;X-OWN=1", start) == "26-01-05");
}

TEST_CASE("a date that its own rule does not name is there, and counts") {
  CHECK(days_of("FREQ=WEEKLY;BYDAY=TU;COUNT=3", at(2026, 1, 5)) == "26-01-05 26-01-06 26-01-13");
}

TEST_CASE("any rule names rising moments within its bounds, and fewer if it counts") {
  CHECK(holds_in(200, "rules", [] {
    const auto frequency = *rc::gen::element<std::string>("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    const auto more =
        *rc::gen::element<std::string>("", ";BYDAY=MO,WE", ";BYMONTHDAY=-1,15", ";BYDAY=2TU", ";BYMONTH=2,3",
                                       ";BYDAY=MO,TU,WE;BYSETPOS=1,-1", ";BYMONTH=2;BYMONTHDAY=30");
    const int interval = *rc::gen::inRange(1, 40);
    const auto limit = static_cast<std::size_t>(*rc::gen::inRange(1, 60));
    const LocalTime start = at(2026, 1, 1) + Days{*rc::gen::inRange(-20000, 400)};
    const LocalTime last = start + Days{*rc::gen::inRange(0, 3000)};
    const auto rule = read_recurrence("FREQ=" + frequency + ";INTERVAL=" + std::to_string(interval) + more);
    const auto dates = dates_of_rule(rule, start, last, std::nullopt, limit);
    RC_ASSERT(!dates.empty());
    RC_ASSERT(dates.size() <= limit);
    RC_ASSERT(dates.front() == start);
    for (std::size_t i = 1; i < dates.size(); ++i) RC_ASSERT(dates[i - 1] < dates[i]);
    RC_ASSERT(dates.back() <= last);
    // A later end only adds.
    const auto longer = dates_of_rule(rule, start, last + Days{1000}, std::nullopt, limit);
    RC_ASSERT(std::equal(dates.begin(), dates.end(), longer.begin()));
    const auto until = start + Days{*rc::gen::inRange(0, 3000)};
    for (const auto moment : dates_of_rule(rule, start, last, until, limit))
      RC_ASSERT(moment <= std::max(start, until));
  }));
}
