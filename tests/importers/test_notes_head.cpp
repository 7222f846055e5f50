// SPDX-License-Identifier: MIT
// What the head of notes says: how often, where, how long.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

namespace {

NotesHead head_of(std::initializer_list<const char*> lines) {
  NotesHead head;
  std::size_t number = 0;
  for (const char* line : lines) read_head_line(line, ++number, head);
  return head;
}

std::string cadence_of_head(const char* line) {
  const auto head = head_of({line});
  return head.cadence ? cadence_code(head.cadence->cadence) : "-";
}

}  // namespace

TEST_CASE("a sentence or the answers to when, where and how long say how people meet") {
  const auto head = head_of({"Fortnightly on Thursdays, 45 min, via Zoom"});
  REQUIRE(head.cadence);
  CHECK(head.cadence->cadence == Cadence{2, Cadence::Unit::week});
  CHECK(head.length == Minutes{45});
  CHECK(head.channel == Channel::video);
  const auto asked = head_of({"**Why?** weekly reports by phone", "**When?** Every second Tuesday at 9am",
                              "**Where?** Microsoft Teams", "**For how long?** 1 hour"});
  CHECK(asked.length == Minutes{60});
  CHECK(asked.channel == Channel::video);
}

TEST_CASE("how often is said in many ways") {
  CHECK(cadence_of_head("When: weekly") == "1w");
  CHECK(cadence_of_head("How often? every other week") == "2w");
  CHECK(cadence_of_head("We meet once a month.") == "1mo");
  CHECK(cadence_of_head("- Bi-weekly, on Mondays") == "2w");
  CHECK(cadence_of_head("Schedule: every 3 weeks") == "3w");
  CHECK(cadence_of_head("Cadence: twice a month") == "2w");
  CHECK(cadence_of_head("How often? each week") == "1w");
  CHECK(cadence_of_head("When: every Tuesday at 9am") == "1w");
  CHECK(cadence_of_head("When: once a fortnight") == "2w");
}

TEST_CASE("how long is said in words too, and what was said first counts") {
  CHECK(head_of({"How long? an hour"}).length == Minutes{60});
  CHECK(head_of({"How long? half an hour"}).length == Minutes{30});
  CHECK(head_of({"How long? half an hour", "How long? 45 min"}).length == Minutes{30});
  CHECK(head_of({"Where? in person", "Where? Zoom"}).channel == Channel::in_person);
  const auto twice = head_of({"How often? weekly", "How often? monthly"});
  REQUIRE(twice.cadence);
  CHECK(cadence_code(twice.cadence->cadence) == "1w");
}

TEST_CASE("other lines of the head say nothing of it") {
  CHECK(cadence_of_head("Why? The weekly report takes too long") == "-");
  CHECK(cadence_of_head("I write a monthly column") == "-");
  CHECK(cadence_of_head("* [weekly](#x)") == "-");
  CHECK_FALSE(head_of({"Bring 45 min of slides via Zoom"}).length);
}
