// SPDX-License-Identifier: MIT
// The date that a heading names, and whether a meeting begins with it.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("the words before a date say whether a meeting begins there") {
  const auto kind = [](const char* heading) { return read_heading_date(heading, std::nullopt).kind; };
  CHECK(kind("18 March 2024") == HeadingKind::dated);
  CHECK(kind("Meeting 3 – Monday the 18th of March, 2024") == HeadingKind::dated);
  CHECK(kind("Call with Ana on 18 March 2024") == HeadingKind::mentions);
  CHECK(kind("Next meeting: 5 May 2021") == HeadingKind::looks_on);
  CHECK(kind("Date: [insert it]") == HeadingKind::blank);
  CHECK(kind("Template") == HeadingKind::blank);
  CHECK(kind("18 March") == HeadingKind::yearless);
  CHECK(kind("Tue 3/2") == HeadingKind::two_orders);
  CHECK(kind("Tue 17/2") == HeadingKind::yearless);
  CHECK(kind("3.2. Salary") == HeadingKind::yearless);
  CHECK(kind("3.2 Salary") == HeadingKind::plain);
  CHECK(kind("Paper for 18 March") == HeadingKind::plain);
  CHECK(kind("Version 18.3.24") == HeadingKind::plain);
  CHECK(kind("08-04-2021") == HeadingKind::two_orders);
  CHECK(kind("04-04-2021") == HeadingKind::dated);
  CHECK(kind("Goals for 3 months") == HeadingKind::plain);
}

TEST_CASE("a year of two digits is of this century, unless it may be any of the numbers") {
  const auto read = [](const char* heading) { return read_heading_date(heading, std::nullopt); };
  for (const char* heading : {"23.09.26", "Session 4, 23.9.26", "23/9/26", "23-Sep-26", "Wed 23 Sep 26: pay"}) {
    CAPTURE(heading);
    CHECK(read(heading).kind == HeadingKind::dated);
    CHECK(read(heading).date == make_date(2026, 9, 23));
  }
  CHECK(read("03.09.26").kind == HeadingKind::two_orders);
  CHECK(read_heading_date("03.09.26", DateOrder::dmy).date == make_date(2026, 9, 3));
  CHECK(read("26-09-23").problem.find("four digits") != std::string::npos);
  CHECK(read("Version 23.9.26").kind == HeadingKind::plain);
}

TEST_CASE("words behind a heading's date are kept, its length and channel apart from them") {
  const auto words = [](const char* heading) { return read_heading_date(heading, std::nullopt).words; };
  CHECK(words("15 October 2026 — salary") == "salary");
  CHECK(words("Session 4: 3 Nov 2026 (career)") == "career");
  CHECK(words("15 Oct 2026: salary (and a rise)") == "salary (and a rise)");
  CHECK(words("Thu 15 Oct 2026, 15:00-15:50, phone: kick-off") == "kick-off");
  CHECK(words("<2026-10-15 Thu>").empty());
  CHECK(words("[2026-10-15 Thu 15:00] Salary") == "Salary");
  CHECK(words("[18 March 2024](#x)").empty());
  CHECK(words("Call with Ana on 18 March 2024") == "Call with Ana");
  CHECK(words("18 March 2024 - 3 topics") == "3 topics");
  CHECK(words("18 March 2024").empty());
  const auto detailed = read_heading_date("15 Oct 2026, 45 min, Zoom - goals", std::nullopt);
  CHECK(detailed.length == Minutes{45});
  CHECK(detailed.channel == Channel::video);
  CHECK(detailed.words == "goals");
  CHECK(read_heading_date("15 Oct 2026 15:00 – 15:50", std::nullopt).length == Minutes{50});
}

TEST_CASE("a heading with one reading says in which order the others are") {
  CHECK(order_of_headings({"3/2", "17/2"}) == DateOrder::dmy);
  CHECK(order_of_headings({"08-04-2021", "04-28-2021"}) == DateOrder::mdy);
  CHECK(order_of_headings({"Thu 08-04-2021"}) == DateOrder::dmy);
  CHECK_FALSE(order_of_headings({"3/2", "4/2"}));
  CHECK_FALSE(order_of_headings({"17/2", "2/17"}));
}
