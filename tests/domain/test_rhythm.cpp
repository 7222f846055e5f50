// SPDX-License-Identifier: MIT
// The days between contacts, held against the agreed cadence: what counts as a gap, and what bridges one.
#include "domain/book_samples.hpp"
#include "domain/rhythm.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

Date day(unsigned of_november) { return make_date(2026, 11, of_november); }
const Cadence weekly{1, Cadence::Unit::week};

}  // namespace

TEST_CASE("of two sessions there is one gap; a median is told of three") {
  CHECK_FALSE(rhythm_of({{day(1)}, {}}, std::nullopt, day(30), {}));
  const auto one = rhythm_of({{day(1), day(5)}, {}}, std::nullopt, day(30), {});
  REQUIRE(one);
  CHECK(one->gaps == 1);
  CHECK_FALSE(one->typical);
  CHECK(one->longest == 4);
  const auto three = rhythm_of({{day(1), day(2), day(5), day(25)}, {}}, std::nullopt, day(30), {});
  REQUIRE(three);
  CHECK(three->typical == 3);
  CHECK(three->longest == 20);
  const auto four = rhythm_of({{day(1), day(2), day(5), day(10), day(25)}, {}}, std::nullopt, day(30), {});
  CHECK(four->typical == 4);
}

TEST_CASE("a gap no longer than the cadence is kept, and so is one that an exchange bridges") {
  const auto kept = rhythm_of({{day(1), day(8)}, {}}, weekly, day(9), {});
  CHECK(kept->kept == 1);
  CHECK(kept->bridged == 0);
  CHECK(rhythm_of({{day(1), day(9)}, {}}, weekly, day(9), {})->kept == 0);
  const auto bridged = rhythm_of({{day(1), day(14)}, {day(7)}}, weekly, day(14), {});
  CHECK(bridged->kept == 1);
  CHECK(bridged->bridged == 1);
  CHECK(rhythm_of({{day(1), day(16)}, {day(7)}}, weekly, day(16), {})->kept == 0);
}

TEST_CASE("what lasts is a gap once it is too long") {
  CHECK_FALSE(rhythm_of({{day(1)}, {}}, weekly, day(8), {}));
  const auto lasts = rhythm_of({{day(1)}, {}}, weekly, day(20), {});
  REQUIRE(lasts);
  CHECK(lasts->lasting == 19);
  CHECK_FALSE_MESSAGE(lasts->longest, "nothing lies between two sessions yet");
  CHECK(lasts->longest_gap() == 19);
  const auto both = rhythm_of({{day(1), day(3), day(5), day(7)}, {}}, weekly, day(20), {});
  CHECK(both->gaps == 4);
  CHECK(both->kept == 3);
  CHECK(both->longest == 2);
  CHECK(both->lasting == 13);
  CHECK(both->typical == 2);
  CHECK_FALSE(rhythm_of({{day(1)}, {}}, std::nullopt, day(20), {}));
}

TEST_CASE("a gap that overlaps a pause is none") {
  Pause pause;
  pause.from = day(3);
  pause.until = day(5);
  CHECK(is_rest(day(1), day(10), {pause}));
  CHECK(is_rest(day(4), day(10), {pause}));
  CHECK_FALSE(is_rest(day(5), day(10), {pause}));
  CHECK_FALSE(is_rest(day(1), day(3), {pause}));
  CHECK_FALSE(rhythm_of({{day(1), day(10)}, {}}, weekly, day(10), {pause}));
  CHECK(rhythm_of({{day(1), day(10), day(12)}, {}}, weekly, day(12), {pause})->rested);
  CHECK_FALSE(rhythm_of({{day(6), day(10), day(12)}, {}}, weekly, day(12), {pause})->rested);
  pause.until.reset();
  CHECK(is_rest(day(20), day(25), {pause}));
}

TEST_CASE("contact days are those of held sessions, each once, and a usual cadence is not an agreed one") {
  const samples::TwoZones zones;
  std::vector<Session> sessions(4);
  for (auto& session : sessions) {
    session.zone = "UTC";
    session.start = samples::at_noon(day(9));
  }
  sessions[1].start = samples::at_noon(day(2));
  sessions[3].start = samples::at_noon(day(1));
  sessions[3].status = SessionStatus::missed;
  CHECK(contact_days(sessions, WallClock{&zones, "UTC"}) == std::vector<Date>{day(2), day(9)});
  Mentorship mentorship;
  mentorship.cadence = weekly;
  CHECK(agreed_cadence(mentorship) == weekly);
  mentorship.cadence->usual = true;
  CHECK_FALSE(agreed_cadence(mentorship));
}

}  // namespace mentor::tests
