// SPDX-License-Identifier: MIT
// Days that stand among other words: which are found, in which year, and which words only look like one.
#include "domain/days_in_text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;
namespace {

std::string found_in(std::string_view text, Date near = make_date(2026, 5, 1)) {
  std::string found;
  for (const auto& one : days_in_text(text, near))
    found += (found.empty() ? "" : ", ") + format_date(one.first) +
             (one.last == one.first ? "" : " to " + format_date(one.last));
  return found;
}

}  // namespace

TEST_CASE("days, spans and months are found among other words") {
  const std::string golden_week = "2026-04-29 to 2026-05-05";
  for (const auto* text :
       {"Golden Week 29 April to 5 May", "golden week (Apr 29 - May 5)", "Golden Week 29 April–5 May, no mail",
        "bows; Golden Week from 29 april until 5 may", "Golden Week 29. April to 5. May. Then back"}) {
    CAPTURE(text);
    CHECK(found_in(text) == golden_week);
  }
  CHECK(found_in("Golden Week 1 to 5 May") == "2026-05-01 to 2026-05-05");
  CHECK(found_in("Golden Week 1-5 May") == "2026-05-01 to 2026-05-05");
  CHECK(found_in("Golden Week May 1-5") == "2026-05-01 to 2026-05-05");
  CHECK(found_in("king's day 27 april, liberation day 5 may") == "2026-04-27, 2026-05-05");
  CHECK(found_in("the office is closed in August") == "2026-08-01 to 2026-08-31");
  CHECK(found_in("Eid on 2026-03-20") == "2026-03-20");
}

TEST_CASE("a day without a year is the nearest one, a span may go over the end of the year") {
  CHECK(found_in("Christmas 25 december", make_date(2027, 1, 4)) == "2026-12-25");
  CHECK(found_in("Christmas 25 december", make_date(2026, 11, 4)) == "2026-12-25");
  for (const Date near : {make_date(2026, 12, 20), make_date(2027, 1, 5)})
    CHECK(found_in("at home 24 December to 6 January", near) == "2026-12-24 to 2027-01-06");
  CHECK(found_in("Eid on 20 march 2025") == "2025-03-20");
}

TEST_CASE("what depends on the day on which it is read, or only looks like a day, names none") {
  for (const auto* text :
       {"", "no calls on fridays", "never on friday", "she may be late", "march on", "answers in 3 days",
        "free after 18:00", "works 9-17", "has 2 children", "born 1990", "the name is said Kay"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("the words are the part of the text that names the day") {
  const auto found = days_in_text("say Ken-ji; Golden Week 29 April to 5 May; tea", make_date(2026, 5, 1));
  REQUIRE(found.size() == 1);
  CHECK(found.front().words == "Golden Week 29 April to 5 May");
}
