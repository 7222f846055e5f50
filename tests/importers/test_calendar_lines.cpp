// SPDX-License-Identifier: MIT
// The content lines of a calendar.
#include "importers/calendar_lines.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("folded lines are one, and quotes hide what separates") {
  std::vector<CalendarLine> lines;
  each_calendar_line("attendee;CN=\"Bo: X;Y\":mailto:bo@example\r\n .org\r\nnonsense\r\n",
                     [&](const CalendarLine& line) { lines.push_back(line); });
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].name == "ATTENDEE");
  CHECK(lines[0].parameter("CN") == "Bo: X;Y");
  CHECK(lines[0].value == "mailto:bo@example.org");
  CHECK(lines[1].name.empty());
  CHECK(lines[1].number == 3);
  CHECK(calendar_text("a\\, b\\nc\\") == "a, b\nc\\");
}
