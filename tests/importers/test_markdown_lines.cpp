// SPDX-License-Identifier: MIT
// Which lines of a Markdown text are headings.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("headings stand at the margin, with marks or underlined, outside code and comments") {
  const auto lines =
      scan_markdown("---\na: b\n---\n# One #\n\nTwo\n---\n```\n# no\n```\n<!--\n# no\n-->\n ## no\n####### no\n");
  REQUIRE(lines.headings.size() == 2);
  CHECK(lines.headings[0].text == "One");
  CHECK(lines.headings[0].line == 3);
  CHECK(lines.headings[1].level == 2);
  CHECK(lines.headings[1].lines == 2);
}
