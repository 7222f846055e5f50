// SPDX-License-Identifier: MIT
// Kept or late.
#include "domain/acts/acts_samples.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

using acts::friday;

TEST_CASE("what is done on the day it is due is kept, a day later it is late") {
  CHECK(outcome_of(friday, friday - Days{1}) == Outcome::kept);
  CHECK(outcome_of(friday, friday) == Outcome::kept);
  CHECK(outcome_of(friday, friday + Days{1}) == Outcome::late);
}

TEST_CASE("what is due on no day is never late") { CHECK(outcome_of(std::nullopt, friday) == Outcome::kept); }

TEST_CASE("where the day of doing is not known, it is kept, not late") {
  CHECK(outcome_of(friday, std::nullopt) == Outcome::kept);
  CHECK(outcome_of(std::nullopt, std::nullopt) == Outcome::kept);
}

}  // namespace mentor::tests
