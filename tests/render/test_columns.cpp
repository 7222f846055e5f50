// SPDX-License-Identifier: MIT
// Two columns, a term and what is said of it.
#include "mentor/render/columns.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace mentor::tests;

TEST_CASE("what is said of a term stands beside it, and goes on below itself") {
  Style style;
  style.width = 70;
  CHECK(two_columns({{"eom", "end of month"}, {"15:00", std::string(60, 'x') + " y"}}, style) ==
        "  eom    end of month\n  15:00  " + std::string(60, 'x') + "\n         y\n");
}

TEST_CASE("on a narrow screen, and behind a long term, it begins on its own line") {
  Style narrow;
  narrow.width = 40;
  CHECK(two_columns({{"friday, next friday", "the coming one"}}, narrow) ==
        "  friday, next friday\n      the coming one\n");
  Style wide;
  wide.width = 80;
  CHECK(two_columns({{"a", "b"}, {std::string(30, 't'), "long"}}, wide) ==
        "  a  b\n  " + std::string(30, 't') + "\n     long\n");
}

TEST_CASE("a term of which nothing is said stands alone, and prose keeps its empty lines without blanks") {
  CHECK(two_columns({{"a", ""}}, {}) == "  a\n");
  Style style;
  style.width = 10;
  CHECK(paragraph("one two three", style, 2) == "  one two\n  three\n");
}
