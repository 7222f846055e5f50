// SPDX-License-Identifier: MIT
// Text coming in: encoding, limits, handles; and text compared.
#include "date_expect.hpp"
#include "mentor/domain/text.hpp"
#include "support/layers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace mentor::tests::text_expect {
namespace {

using date_expect::has;
using date_expect::refusal_of;

std::string any_characters() {
  static const std::vector<std::string> pieces{
      "a",  "Z",  " ",    "\t",     "\n",      "é",  "e\u0301", "ß",    "日",   "本", "👍🏽", "👩‍👩‍👧",
      "🇩🇪", "\r", "\x1b", "\u202e", "1️⃣", "한", "\u0000",  "\xc3", "\xff", "-",  "ﬁ"};
  const auto chosen = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size())));
  std::string text;
  for (const auto index : chosen) text += pieces[static_cast<std::size_t>(index)];
  return text;
}

}  // namespace

TEST_CASE("the first bad byte is found: NUL, broken, overlong, surrogate, beyond Unicode") {
  CHECK_FALSE(bad_utf8("plain"));
  CHECK_FALSE(bad_utf8("Zoë 日本 👩‍👩‍👧"));
  CHECK_FALSE(bad_utf8(""));
  CHECK(bad_utf8(std::string_view("ab\0c", 4)) == 2U);
  CHECK(bad_utf8("ab\xff") == 2U);
  CHECK(bad_utf8("sixteen letters.\xff") == 16U);
  CHECK(bad_utf8(std::string_view("sixteen\0letters.", 16)) == 7U);
  CHECK(bad_utf8("Zo\xc3") == 2U);
  CHECK(bad_utf8("\xc0\xaf") == 0U);
  CHECK(bad_utf8("x\xed\xa0\x80") == 1U);
  CHECK(bad_utf8("\xf4\x90\x80\x80") == 0U);
}

TEST_CASE("bad text is refused with its option, its place and what to do") {
  CHECK(refusal_of([] { require_utf8("Zo\xeb", "TEXT"); }) ==
        "the text is not valid UTF-8 at byte 3; convert it first, say with iconv");
  CHECK(has(refusal_of([] { require_utf8(std::string_view("\0", 1), "TEXT"); }), "the text has a NUL byte at byte 1"));
  CHECK(refusal_of([] { require_utf8("Zoë", "TEXT"); }) == "nothing was refused");
}

TEST_CASE("a line is trimmed, not blank, of one line, and of bounded length") {
  CHECK(require_line("  send the paper\t\n", "--title") == "send the paper");
  CHECK(require_line("日本", "--title", 2) == "日本");
  const auto line_refused = [](std::string_view text) {
    return refusal_of([&] { (void)require_line(text, "--title", 5); });
  };
  CHECK(has(line_refused(""), "--title is empty"));
  CHECK(has(line_refused(" \t "), "--title is empty"));
  CHECK(has(line_refused("\u00a0\u3000"), "--title is empty"));
  CHECK(has(line_refused("a\nb"), "line break"));
  CHECK(has(line_refused("a\u2028b"), "line break"));
  CHECK(has(line_refused("a\rb"), "line break"));
  CHECK(has(line_refused("123456"), "has 6 characters; shorten it to 5"));
  CHECK(line_refused("12345") == "nothing was refused");
}

TEST_CASE("a note is stored exactly as given, up to one MiB") {
  CHECK(require_note("", "TEXT").empty());
  CHECK(require_note("  a\r\n\tb \n\n", "TEXT") == "  a\r\n\tb \n\n");
  CHECK(require_note(std::string(note_limit, 'x'), "TEXT").size() == note_limit);
  CHECK(has(refusal_of([] { (void)require_note(std::string(note_limit + 1, 'x'), "TEXT"); }), "1048577 bytes"));
  CHECK(has(refusal_of([] { (void)require_note("a\xff", "TEXT"); }), "byte 2"));
}

TEST_CASE("a handle is lower case, composed, and of letters, digits, - and _") {
  CHECK(require_handle("Ana", "HANDLE") == "ana");
  CHECK(require_handle("ZOË", "HANDLE") == "zoë");
  CHECK(require_handle("Zoe\u0308", "HANDLE") == "zoë");
  CHECK(require_handle("bo-2_x", "HANDLE") == "bo-2_x");
  CHECK(require_handle("日本", "HANDLE") == "日本");
  CHECK(require_handle(std::string(40, 'a'), "HANDLE").size() == 40);
  const auto handle_refused = [](std::string_view text) {
    return refusal_of([&] { (void)require_handle(text, "HANDLE"); });
  };
  CHECK(has(handle_refused(""), "\"\" is empty"));
  CHECK(has(handle_refused(std::string(41, 'a')), "too long"));
  CHECK(has(handle_refused("2bo"), "begin with a letter"));
  CHECK(has(handle_refused("-bo"), "begin with a letter"));
  for (const auto text : {"a b", "a/b", "a.b", "a\u202eb", "a\x1b", "ana!", "a👍"}) {
    CAPTURE(text);
    CHECK(has(handle_refused(text), "that is not allowed"));
  }
}

