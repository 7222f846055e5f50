// SPDX-License-Identifier: MIT
// Task lines of notes, who speaks in them, and until when.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a task has a list mark, a box and words") {
  const auto task = read_markdown_task("  * [X] EK – draft the CV");
  REQUIRE(task);
  CHECK(task->done);
  CHECK(task->text == "EK – draft the CV");
  for (const char* none : {"[ ] x", "- [] x", "- [ ]x", "- [ ] ", "- [y] x", "text"})
    CHECK_FALSE(read_markdown_task(none));
}

TEST_CASE("who speaks stands before a colon or a dash, in bold or behind an at sign too") {
  const auto speaker = [](const char* text) { return read_spoken(text) ? read_spoken(text)->speaker : "nobody"; };
  for (const char* me : {"ME: it", "**ME**: it", "**ME:** it", "@ME: it", "ME - it", "__ME__ – it", "ME — it"}) {
    CHECK(speaker(me) == "ME");
    CHECK(read_spoken(me)->words == "it");
  }
  CHECK(speaker("Zoë Klein: it") == "Zoë Klein");
  CHECK(read_spoken("@bo: it")->certain);
  CHECK_FALSE(read_spoken("Paper: it")->certain);
  CHECK(speaker("read 3: it") == "nobody");
  CHECK(speaker("https://example.org") == "nobody");
  CHECK(speaker("one two three four: it") == "nobody");
  CHECK(speaker("ME:") == "nobody");
}

TEST_CASE("a day stands at the end of a promise or in the middle of its sentence") {
  const Date day = make_date(2026, 11, 20);
  const auto due = [&](const char* text) { return due_in_prose(text, day).due; };
  CHECK(due("I'll submit it by 16 Jan") == make_date(2027, 1, 16));
  CHECK(due("send the ad by 2 Dec, then ask") == make_date(2026, 12, 2));
  CHECK(due("ask before Friday and tell them") == make_date(2026, 11, 27));
  CHECK_FALSE(due("done by now, I hope"));
  CHECK_FALSE(due("go by train to Bonn"));
}

TEST_CASE("the lines below some headings are things to do") {
  for (const char* words : {"Actions", "Action items:", "**Next steps**", "To-do", "To dos"})
    CHECK(is_action_heading(words));
  for (const char* words : {"What did you achieve?", "Next meeting", "Interactions"})
    CHECK_FALSE(is_action_heading(words));
}
