// SPDX-License-Identifier: MIT
// Text on a terminal: columns, padding, cutting, wrapping, and what is made visible.
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>

namespace mentor::tests::text_expect {

TEST_CASE("columns: wide letters take two, marks none, emoji two however they are joined") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Zoë") == 3);
  CHECK(display_width("Zoe\u0308") == 3);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("한") == 2);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);
  CHECK(display_width("👍") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("👩‍👩‍👧") == 2);
  CHECK(display_width("🏳️‍🌈") == 2);
  CHECK(display_width("🇩🇪") == 2);
  CHECK(display_width("1️⃣") == 2);
  CHECK(display_width("plain, then 1️⃣, then plain") == 26);
  CHECK(display_width("tab\there") == display_width("tab") + display_width("\t") + 4);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("❤") == 1);
  CHECK(display_width("\U0001fae8") == 2);
  CHECK(display_width("▁▂█ … –") == 7);
  CHECK(display_width("a\xff z") == 4);
}

TEST_CASE("characters are code points") {
  CHECK(count_characters("Zoë") == 3);
  CHECK(count_characters("日本") == 2);
  CHECK(count_characters("") == 0);
}

TEST_CASE("padding fills to the width and never cuts") {
  CHECK(pad("日本", 6) == "日本  ");
  CHECK(pad("Zoë", 5) == "Zoë  ");
  CHECK(pad("abc", 2) == "abc");
  CHECK(pad("", -1).empty());
}

TEST_CASE("cutting ends with an ellipsis and never inside a character") {
  CHECK(truncate("abcdef", 6) == "abcdef");
  CHECK(truncate("abcdef", 5) == "abcd…");
  CHECK(truncate("日本語", 5) == "日本…");
  CHECK(truncate("日本語", 4) == "日…");
  CHECK(truncate("ae\u0301xyz", 3) == "ae\u0301…");
  CHECK(truncate("👩‍👩‍👧👩‍👩‍👧", 3) == "👩‍👩‍👧…");
  CHECK(truncate("abc", 1) == "…");
  CHECK(truncate("abc", 0).empty());
}

TEST_CASE("wrapping breaks at blanks, keeps line breaks and indentation, and breaks a word only if it must") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("send the paper soon", 9) == Lines{"send the", "paper", "soon"});
  CHECK(wrap("send the", 8) == Lines{"send the"});
  CHECK(wrap("one\n\ntwo", 10) == Lines{"one", "", "two"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(wrap("  abcdefgh", 4) == Lines{"  ab", "cdef", "gh"});
  CHECK(wrap("  - item one", 9) == Lines{"  - item", "one"});
  CHECK(wrap("日本語 日本", 4) == Lines{"日本", "語", "日本"});
  CHECK(wrap("a  b", 10) == Lines{"a  b"});
  CHECK(wrap("日本", 1) == Lines{"日", "本"});
  CHECK(wrap("ab cd", 0) == Lines{"a", "b", "c", "d"});
}

TEST_CASE("what could steer a terminal becomes visible") {
  CHECK(visible("plain Zoë 日本 👩‍👩‍👧") == "plain Zoë 日本 👩‍👩‍👧");
  CHECK(visible("\x1b[31mred\x07") == "␛[31mred␇");
  CHECK(visible("a\nb\tc\r") == "a␊b␉c␍");
  CHECK(visible("\x7f") == "␡");
  CHECK(visible(std::string_view("\0", 1)) == "␀");
  CHECK(visible("\u0085\u009b31m") == "<U+0085><U+009B>31m");
  CHECK(visible("a\u202eb\u2066c\u200f") == "a<U+202E>b<U+2066>c<U+200F>");
  CHECK(visible("\u2028\ufeff\u061c") == "<U+2028><U+FEFF><U+061C>");
  CHECK(visible("a\xff\xc3") == "a<FF><C3>");
  CHECK(visible("\x9b") == "<9B>");
}

TEST_CASE("line breaks and tabs may be kept, and a carriage return before one is dropped") {
  CHECK(visible("a\n\tb\x1b", Keep::lines) == "a\n\tb␛");
  CHECK(visible("a\r\nb\r", Keep::lines) == "a\nb␍");
}

TEST_CASE("what JSON leaves as it is and would steer a terminal is escaped") {
  CHECK(escape_hidden("\"a\u009Bb\x7F\u202E\u2028\uFEFF\"") == R"("a\u009bb\u007f\u202e\u2028\ufeff")");
  CHECK(escape_hidden("\"Zo\u00EB \u65E5\u672C \u2013\"") == "\"Zo\u00EB \u65E5\u672C \u2013\"");
}

}  // namespace mentor::tests::text_expect
