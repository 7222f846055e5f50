// Kept or late.
#include "mentor/domain/acts/outcome.hpp"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("a promise is late only if it is known to be done after its date") {
  const Date due = make_date(2026, 11, 20);
  CHECK(outcome_of(due, due) == Outcome::kept);
  CHECK(outcome_of(due, due + Days{1}) == Outcome::late);
  CHECK(outcome_of(due, std::nullopt) == Outcome::kept);
  CHECK(outcome_of(std::nullopt, due) == Outcome::kept);
}
