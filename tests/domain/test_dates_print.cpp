// SPDX-License-Identifier: MIT
// What is printed for days and lengths, and the strict forms that are stored.
#include "date_expect.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests::date_expect {

TEST_CASE("distances are counted in days, then weeks, months and years") {
  const auto relative = [](int days) { return format_relative(friday + Days{days}, friday); };
  CHECK(relative(0) == "today");
  CHECK(relative(1) == "tomorrow");
  CHECK(relative(-1) == "yesterday");
  CHECK(relative(2) == "in 2 days");
  CHECK(relative(7) == "in 7 days");
  CHECK(relative(-13) == "13 days ago");
  CHECK(relative(14) == "in 2 weeks");
  CHECK(relative(-23) == "3 weeks ago");
  CHECK(relative(61) == "in 2 months");
  CHECK(relative(60) == "in 8 weeks");
  CHECK(relative(-275) == "9 months ago");
  CHECK(relative(730) == "in 23 months");
  CHECK(relative(731) == "in 2 years");
  CHECK(relative(-365 * 30) == "29 years ago");
}

TEST_CASE("a due date is echoed in full") {
  CHECK(format_due(make_date(2026, 11, 27), friday) == "Fri 2026-11-27 (in 7 days)");
}

TEST_CASE("clocks, lengths, months and instants") {
  CHECK(format_clock(Minutes{0}) == "00:00");
  CHECK(format_clock(Minutes{1439}) == "23:59");
  CHECK(format_duration(Minutes{45}) == "45 min");
  CHECK(format_duration(Minutes{60}) == "1 h");
  CHECK(format_duration(Minutes{90}) == "1 h 30 min");
  CHECK(month_name(make_date(2026, 10, 31)) == "October 2026");
  CHECK(format_utc(Instant{std::chrono::seconds{1795791600}}) == "2026-11-27T15:00:00Z");
  CHECK(format_utc(Instant{std::chrono::seconds{-1}}) == "1969-12-31T23:59:59Z");
}

TEST_CASE("a stored date is exactly YYYY-MM-DD") {
  CHECK(date_from_iso("2026-11-27") == make_date(2026, 11, 27));
  CHECK(date_from_iso("2024-02-29") == make_date(2024, 2, 29));
  for (const auto text :
       {"", "2026-11-7", "2026-11-27 ", " 2026-11-27", "2026-02-29", "1899-12-31", "3000-01-01", "2026-13-01",
        "2026-00-10", "2026-11-00", "20261127", "2026-11-27T15:00", "2026/11/27", "02026-11-27"}) {
    CAPTURE(text);
    CHECK_FALSE(date_from_iso(text));
  }
}

TEST_CASE("an exchanged instant is RFC 3339 with Z or an offset") {
  const auto instant = Instant{std::chrono::seconds{1795791600}};
  CHECK(instant_from_rfc3339("2026-11-27T15:00:00Z") == instant);
  CHECK(instant_from_rfc3339("2026-11-27t15:00:00z") == instant);
  CHECK(instant_from_rfc3339("2026-11-27 16:00:00+01:00") == instant);
  CHECK(instant_from_rfc3339("2026-11-27T09:30:00-05:30") == instant);
  CHECK(instant_from_rfc3339("2026-11-27T15:00:00.123456Z") == instant);
  for (const auto text :
       {"", "2026-11-27", "2026-11-27T15:00:00", "2026-11-27T15:00Z", "2026-11-27T24:00:00Z", "2026-11-27T15:60:00Z",
        "2026-11-27T15:00:60Z", "2026-11-27T15:00:00+0100", "2026-11-27T15:00:00.Z", "2026-11-27T15:00:00Zx",
        "2026-02-30T15:00:00Z", "2026-11-27T15:00:00+24:00"}) {
    CAPTURE(text);
    CHECK_FALSE(instant_from_rfc3339(text));
  }
}

TEST_CASE("months begin and end") {
  CHECK(first_of_month(make_date(2026, 2, 17)) == make_date(2026, 2, 1));
  CHECK(last_of_month(make_date(2026, 2, 17)) == make_date(2026, 2, 28));
  CHECK(last_of_month(make_date(2024, 2, 17)) == make_date(2024, 2, 29));
  CHECK(date_of(LocalTime{friday} + Minutes{1439}) == friday);
}

}  // namespace mentor::tests::date_expect
