// SPDX-License-Identifier: MIT
// Values of several words without quotation marks: how far each goes.
#include "cli/long_values.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

namespace {

std::size_t taken(const std::string& placeholder, const std::string& value, const std::vector<std::string>& behind) {
  std::string filled;
  return words_of_value(option("--x", filled, placeholder, "x"), "--x", value, behind,
                        [] { return LocalTime{make_date(2026, 11, 20)} + std::chrono::hours{12}; });
}

}  // namespace

TEST_CASE("a date takes the words that it reads") {
  CHECK(taken("DATE", "next", {"friday"}) == 1);
  CHECK(taken("WHEN", "20", {"nov", "15:00", "about", "it"}) == 2);
  CHECK(taken("DATE", "yesterday", {"about", "it"}) == 0);
  CHECK(taken("DATE", "27", {"nov", "2026", "about"}) == 2);
  CHECK(taken("DATE", "about", {"friday"}) == 0);
}

TEST_CASE("a small number at the end may count what follows; behind \"at\" it is a time") {
  CHECK(taken("WHEN", "next", {"tue", "at", "15", "goals"}) == 3);
  CHECK(taken("WHEN", "tue", {"AT", "15", "goals"}) == 2);
  CHECK_THROWS_WITH_AS(taken("WHEN", "tue", {"15", "goals"}), doctest::Contains("could be a time or a date"),
                       UserError);
  CHECK_THROWS_WITH_AS(taken("TIME", "1h", {"30", "goals"}), doctest::Contains("--x \"1h\" or --x \"1h 30\""),
                       UserError);
}

TEST_CASE("so do a period, a rhythm and a length of time, and nothing else") {
  CHECK(taken("PERIOD", "last", {"month", "ana"}) == 1);
  CHECK(taken("PERIOD", "last", {"90", "days"}) == 2);
  CHECK(taken("CADENCE", "2", {"weeks"}) == 1);
  CHECK(taken("TIME", "1h", {"30m", "on", "it"}) == 1);
  CHECK(taken("TEXT", "next", {"friday"}) == 0);
}

TEST_CASE("people have a comma on either side, and behind the command's own text all that follows are people") {
  CHECK(taken("PEOPLE", "bo,", {"cy", "was", "there"}) == 1);
  CHECK(taken("PEOPLE", "bo", {",", "cy", ",dee", "was"}) == 3);
  CHECK(taken("PEOPLE", "bo", {"cy"}) == 0);
  std::string filled;
  const Option people = option("--with", filled, "PEOPLE", "x");
  const std::vector<std::string> behind{"cy", "dee"};
  CHECK(words_of_text(people, "--with", "bo", behind, TextBefore::yes) == 2);
  CHECK(words_of_text(people, "--with", "bo", behind, TextBefore::no) == 0);
}

}  // namespace mentor::tests
