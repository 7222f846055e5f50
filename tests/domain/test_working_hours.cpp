// SPDX-License-Identifier: MIT
// Working hours: what is understood, and the minutes at their edges.
#include "mentor/domain/working_hours.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;
namespace {

bool works_at(std::string_view hours, Date day, int hour, int minute) {
  const auto read = read_working_hours(hours);
  REQUIRE(read.has_value());
  return read->contain(LocalTime{day} + std::chrono::hours{hour} + Minutes{minute});
}

const Date a_friday = make_date(2026, 11, 20);

}  // namespace

TEST_CASE("working hours without days hold every day, and end before their last minute") {
  CHECK_FALSE(works_at("09:00-17:00", a_friday, 8, 59));
  CHECK(works_at("09:00-17:00", a_friday, 9, 0));
  CHECK(works_at("09:00-17:00", a_friday, 16, 59));
  CHECK_FALSE(works_at("09:00-17:00", a_friday, 17, 0));
  CHECK(works_at("09:00-17:00", a_friday + Days{1}, 12, 0));
}

TEST_CASE("days may be one, a range, or a range over the end of the week") {
  CHECK(works_at("Mon-Fri 09:00-17:00", a_friday, 12, 0));
  CHECK_FALSE(works_at("mon-fri 09:00-17:00", a_friday + Days{1}, 12, 0));
  CHECK(works_at("sat 09:00-17:00", a_friday + Days{1}, 12, 0));
  CHECK_FALSE(works_at("sat 09:00-17:00", a_friday + Days{2}, 12, 0));
  CHECK(works_at("sat-mon 09:00-17:00", a_friday + Days{3}, 12, 0));
  CHECK_FALSE(works_at("sat-mon 09:00-17:00", a_friday + Days{4}, 12, 0));
}

TEST_CASE("a night shift goes past midnight, and belongs to the day on which it begins") {
  CHECK(works_at("fri 22:00-06:00", a_friday, 23, 0));
  CHECK(works_at("fri 22:00-06:00", a_friday + Days{1}, 5, 59));
  CHECK_FALSE(works_at("fri 22:00-06:00", a_friday + Days{1}, 6, 0));
  CHECK_FALSE(works_at("fri 22:00-06:00", a_friday, 5, 0));
}

TEST_CASE("a time with a length lies in the hours from its beginning to its end") {
  const auto holds = [](std::string_view hours, Date day, int hour, Minutes length) {
    return read_working_hours(hours)->contain(LocalTime{day} + std::chrono::hours{hour}, length);
  };
  CHECK(holds("mon-fri 10:00-18:00", a_friday, 17, Minutes{60}));
  CHECK_FALSE(holds("mon-fri 10:00-18:00", a_friday, 17, Minutes{61}));
  CHECK_FALSE(holds("mon-fri 10:00-18:00", a_friday, 9, Minutes{120}));
  CHECK(holds("fri 22:00-06:00", a_friday, 23, Minutes{7 * 60}));
  CHECK_FALSE(holds("fri 22:00-06:00", a_friday, 23, Minutes{7 * 60 + 1}));
  CHECK_MESSAGE(holds("fri-sat 00:00-24:00", a_friday, 23, Minutes{120}), "one day goes on with the next");
  CHECK_FALSE(holds("fri 00:00-24:00", a_friday, 23, Minutes{120}));
}

TEST_CASE("what is no working hours is not guessed at") {
  for (const auto* text : {"", "9-17", "09:00-25:00", "09:60-17:00", "fun 09:00-17:00", "mon-fun 09:00-17:00",
                           "09:00 - 17:00", "24:01-09:00", "mon-fri", "09:00-09:00"}) {
    CAPTURE(text);
    CHECK_FALSE(read_working_hours(text).has_value());
  }
  CHECK(read_working_hours("00:00-24:00").has_value());
}
