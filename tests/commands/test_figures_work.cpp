// SPDX-License-Identifier: MIT
// Figures of all mentorships are read by one statement a kind, not one for each mentorship.
#include "store/counted_steps.hpp"
#include "support/layers.hpp"
#include "support/test_context.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

std::int64_t statements_for(const std::string& verb, int mentorships) {
  const CountedStatements counted("SELECT");
  TestContext test;
  for (int i = 0; i < mentorships; ++i) {
    const std::string who = fmt::format("friend{}", i);
    test.run({"add", who, "--start", "2025-01-01"});
    test.run({"log", who, "spoke of parsers", "-d", "2025-06-01"});
    test.run({"log", who, "spoke of lexers", "-d", "2026-11-10", "-c", "send the paper"});
    test.run({"ask", who, "which book"});
    test.run({"topic", who, "trust"});
  }
  return CountedStatements::of([&] { CHECK(test.run({verb}) == Exit::ok); });
}

}  // namespace

TEST_CASE("another mentorship costs figures what it was like before the period, and no more") {
  constexpr std::int64_t each = 4;  // sessions and feedback before it, and whether what they belong to is sealed
  for (const std::string verb : {"stats", "me"}) {
    CAPTURE(verb);
    const std::int64_t few = statements_for(verb, 2);
    const std::int64_t many = statements_for(verb, 8);
    CAPTURE(few);
    CAPTURE(many);
    CHECK(few > 0);
    CHECK(many - few <= 6 * each);
  }
}

}  // namespace mentor::tests
