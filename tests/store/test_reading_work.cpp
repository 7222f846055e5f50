// SPDX-License-Identifier: MIT
// What is asked every day costs the same however long the history is.
#include "store/counted_steps.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

Filter newest_sessions(std::int64_t limit) {
  Filter filter{.mentorship = "ana"};
  filter.kind = Kind::session;
  filter.order = Filter::Order::newest_first;
  filter.limit = limit;
  return filter;
}

std::int64_t steps_for(int sessions, const Filter& filter, Audience audience) {
  const CountedSteps counted;
  const auto store = ana_with_sessions(sessions);
  return CountedSteps::of(
      [&] { CHECK(static_cast<std::int64_t>(store->as(audience).list(filter).size()) == *filter.limit); });
}

}  // namespace

TEST_CASE("the newest sessions of a mentorship are read without the older ones") {
  const Filter newest = newest_sessions(30);
  for (const auto audience : {Audience::me, Audience::screen}) {
    const std::int64_t few = steps_for(500, newest, audience);
    CHECK(few > 0);
    CHECK(steps_for(5000, newest, audience) <= few + 1);
  }
}

TEST_CASE("so are the last ones before a day, whose zones SQL does not know") {
  Filter before = newest_sessions(3);
  before.until = Date{std::chrono::floor<Days>(samples::now).time_since_epoch()} - Days{20};
  const std::int64_t few = steps_for(500, before, Audience::me);
  CHECK(few > 0);
  CHECK(steps_for(5000, before, Audience::me) <= few + 1);
}

TEST_CASE("what is planned with anybody is found without what was held") {
  const auto steps = [](int sessions) {
    const CountedSteps counted;
    const auto store = ana_with_sessions(sessions);
    return CountedSteps::of([&] { CHECK(store->list({.kind = Kind::session, .status = {"planned"}}).empty()); });
  };
  CHECK(steps(5000) <= steps(500) + 1);
}

}  // namespace mentor::tests
