// SPDX-License-Identifier: MIT
// What is a word for threads, in any script and however it is written, and what is only drawn like one.
#include "domain/threads/words.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/threads.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

/// Twelve sessions that talk of nothing twice, and say these in the second, the fifth and the ninth.
std::vector<SessionWords> sessions_saying(const std::array<std::string, 3>& said) {
  constexpr std::array<std::size_t, 3> where{1, 4, 8};
  std::vector<SessionWords> sessions;
  for (std::size_t i = 0; i < 12; ++i) {
    std::string text;
    for (char word = 'a'; word < 'm'; ++word) text += fmt::format("zo{}{} the ", static_cast<char>('a' + i), word);
    sessions.push_back({fmt::format("s{}", i + 1), Date{Days{20000 + 7 * static_cast<int>(i)}}, {text + ".\n"}});
  }
  for (std::size_t i = 0; i < where.size(); ++i)
    sessions[where[i]].texts.push_back(fmt::format("{}, zy{}.\n", said[i], static_cast<char>('a' + i)));
  return sessions;
}

std::vector<Thread> threads_in(const std::string& first, const std::string& second, const std::string& third) {
  return find_threads(sessions_saying({first, second, third}), {});
}

std::vector<Thread> threads_in(const std::string& said) { return threads_in(said, said, said); }

/// The one thread, with how many sessions it is in; "" where there is none or more.
std::string only(const std::vector<Thread>& threads) {
  return threads.size() == 1 ? fmt::format("{} {}", threads[0].words, threads[0].sessions) : "";
}

}  // namespace

TEST_CASE("an apostrophe of any shape ends a word's key, or begins it behind an article") {
  CHECK(only(threads_in("on Rotterdam's roofs", "of Rotterdam\u2019s rain", "in Rotterdam")).ends_with("3"));
  CHECK(only(threads_in("about l'orchestre", "about l\u2019orchestre", "un orchestre")).ends_with("3"));
  CHECK(threads_in("they wouldn't").empty());
  CHECK(threads_in("they wouldn\u2019t").empty());
}

TEST_CASE("a hyphen joins a word, a blank or a sign around it does not") {
  CHECK(only(threads_in("some co-gardening", "more cogardening", "our co-gardening")).ends_with("3"));
  CHECK(only(threads_in("- harpsichord -", "(harpsichord)", "harpsichord- or")) == "harpsichord 3");
}

TEST_CASE("tags, short codes and addresses are no words, and what only begins like one is") {
  CHECK(threads_in("see <harpsichord> there").empty());
  CHECK(threads_in("see www.harpsichord.example there").empty());
  CHECK(threads_in("see (https://harpsichord.example) there").empty());
  CHECK(threads_in(":harpsichord: again").empty());
  CHECK(only(threads_in("a < harpsichord")) == "harpsichord 3");
  CHECK(only(threads_in("<harpsichord unclosed", "the harpsichord", "my harpsichord")) == "harpsichord 3");
  CHECK(only(threads_in("at: harpsichord", "harpsichord @ home", "a harpsichord")) == "harpsichord 3");
}

TEST_CASE("a row of a table and a heading say nothing, and a link its words only") {
  CHECK(threads_in("| harpsichord |").empty());
  CHECK(threads_in("## harpsichord").empty());
  CHECK(only(threads_in("[harpsichord](https://example.org/violin)")) == "harpsichord 3");
}

TEST_CASE("who speaks before a dash or in bold is no thread; a label with a clock or of many words is none") {
  const auto speaks = [](const std::string& label) {
    auto sessions = sessions_saying({"", "", ""});
    for (const std::size_t i : {0, 2, 4, 6, 8, 10})
      sessions[i].texts.push_back(
          fmt::format("{}zx{} zw{}\n", label, static_cast<char>('a' + i), static_cast<char>('a' + i)));
    return find_threads(sessions, {});
  };
  CHECK(speaks("Harpsichord - ").empty());
  CHECK(speaks("Harpsichord \u2013 ").empty());
  CHECK(speaks("**Harpsichord:** ").empty());
  CHECK_FALSE(speaks("the big old Harpsichord of mine: ").empty());
}

TEST_CASE("every script has letters, capitals, digits and blanks of its own") {
  CHECK(only(threads_in("\u05e9\u05dc\u05d5\u05de\u05d9\u05dd")).ends_with("3"));              // Hebrew
  CHECK(only(threads_in("\u0627\u0644\u0645\u0631\u062a\u0628\u0627\u062a")).ends_with("3"));  // Arabic
  CHECK(only(threads_in("\u041e\u0442\u043f\u0443\u0441\u043a")).ends_with("3"));              // Cyrillic
  CHECK(only(threads_in("\u0935\u0947\u0924\u0928\u0935\u093e\u0930")).ends_with("3"));        // with marks
  CHECK(only(threads_in("our\u00a0harpsichord\u00a0now")) == "harpsichord 3");                 // a blank that holds
  CHECK(threads_in("\u0663\u0664").empty());                                                   // digits
  CHECK(only(threads_in("cafe\u0301teria", "caf\u00e9teria", "cafeteria")).ends_with("3"));    // accents
}

TEST_CASE("Chinese and Japanese sentences end at their own stops, and particles are between words") {
  const auto chinese = threads_in("\u85aa\u8d44\uff01", "\u85aa\u8d44\uff1f", "\u85aa\u8d44\u3002");
  REQUIRE(chinese.size() == 1);
  CHECK(chinese[0].words == "\u85aa\u8d44");
  const auto japanese = threads_in("\u7d66\u4e0e\u306e\u8a71", "\u7d66\u4e0e\u3092\u805e\u304f", "\u7d66\u4e0e\u306f");
  REQUIRE_FALSE(japanese.empty());
  CHECK(japanese[0].words == "\u7d66\u4e0e");
}

TEST_CASE("a sentence ends at its stop, not within a number or before another one") {
  const auto threads =
      threads_in("One. The harpsichord\u2026 Two", "The harpsichord v1.5 now. Then", "Gosh! A harpsichord?!");
  REQUIRE(threads.size() == 1);
  CHECK(threads[0].sentence.starts_with("A harpsichord?!"));
}

TEST_CASE("two that come together are told once, unless they are mostly apart") {
  const auto together = threads_in("harpsichord with clavichord");
  CHECK(together.size() == 1);
  const auto apart =
      threads_in("the harpsichord.\nA clavichord", "A clavichord.\nThe harpsichord", "harpsichord.\nclavichord");
  CHECK(apart.size() == 2);
}

TEST_CASE("words that tell something are long enough and not common") {
  CHECK(telling_words("The harpsichord, and Caf\u00e9 42x; no it") == std::set<std::string>{"harpsichord", "cafe"});
  for (const auto* const common : {"a", "else", "der", "vier", "le", "tres", "的", "昨"}) CHECK(is_common_word(common));
  for (const auto* const other : {"", " ", "els", "elsewhere", "harpsichord", "a an", "昨 "})
    CHECK_FALSE(is_common_word(other));
}

}  // namespace mentor::tests
