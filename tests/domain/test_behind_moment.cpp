// SPDX-License-Identifier: MIT
// What stands behind a moment and was to be a part of it.
#include "mentor/domain/behind_moment.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace mentor::tests;

namespace {

using Words = std::vector<std::string>;

const LocalTime wednesday = LocalTime{make_date(2026, 11, 18)} + std::chrono::hours{10};

bool is_refused(const Words& behind) {
  return refusal_of([&] { refuse_more_of_time("fri 15:00", behind, "WHEN", wednesday); }).has_value();
}

std::string found_in(const Words& behind) {
  const auto found = time_behind(make_date(2026, 11, 20), behind, wednesday);
  return found ? found->typed + " = " + format_local(found->value) : "nothing";
}

}  // namespace

TEST_CASE("a zone's short name, whose time it is, and one more time are no text") {
  for (const Words& behind : {Words{"EST"}, Words{"est,", "zoom"}, Words{"PST"}, Words{"her", "time"},
                              Words{"local", "time", "please"}, Words{"or", "16:00"}, Words{"and", "mon", "16:00"},
                              Words{"until", "16:00"}, Words{"to", "4pm"}, Words{"-", "16"}, Words{"or", "tomorrow"}}) {
    CAPTURE(behind);
    CHECK(is_refused(behind));
  }
}

TEST_CASE("what only begins like them is text") {
  for (const Words& behind : {Words{}, Words{"salary"}, Words{"her", "timetable"}, Words{"or", "not", "to", "be"},
                              Words{"to", "15", "people", "or", "more"}, Words{"and", "then"}, Words{"estimates"}}) {
    CAPTURE(behind);
    CHECK_FALSE(is_refused(behind));
  }
}

TEST_CASE("a time further on behind a day is found, a number alone is none") {
  CHECK(found_in({"salary", "talk", "at", "15:00"}) == "at 15:00 = Fri 2026-11-20 15:00");
  CHECK(found_in({"um", "15", "Uhr"}) == "um 15 = Fri 2026-11-20 15:00");
  CHECK(found_in({"talk", "3pm"}) == "3pm = Fri 2026-11-20 15:00");
  CHECK(found_in({"the", "15", "pages"}) == "nothing");
  CHECK(found_in({"look", "at", "her", "CV"}) == "nothing");
  CHECK(found_in({}) == "nothing");
}
