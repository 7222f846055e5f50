// SPDX-License-Identifier: MIT
// The cadence that the days of meetings show.
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("the cadence is guessed from the usual gap") {
  const auto guess = [](std::vector<int> gaps) {
    std::vector<Date> days{make_date(2026, 1, 1)};
    for (const int gap : gaps) days.push_back(days.back() + Days(gap));
    const auto found = guess_cadence(days).cadence;
    return found ? cadence_code(*found) : std::string("none");
  };
  CHECK(guess({7, 7, 8}) == "~1w");
  CHECK(guess({14, 14, 56}) == "~2w");
  CHECK(guess({28, 35, 31}) == "~1mo");
  CHECK(guess({91, 92}) == "~3mo");
  CHECK(guess({3, 3}) == "~3d");
  CHECK(guess({45, 45}) == "~6w");
  CHECK(guess({14}) == "none");
}
