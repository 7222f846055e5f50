// SPDX-License-Identifier: MIT
// The grammar of days: what is read, in which direction, and what is refused in which words.
#include "date_expect.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests::date_expect {

TEST_CASE("words for the days around today are read alike in both directions") {
  for (const auto read : {ahead, back}) {
    CHECK(read("today") == "Fri 2026-11-20");
    CHECK(read("now") == "Fri 2026-11-20");
    CHECK(read("yesterday") == "Thu 2026-11-19");
    CHECK(read("tomorrow") == "Sat 2026-11-21");
  }
}

TEST_CASE("case and blanks do not matter") {
  CHECK(ahead("  ToMoRRow ") == "Sat 2026-11-21");
  CHECK(ahead("NEXT   Friday") == "Fri 2026-11-27");
  CHECK(ahead("in\t3   days") == "Mon 2026-11-23");
  CHECK(ahead("5   OCT   2026") == "Mon 2026-10-05");
}

TEST_CASE("a weekday alone points where its field points, and today's name is today") {
  CHECK(ahead("fri") == "Fri 2026-11-20");
  CHECK(back("fri") == "Fri 2026-11-20");
  CHECK(ahead("sat") == "Sat 2026-11-21");
  CHECK(back("sat") == "Sat 2026-11-14");
  CHECK(ahead("thursday") == "Thu 2026-11-26");
  CHECK(back("thurs") == "Thu 2026-11-19");
}

TEST_CASE("next is strictly after today, last strictly before, this in the ISO week of today") {
  CHECK(ahead("next friday") == "Fri 2026-11-27");
  CHECK(back("last friday") == "Fri 2026-11-13");
  CHECK(ahead("this friday") == "Fri 2026-11-20");
  CHECK(ahead("next sat") == "Sat 2026-11-21");
  CHECK(ahead("next thu") == "Thu 2026-11-26");
  CHECK(back("last thu") == "Thu 2026-11-19");
  CHECK(back("last sat") == "Sat 2026-11-14");
  CHECK(ahead("this mon") == "Mon 2026-11-16");
  CHECK(back("this-sunday") == "Sun 2026-11-22");
}

TEST_CASE("a week, month, quarter or year used as a day is its first one") {
  CHECK(ahead("next week") == "Mon 2026-11-23");
  CHECK(back("last week") == "Mon 2026-11-09");
  CHECK(back("this week") == "Mon 2026-11-16");
  CHECK(ahead("next month") == "Tue 2026-12-01");
  CHECK(back("last-month") == "Thu 2026-10-01");
  CHECK(ahead("next quarter") == "Fri 2027-01-01");
  CHECK(back("last quarter") == "Wed 2026-07-01");
  CHECK(ahead("next year") == "Fri 2027-01-01");
  CHECK(ahead("2026-10") == "Thu 2026-10-01");
  CHECK(back("2026-W48") == "Mon 2026-11-23");
  CHECK(ahead("2026-w01") == "Mon 2025-12-29");
  CHECK(back("2026-Q4") == "Thu 2026-10-01");
  CHECK(ahead("October 2026") == "Thu 2026-10-01");
}

TEST_CASE("a day of every year is the newest that was, and 29 February one of a leap year") {
  const auto yearly = [](const char* typed) {
    return format_date(parse_date(typed, "--on", make_date(2026, 11, 20), Direction::yearly));
  };
  CHECK(yearly("29 feb") == "2024-02-29");
  CHECK(yearly("12 may") == "2026-05-12");
  CHECK(yearly("21 nov") == "2025-11-21");
  CHECK_THROWS_AS(yearly("29 feb 2026"), UserError);
  CHECK_THROWS_AS(yearly("31 feb"), UserError);
}

TEST_CASE("the ends of week, month, quarter and year") {
  CHECK(ahead("eow") == "Sun 2026-11-22");
  CHECK(ahead("eom") == "Mon 2026-11-30");
  CHECK(ahead("eoq") == "Thu 2026-12-31");
  CHECK(back("eoy") == "Thu 2026-12-31");
  CHECK(format_day(parse_date("eow", "--by", make_date(2026, 11, 22), Direction::future)) == "Sun 2026-11-22");
}

