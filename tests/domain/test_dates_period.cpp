// SPDX-License-Identifier: MIT
// Periods of reports, lengths of sessions, and how often two people meet.
#include "date_expect.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests::date_expect {

namespace {

std::string period_of(std::string_view text) {
  const auto period = parse_period(text, "--period", friday);
  return format_date(period.first) + " " + format_date(period.last) + " " + period.label;
}

std::string period_refused(std::string_view text) {
  return refusal_of([&] { (void)parse_period(text, "--period", friday); });
}

long long minutes_of(std::string_view text) { return parse_duration(text, "--duration").count(); }

std::string duration_refused(std::string_view text) {
  return refusal_of([&] { (void)parse_duration(text, "--duration"); });
}

std::string cadence_of_text(std::string_view text) { return cadence_code(parse_cadence(text, "--every")); }

std::string cadence_refused(std::string_view text) {
  return refusal_of([&] { (void)parse_cadence(text, "--every"); });
}

}  // namespace

TEST_CASE("numbered periods") {
  CHECK(period_of("2026") == "2026-01-01 2026-12-31 2026");
  CHECK(period_of("2026-H2") == "2026-07-01 2026-12-31 2026-H2");
  CHECK(period_of("2026-q3") == "2026-07-01 2026-09-30 2026-Q3");
  CHECK(period_of("2026-02") == "2026-02-01 2026-02-28 February 2026");
  CHECK(period_of("2026-W48") == "2026-11-23 2026-11-29 2026-W48");
  CHECK(period_of("2026-W01") == "2025-12-29 2026-01-04 2026-W01");
  CHECK(period_of("2026-11-05") == "2026-11-05 2026-11-05 Thu 2026-11-05");
}

TEST_CASE("named periods, with a blank or a hyphen") {
  CHECK(period_of("last-month") == "2026-10-01 2026-10-31 October 2026");
  CHECK(period_of("Last Month") == "2026-10-01 2026-10-31 October 2026");
  CHECK(period_of("this week") == "2026-11-16 2026-11-22 2026-W47");
  CHECK(period_of("last week") == "2026-11-09 2026-11-15 2026-W46");
  CHECK(period_of("next-quarter") == "2027-01-01 2027-03-31 2027-Q1");
  CHECK(period_of("last quarter") == "2026-07-01 2026-09-30 2026-Q3");
  CHECK(period_of("last year") == "2025-01-01 2025-12-31 2025");
  CHECK(period_of("month") == "2026-11-01 2026-11-30 November 2026");
  CHECK(period_of("oct 2026") == "2026-10-01 2026-10-31 October 2026");
  CHECK(period_of("december") == "2025-12-01 2025-12-31 December 2025");
  CHECK(period_of("november") == "2026-11-01 2026-11-30 November 2026");
  CHECK(period_of("q3") == "2026-07-01 2026-09-30 2026-Q3");
  CHECK(period_of("w45") == "2026-11-02 2026-11-08 2026-W45");
  CHECK(period_of("yesterday") == "2026-11-19 2026-11-19 Thu 2026-11-19");
  CHECK(period_of("friday") == "2026-11-20 2026-11-20 Fri 2026-11-20");
}

TEST_CASE("the days up to now end today") {
  CHECK(period_of("last 90 days") == "2026-08-23 2026-11-20 the last 90 days");
  CHECK(period_of("last-12-months") == "2025-11-21 2026-11-20 the last 12 months");
  CHECK(period_of("90d") == "2026-08-23 2026-11-20 the last 90 days");
  CHECK(period_of("past 2 weeks") == "2026-11-07 2026-11-20 the last 2 weeks");
  CHECK(period_of("last 2w") == "2026-11-07 2026-11-20 the last 2 weeks");
  CHECK(period_of("last 1 day") == "2026-11-20 2026-11-20 the last day");
}

TEST_CASE("what is no period is refused with the option and what may be written") {
  CHECK(has(period_refused("lsat month"), "--period: \"lsat month\" is not a period; did you mean \"last\"?"));
  CHECK(has(period_refused(""), "the period is empty"));
  CHECK(has(period_refused("last 3m"), "write mo for months"));
  CHECK(has(period_refused("last 0 days"), "give 1 or more"));
  CHECK(has(period_refused("2026-H3"), "2026-H1 or 2026-H2"));
  CHECK(has(period_refused("2026-10 and more"), "is not a period"));
  CHECK(has(period_refused("1500"), "1900 to 2999"));
  CHECK(has(period_refused("5/10"), "could be 5 October or 10 May"));
  CHECK(has(period_refused("last 999999 years"), "1900"));
}

