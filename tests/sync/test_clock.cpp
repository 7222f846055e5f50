// SPDX-License-Identifier: MIT
// The clock: it counts on, goes back never, and believes nobody who is a day ahead.
#include "sync/samples.hpp"

#include <doctest/doctest.h>

namespace mentor::sync {

using namespace samples;

TEST_CASE("a clock follows the wall clock, and counts on where that one stands or goes back") {
  const Clock first = tick({}, at(10));
  CHECK(first.moment() == at(10));
  CHECK(first.counter() == 0);
  const Clock second = tick(first, at(10));
  CHECK(second.moment() == at(10));
  CHECK(second.counter() == 1);
  CHECK(tick(second, at(-5000)) > second);
  CHECK(tick(second, at(11)).moment() == at(11));
}

TEST_CASE("a counter that is full goes over into the next millisecond") {
  const Clock full{clock_at(at(10)).bits + 0xffff};
  CHECK(tick(full, at(10)).moment() == at(10) + std::chrono::milliseconds{1});
}

TEST_CASE("who saw a later clock writes a later one, though its own wall clock is behind") {
  const Clock other = tick({}, at(3600));
  const auto mine = catch_up(tick({}, at(0)), other, at(0));
  REQUIRE(mine);
  CHECK(tick(*mine, at(1)) > other);
}

TEST_CASE("a clock more than a day ahead is not believed") {
  const Clock now = tick({}, at(0));
  CHECK(catch_up(now, clock_at(at(24 * 3600)), at(0)));
  CHECK_FALSE(catch_up(now, clock_at(at(24 * 3600 + 1)), at(0)));
  CHECK(catch_up(now, clock_at(at(-999)), at(0)) == now);
}

TEST_CASE("clocks of before 1970 and of far ahead stay numbers that JSON has") {
  CHECK(clock_at(Moment{std::chrono::milliseconds{-1}}).bits == 0);
  CHECK(clock_at(Moment{std::chrono::milliseconds{INT64_MAX}}).bits > 0);
}

}  // namespace mentor::sync