TEST_CASE("a distance goes where its sign or word says, else where the field points") {
  CHECK(ahead("3d") == "Mon 2026-11-23");
  CHECK(back("3d") == "Tue 2026-11-17");
  CHECK(ahead("3 days") == "Mon 2026-11-23");
  CHECK(ahead("3 days ago") == "Tue 2026-11-17");
  CHECK(back("in 3 days") == "Mon 2026-11-23");
  CHECK(back("+3d") == "Mon 2026-11-23");
  CHECK(ahead("-2w") == "Fri 2026-11-06");
  CHECK(ahead("2wks ago") == "Fri 2026-11-06");
  CHECK(ahead("3mo") == "Sat 2027-02-20");
  CHECK(back("1y") == "Thu 2025-11-20");
  CHECK(ahead("in 0 days") == "Fri 2026-11-20");
}

TEST_CASE("number words count as digits do") {
  CHECK(back("a week ago") == "Fri 2026-11-13");
  CHECK(ahead("in a month") == "Sun 2026-12-20");
  CHECK(ahead("two weeks ago") == "Fri 2026-11-06");
  CHECK(ahead("in twelve days") == "Wed 2026-12-02");
  CHECK(ahead("one quarter") == "Sat 2027-02-20");
}

TEST_CASE("a month from the last day of a long month is the last day of the short one") {
  const auto from = [](Date today, std::string_view text) {
    return format_date(parse_date(text, "--by", today, Direction::future));
  };
  CHECK(from(make_date(2026, 1, 31), "in a month") == "2026-02-28");
  CHECK(from(make_date(2024, 1, 31), "1mo") == "2024-02-29");
  CHECK(from(make_date(2024, 2, 29), "in 1 year") == "2025-02-28");
}

TEST_CASE("day and month without a year are the nearest in the field's direction") {
  CHECK(ahead("5 oct") == "Tue 2027-10-05");
  CHECK(back("5 oct") == "Mon 2026-10-05");
  CHECK(ahead("oct 5") == "Tue 2027-10-05");
  CHECK(ahead("20 nov") == "Fri 2026-11-20");
  CHECK(back("20 November") == "Fri 2026-11-20");
  CHECK(back("1 dec") == "Mon 2025-12-01");
  CHECK(ahead("1st dec") == "Tue 2026-12-01");
  CHECK(ahead("dec 22nd") == "Tue 2026-12-22");
}

TEST_CASE("day, month and year are read in both orders") {
  CHECK(ahead("5 oct 2026") == "Mon 2026-10-05");
  CHECK(ahead("oct 5 2026") == "Mon 2026-10-05");
  CHECK(ahead("Oct 5, 2026") == "Mon 2026-10-05");
  CHECK(ahead("2026-10-05") == "Mon 2026-10-05");
  CHECK(ahead("29 feb 2028") == "Tue 2028-02-29");
}

TEST_CASE("a weekday before a date has to be the date's") {
  CHECK(ahead("Fri 2026-11-27") == "Fri 2026-11-27");
  CHECK(ahead("friday, 27 nov") == "Fri 2026-11-27");
  CHECK(refused("Thu 2026-11-27") ==
        "--by: 2026-11-27 is a Friday, not a Thursday; leave out the weekday or correct the date");
  CHECK(has(refused("mon 27 nov"), "2026-11-27 is a Friday, not a Monday"));
}

TEST_CASE("the bracket that is printed behind a due date is read and dropped, other brackets are not") {
  CHECK(back("Fri 2026-11-27 (in 7 days)") == "Fri 2026-11-27");
  CHECK(ahead("2026-11-20 (today)") == "Fri 2026-11-20");
  CHECK(ahead("Mon 2026-10-05 (6 weeks ago)") == "Mon 2026-10-05");
  CHECK(has(refused("2026-11-27 (maybe)"), "because of \"(maybe)\""));
  CHECK(has(refused("2026-11-27 (in 7 days ago)"), "is not a date because of"));
  CHECK(has(refused("2026-11-27 (7 days)"), "is not a date because of"));
}

TEST_CASE("days that do not exist are refused with the length of the month") {
  CHECK(has(refused("31 feb"), "there is no 31 Feb; February 2026 has 28 days"));
  CHECK(has(refused("2026-04-31"), "there is no 31 Apr; April 2026 has 30 days"));
  CHECK(has(refused("29 feb"), "there is no 29 Feb; February 2027 has 28 days"));
  CHECK(has(refused("0 oct"), "there is no 0 Oct"));
  CHECK(has(refused("2026-13-01"), "no month 13"));
  CHECK(has(refused("2025-W53"), "2025 has 52 weeks"));
  CHECK(ahead("2026-W53") == "Mon 2026-12-28");
  CHECK(has(refused("2026-Q5"), "Q1 to Q4"));
}

