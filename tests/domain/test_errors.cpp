// SPDX-License-Identifier: MIT
// What becomes of a UserError before it ends in the command line.
#include "mentor/domain/errors.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor;

namespace {

int refused() { throw UserError("that is no number", Exit::failed); }

}  // namespace

TEST_CASE("a refusal is handed back, and whatever else is thrown goes on") {
  CHECK_FALSE(refusal_of([] {}));
  const auto refusal = refusal_of(refused);
  REQUIRE(refusal);
  CHECK(refusal->what() == std::string("that is no number"));
  CHECK(refusal->exit() == Exit::failed);
  CHECK_THROWS_WITH_AS(static_cast<void>(refusal_of([] { throw StoreError("the disk is full"); })), "the disk is full",
                       StoreError);
}

TEST_CASE("what cannot be meant is nothing") {
  CHECK(read_if_meant([] { return 3; }) == 3);
  CHECK_FALSE(read_if_meant(refused));
}

TEST_CASE("a place comes before what was wrong there, and the exit code stays") {
  CHECK(with_place("a.toml", [] { return 3; }) == 3);
  CHECK_THROWS_WITH_AS(with_place("a.toml", refused), "a.toml: that is no number", UserError);
  CHECK(refusal_of([] { with_place("a.toml", refused); })->exit() == Exit::failed);
}
