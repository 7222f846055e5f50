// SPDX-License-Identifier: MIT
// What the doctor costs as the journal grows.
#include "store/counted_steps.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

std::int64_t steps_for(int sessions) {
  const CountedSteps counted;
  const auto store = ana_with_sessions(sessions);
  return CountedSteps::of([&] { CHECK(store->diagnose().empty()); });
}

}  // namespace

TEST_CASE("twice the journal is twice the doctor's work") {
  const std::int64_t once = steps_for(200);
  const std::int64_t twice = steps_for(400);
  CAPTURE(once);
  CAPTURE(twice);
  CHECK(once > 100);
  CHECK(twice < once * 23 / 10);
}

TEST_CASE("a journal that is too large for a copy is examined all the same") {
  const auto store = Store::in_memory();
  CHECK(store->is_rehearsed());
  store->rehearse_up_to(1000);
  CHECK_FALSE(store->is_rehearsed());
  CHECK(store->diagnose().empty());
}

}  // namespace mentor::tests
