// SPDX-License-Identifier: MIT
// Task lines of notes.
#include "importers/markdown_parts.hpp"
#include "importers/samples.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

using namespace mentor::tests;

TEST_CASE("a task has a list mark, a box and words, perhaps behind initials") {
  const auto task = read_markdown_task("  * [X] EK – draft the CV");
  REQUIRE(task);
  CHECK(task->done);
  CHECK(task->initials == "EK");
  CHECK(task->text == "draft the CV");
  CHECK(read_markdown_task("1) [ ] CV: update")->initials == "CV");
  CHECK(read_markdown_task("- [ ] URGENT: now")->initials.empty());
  for (const char* none : {"[ ] x", "- [] x", "- [ ]x", "- [ ] ", "- [y] x", "text"})
    CHECK_FALSE(read_markdown_task(none));
}
