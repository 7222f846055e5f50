// SPDX-License-Identifier: MIT
// Which clock a session is read on: what is to come on mine, what was held where it was.
#include "domain/book_samples.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

const samples::TwoZones zones;
const WallClock clock_at_home{&zones, "UTC"};

/// Eight in the evening in UTC, which is the next morning in Tokyo.
Session session_in(const std::string& zone, SessionStatus status) {
  Session session;
  session.start = Instant{make_date(2026, 11, 20).time_since_epoch()} + std::chrono::hours{20};
  session.zone = zone;
  session.status = status;
  return session;
}

}  // namespace

TEST_CASE("a held session is told in its own zone, with its name where another clock showed another time") {
  CHECK(clock_at_home.start_of(session_in("Asia/Tokyo", SessionStatus::held)) == "Sat 2026-11-21 05:00 (Asia/Tokyo)");
  CHECK(clock_at_home.start_of(session_in("UTC", SessionStatus::held)) == "Fri 2026-11-20 20:00");
  CHECK(clock_at_home.day_of(session_in("Asia/Tokyo", SessionStatus::held)) == make_date(2026, 11, 21));
}

TEST_CASE("what is planned is told on my clock, wherever it was planned") {
  CHECK(clock_at_home.start_of(session_in("Asia/Tokyo", SessionStatus::planned)) == "Fri 2026-11-20 20:00");
}

TEST_CASE("where no time is known only the day is told, in its own zone") {
  auto session = session_in("Asia/Tokyo", SessionStatus::planned);
  session.has_time = false;
  CHECK(clock_at_home.start_of(session) == "Sat 2026-11-21");
  CHECK(clock_at_home.time_of(session).empty());
}

TEST_CASE("what is planned lies ahead until its hour, or for all of its day where only that is known") {
  auto session = session_in("Asia/Tokyo", SessionStatus::planned);
  const LocalTime eight = LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{20};
  CHECK(clock_at_home.is_to_come(session, eight));
  CHECK_FALSE(clock_at_home.is_to_come(session, eight + Minutes{1}));
  session.has_time = false;  // Saturday in Tokyo
  CHECK(clock_at_home.is_to_come(session, eight + std::chrono::hours{27}));
  CHECK_FALSE(clock_at_home.is_to_come(session, eight + std::chrono::hours{28}));
}

TEST_CASE("without zones, and for one that is not known, all is UTC") {
  const auto session = session_in("Mars/Town", SessionStatus::held);
  CHECK(clock_at_home.start_of(session) == "Fri 2026-11-20 20:00");
  CHECK(WallClock{}.start_of(session_in("Asia/Tokyo", SessionStatus::held)) == "Fri 2026-11-20 20:00");
}

TEST_CASE("who reads another time then is told, and nobody whose clock agrees with mine or is not known") {
  std::vector<Person> people(4);
  people[0].zone = "Asia/Tokyo";
  people[1].zone = "UTC";
  people[2].zone = "Mars/Town";
  for (const auto* zone : {"UTC", "Asia/Tokyo"}) {
    CAPTURE(zone);
    auto session = session_in(zone, SessionStatus::planned);
    const auto found = clock_at_home.elsewhere(session, people);
    REQUIRE(found.size() == 1);
    CHECK(found.front().person == &people[0]);
    CHECK(found.front().time == LocalTime{make_date(2026, 11, 21)} + std::chrono::hours{5});
    session.has_time = false;
    CHECK(clock_at_home.elsewhere(session, people).empty());
  }
  CHECK(WallClock{}.elsewhere(session_in("UTC", SessionStatus::planned), people).empty());
}

}  // namespace mentor::tests