TEST_CASE("numbers that read two ways are refused with both readings") {
  for (const auto text : {"5/10", "05-10", "5.10", "5/10/2026", "05-10-2026", "10/5"}) {
    const auto message = refused(text);
    CAPTURE(message);
    CHECK(has(message, "5 October"));
    CHECK(has(message, "10 May"));
  }
  CHECK(refused("1/12") == "--by: \"1/12\" could be 1 December or 12 January; write \"1 December\" or \"12 January\"");
  CHECK(has(refused("20/11/26"), "year with four digits"));
  CHECK(has(refused("40/50"), "is not a date"));
}

TEST_CASE("numbers that read one way only are read") {
  CHECK(ahead("20/11") == "Fri 2026-11-20");
  CHECK(ahead("11/20") == "Fri 2026-11-20");
  CHECK(back("25/10") == "Sun 2026-10-25");
  CHECK(ahead("20-11-2026") == "Fri 2026-11-20");
  CHECK(ahead("5/5") == "Wed 2027-05-05");
  CHECK(ahead("2026/11/27") == "Fri 2026-11-27");
  CHECK(ahead("2026.11.27") == "Fri 2026-11-27");
  CHECK(ahead("2026-1-5") == "Mon 2026-01-05");
  CHECK(ahead("20.11.") == "Fri 2026-11-20");
}

TEST_CASE("with dots and a year the day comes first") {
  CHECK(ahead("03.09.2026") == "Thu 2026-09-03");
  CHECK(ahead("3.9.2026") == "Thu 2026-09-03");
  CHECK(has(refused("03.13.2026"), "no month 13"));
}

TEST_CASE("m is refused as a distance with the way to write months") {
  CHECK(has(refused("3m"), "could be minutes or months"));
  CHECK(has(refused("in 3 m"), "write min or mo"));
  CHECK(has(refused("2 hours ago"), "this takes a day"));
}

TEST_CASE("years outside 1900 to 2999 are refused, however they are reached") {
  CHECK(ahead("1900-01-01") == "Mon 1900-01-01");
  CHECK(ahead("2999-12-31") == "Tue 2999-12-31");
  for (const auto text :
       {"1899-12-31", "3000-01-01", "5 oct 1500", "in 999999 years", "999999w ago", "in 1000 years"}) {
    CAPTURE(text);
    CHECK(has(refused(text), "2999"));
  }
  const auto last_day = make_date(2999, 12, 31);
  CHECK_THROWS_WITH_AS((void)parse_date("tomorrow", "--by", last_day, Direction::future),
                       "--by: \"tomorrow\" is not between the years 1900 and 2999; give a nearer day", UserError);
  CHECK_THROWS_WITH_AS((void)parse_date("mon", "--by", last_day, Direction::future),
                       "--by: \"mon\" is not between the years 1900 and 2999; give a nearer day", UserError);
}

TEST_CASE("what is no date is refused with the option, the text and a likely word") {
  CHECK(has(refused("tomorow"), "--by: \"tomorow\" is not a date; did you mean \"tomorrow\"?"));
  CHECK(has(refused("next firday"), "did you mean \"friday\"?"));
  CHECK(has(refused(""), "--by: the date is empty"));
  CHECK(has(refused(" \t "), "the date is empty"));
  CHECK(has(refused("may"), "month without a day"));
  CHECK(has(refused("5"), "is not a date"));
  CHECK(has(refused("\x1b[31m"), "\"␛[31m\""));
  CHECK(has(refused("\xff\xfe"), "<FF>"));
}

TEST_CASE("a leftover is refused and named") {
  CHECK(has(refused("fri and more"), "because of \"and"));
  CHECK(has(refused("5 oct 26"), "\"26\" left over"));
  CHECK(has(refused("eom !"), "because of \"!\""));
  CHECK(has(refused("2026-11-27 tomorow"), "did you mean \"tomorrow\""));
}

TEST_CASE("a time of day is refused where only a day is wanted") {
  CHECK(has(refused("fri 15:00"), "this takes a day"));
  CHECK(has(refused("3pm"), "this takes a day"));
}

TEST_CASE("a yearly day comes round nearest to another one in the year before, the same or the next") {
  const Date born = make_date(2019, 12, 30);
  CHECK(nearest_yearly(born, make_date(2026, 1, 2)) == make_date(2025, 12, 30));
  CHECK(nearest_yearly(born, make_date(2026, 12, 2)) == make_date(2026, 12, 30));
  CHECK(nearest_yearly(make_date(2019, 1, 2), make_date(2026, 12, 30)) == make_date(2027, 1, 2));
  CHECK(nearest_yearly(make_date(2020, 2, 29), make_date(2026, 3, 1)) == make_date(2026, 2, 28));
}

}  // namespace mentor::tests::date_expect