TEST_CASE("durations in all the ways people write them") {
  CHECK(minutes_of("45m") == 45);
  CHECK(minutes_of("45 min") == 45);
  CHECK(minutes_of("90") == 90);
  CHECK(minutes_of("1h") == 60);
  CHECK(minutes_of("1h30") == 90);
  CHECK(minutes_of("1h 30m") == 90);
  CHECK(minutes_of("1 h 30 min") == 90);
  CHECK(minutes_of("1h5") == 65);
  CHECK(minutes_of("1.5h") == 90);
  CHECK(minutes_of("0.25 hours") == 15);
  CHECK(minutes_of("0.33h") == 20);
  CHECK(minutes_of("1:30") == 90);
  CHECK(minutes_of(" 2 Hours ") == 120);
  CHECK(minutes_of("24h") == 1440);
}

TEST_CASE("durations that are none, or too short or long for a session, are refused") {
  for (const auto text :
       {"", "h", "1:75", "1.5", "1h75", "90s", "1d", "-45m", "1,5h", "1h30x", "45m 3", "12345", "1.555h"}) {
    CAPTURE(text);
    CHECK(has(duration_refused(text), "--duration: "));
    CHECK(has(duration_refused(text), "is not a length"));
  }
  CHECK(has(duration_refused("0"), "is not a length"));
  CHECK(has(duration_refused("24h1"), "is not a length"));
  CHECK(has(duration_refused("9999h"), "up to 24 hours"));
}

TEST_CASE("cadences in all the ways people write them") {
  CHECK(cadence_of_text("2w") == "2w");
  CHECK(cadence_of_text("10d") == "10d");
  CHECK(cadence_of_text("1mo") == "1mo");
  CHECK(cadence_of_text("1Y") == "1y");
  CHECK(cadence_of_text("2 weeks") == "2w");
  CHECK(cadence_of_text("every 2 weeks") == "2w");
  CHECK(cadence_of_text("every two weeks") == "2w");
  CHECK(cadence_of_text("every week") == "1w");
  CHECK(cadence_of_text("every quarter") == "3mo");
  CHECK(cadence_of_text("month") == "1mo");
  CHECK(cadence_of_text("every other week") == "2w");
  CHECK(cadence_of_text("every second month") == "2mo");
  CHECK(cadence_of_text("Weekly") == "1w");
  CHECK(cadence_of_text("fortnightly") == "2w");
  CHECK(cadence_of_text("biweekly") == "2w");
  CHECK(cadence_of_text("monthly") == "1mo");
  CHECK(cadence_of_text("quarterly") == "3mo");
  CHECK(cadence_of_text("yearly") == "1y");
  CHECK(cadence_of_text("daily") == "1d");
}

TEST_CASE("cadences that are none are refused") {
  CHECK(has(cadence_refused("2m"), "could be minutes or months"));
  CHECK(has(cadence_refused("weekyl"), "did you mean \"weekly\"?"));
  CHECK(has(cadence_refused("0w"), "give 1 to 999"));
  CHECK(has(cadence_refused("1000d"), "give 1 to 999"));
  CHECK(has(cadence_refused("2h"), "hours or minutes"));
  CHECK(has(cadence_refused(""), "--every: "));
  CHECK(has(cadence_refused("other"), "does not say how often"));
  CHECK(has(cadence_refused("every"), "does not say how often"));
  CHECK(has(cadence_refused("2w or so"), "does not say how often"));
}

TEST_CASE("how far is looked ahead is a bare number of days or a cadence, of 999 days at most") {
  const std::vector<std::pair<std::string, int>> told{{"0", 0},  {"0d", 0},       {" 3 ", 3},  {"2d", 2},
                                                      {"1w", 7}, {"2 weeks", 14}, {"999", 999}};
  for (const auto& one : told) {
    CAPTURE(one.first);
    CHECK(length_from(friday, parse_ahead(one.first, "--within")) == Days{one.second});
  }
  CHECK(length_from(make_date(2026, 2, 1), parse_ahead("1mo", "--within")) == Days{28});
  const auto refused = [](std::string_view text) { return refusal_of([&] { (void)parse_ahead(text, "--within"); }); };
  for (const auto text : {"1000", "9999d", "143w", "3y"}) {
    CAPTURE(text);
    CHECK(has(refused(text), "too far ahead; at most 999 days"));
  }
  for (const auto text : {"", "soon", "-1", "3x", "2d 1"}) {
    CAPTURE(text);
    CHECK(has(refused(text), "is not a length of time"));
  }
}

TEST_CASE("cadences are civil, and printed in words") {
  const Cadence monthly{1, Cadence::Unit::month};
  CHECK(format_date(add(make_date(2026, 1, 31), monthly)) == "2026-02-28");
  CHECK(length_from(make_date(2026, 1, 31), monthly) == Days{28});
  CHECK(format_date(add(make_date(2024, 2, 29), Cadence{1, Cadence::Unit::year})) == "2025-02-28");
  CHECK(format_cadence(Cadence{2, Cadence::Unit::week}) == "every 2 weeks");
  CHECK(format_cadence(monthly) == "every month");
}

}  // namespace mentor::tests::date_expect