TEST_CASE("folding removes case, accents and compatibility forms") {
  CHECK(fold("Zoë") == "zoe");
  CHECK(fold("Zoe\u0308") == "zoe");
  CHECK(fold("STRASSE") == fold("straße"));
  CHECK(fold("ﬁne") == "fine");
  CHECK(fold("Ａｎａ") == "ana");
  CHECK(fold("Łukasz Ångström") == "łukasz angstrom");
  CHECK(fold("日本") == "日本");
  CHECK(fold("") == "");
  CHECK(fold("A\xff") == "a\xff");
}

TEST_CASE("plain text folds alone as it does beside letters that are not plain") {
  CHECK(rc::check("beside", [] {
    const auto plain = *rc::gen::container<std::string>(rc::gen::inRange('\x01', '\x7f'));
    RC_ASSERT(fold(plain) + " e" == fold(plain + " \u00e9"));
  }));
}

TEST_CASE("folding twice is folding once") {
  CHECK(rc::check("idempotent", [] {
    const auto once = fold(any_characters());
    RC_ASSERT(fold(once) == once);
  }));
}

TEST_CASE("blanks, lines, lower case, plurals") {
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim(" \n ").empty());
  CHECK(first_line("\n  \n  one \r\ntwo") == "one");
  CHECK(first_line(" \n ").empty());
  CHECK(split_lines("a\r\nb\n\nc") == std::vector<std::string_view>{"a", "b", "", "c"});
  CHECK(split_lines("a\n") == std::vector<std::string_view>{"a"});
  CHECK(split_lines("a\r") == std::vector<std::string_view>{"a\r"});
  CHECK(split_lines("").empty());
  CHECK(to_lower_ascii("ÀB1z") == "Àb1z");
  CHECK(plural(1, "session") == "1 session");
  CHECK(plural(0, "session") == "0 sessions");
  CHECK(plural(2, "reply", "replies") == "2 replies");
}

TEST_CASE("the closest word is within a third of its length, swaps counting once") {
  const std::vector<std::string> words{"log", "list", "plan", "prep", "promise", "Zoë", "check-in"};
  CHECK(closest("porm", words) == std::nullopt);
  CHECK(closest("promsie", words) == "promise");
  CHECK(closest("lgo", words) == "log");
  CHECK(closest("PREP", words) == "prep");
  CHECK(closest("zoe", words) == "Zoë");
  CHECK(closest("chekc-in", words) == "check-in");
  CHECK(closest("lsit", words) == "list");
  CHECK(closest("x", words) == std::nullopt);
  CHECK(closest("", words) == std::nullopt);
  CHECK(closest("elephant", words) == std::nullopt);
  CHECK(closest("plam", {}) == std::nullopt);
}

TEST_CASE("no text breaks any reader of text") {
  CHECK(rc::check("total", [] {
    const auto text = any_characters();
    RC_ASSERT(count_characters(text) <= text.size());
    RC_ASSERT(bad_utf8(visible(text)) == std::nullopt);
    for (const auto& line : wrap(text, *rc::gen::inRange(-1, 12))) RC_ASSERT(line.find('\n') == std::string::npos);
    (void)refusal_of([&] { (void)require_line(text, "X"); });
    (void)refusal_of([&] { (void)require_handle(text, "X"); });
  }));
}

TEST_CASE("cutting keeps the width and whole characters") {
  CHECK(rc::check("truncate", [] {
    const auto text = any_characters();
    const int width = *rc::gen::inRange(0, 20);
    const auto cut = truncate(text, width);
    RC_ASSERT(display_width(cut) <= width);
    if (!bad_utf8(text)) RC_ASSERT(!bad_utf8(cut));
    if (display_width(text) <= width) RC_ASSERT(cut == text);
  }));
}

TEST_CASE("wrapping loses nothing but blanks, and no line is too wide") {
  CHECK(rc::check("wrap", [] {
    const auto text = any_characters();
    const int width = *rc::gen::inRange(2, 20);
    const auto without_blanks = [](std::string_view some) {
      std::string kept;
      for (const char c : some) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') kept += c;
      }
      return kept;
    };
    std::string joined;
    for (const auto& line : wrap(text, width)) {
      RC_ASSERT(display_width(line) <= width);
      joined += line;
    }
    RC_ASSERT(without_blanks(joined) == without_blanks(text));
  }));
}

TEST_CASE("words in a row") {
  CHECK(in_a_row({}).empty());
  CHECK(in_a_row({"c19"}) == "c19");
  CHECK(in_a_row({"c19", "t2"}) == "c19 and t2");
  CHECK(in_a_row({"c19", "c20", "t2"}) == "c19, c20 and t2");
}

TEST_CASE("a whole number is that and nothing else") {
  CHECK(whole_number("12") == 12);
  CHECK(whole_number("-5") == -5);
  CHECK(whole_number("010") == 10);
  for (const char* text : {"", " ", "+5", "5 ", " 5", "1.5", "1e3", "0x1", "5d", "--5", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(whole_number(text));
  }
}

TEST_CASE("the beginning of a text parts no character") {
  const std::string text = "ab\u00e9\u20ac!";  // of 1, 1, 2, 3 and 1 bytes
  const std::vector<std::size_t> ends{1, 1, 2, 2, 4, 4, 4, 7, 8, 8};
  for (std::size_t most = 1; most < ends.size(); ++most) {
    CAPTURE(most);
    CHECK(whole_characters(text, most) == text.substr(0, ends[most]));
  }
}

}  // namespace mentor::tests::text_expect
