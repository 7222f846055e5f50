// SPDX-License-Identifier: MIT
// Lines of notes: what they say without the marks of a list, which are headings, links as they are read.
#include "domain/noted_lines.hpp"

#include <doctest/doctest.h>

namespace mentor::tests {

TEST_CASE("a line's words stand behind the mark of a list; marks alone say nothing") {
  CHECK(noted_words("  - [ ] send it") == "send it");
  CHECK(noted_words("• a talk ") == "a talk");
  CHECK(noted_words("a - b") == "a - b");
  CHECK(noted_words("---").empty());
  CHECK(noted_words("## ").empty());
}

TEST_CASE("a heading is Markdown's, bold, or a short line that ends with a colon") {
  CHECK(noted_heading("## Next meeting") == "Next meeting");
  CHECK(noted_heading("**Next steps**:") == "Next steps");
  CHECK(noted_heading("Next steps:") == "Next steps");
  CHECK(noted_heading("- Next steps:").empty());
  CHECK(noted_heading("What she said of the long way home that day:").empty());
  CHECK(noted_heading("**a** and **").empty() == false);
  CHECK(noted_heading("a talk").empty());
}

TEST_CASE("of a link its words are read") {
  CHECK(without_links("see [that post](https://example.org/x) and [this](#y)") == "see that post and this");
  CHECK(without_links("an [open bracket") == "an [open bracket");
  CHECK(without_links("[a](b") == "[a](b");
}

}  // namespace mentor::tests
