// SPDX-License-Identifier: MIT
// Any text as TOML reads it back.
#include "domain/toml_words.hpp"
#include "mentor/importers/toml.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace mentor::tests {

TEST_CASE("what ends a text or cannot be seen is escaped") {
  CHECK(toml_string("a \"b\" \\ c") == "\"a \\\"b\\\" \\\\ c\"");
  CHECK(toml_string("a\nb\tc\x1b\x7f") == "\"a\\nb\\tc\\u001B\\u007F\"");
  CHECK(toml_string("Zo\xc3\xab") == "\"Zo\xc3\xab\"");
}

TEST_CASE("TOML reads the text back") {
  CHECK(rc::check("any text", [] {
    const std::vector<std::string> pieces{"\"",  "\\", "\n", "\t", "\r", "\x01", "\x7f",
                                          "\\u", "#",  "'",  "é",  "𝄞",  " ",    "x"};
    std::string text;
    for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) text += piece;
    const auto entries = read_toml("key = " + toml_string(text) + "\n", "the text");
    RC_ASSERT(entries.size() == 1U);
    RC_ASSERT(entries.front().value == text);
  }));
}

}  // namespace mentor::tests
