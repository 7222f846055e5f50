// SPDX-License-Identifier: MIT
// What is a thread and what is not.
#include "mentor/domain/report.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/threads.hpp"
#include "support/property.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace mentor::tests {

namespace {

/// A session a week, one for each text.
std::vector<SessionWords> sessions_of(const std::vector<std::string>& texts) {
  std::vector<SessionWords> sessions;
  for (const auto& text : texts) {
    const auto number = static_cast<int>(sessions.size());
    sessions.push_back({fmt::format("s{}", number + 1), Date{Days{20000 + 7 * number}}, {text}});
  }
  return sessions;
}

/// Sessions that talk of nothing twice, so that what a test adds stands out.
std::vector<std::string> ordinary(std::size_t count) {
  constexpr std::size_t words_each = 12;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    for (std::size_t j = 0; j < words_each; ++j)
      text += fmt::format("zo{}{} ", static_cast<char>('a' + i % 26), static_cast<char>('a' + j)) + "the ";
    texts.push_back(text + ".\n");
  }
  return texts;
}

/// The same with `said` in these sessions, counted from 1, each time in another line.
std::vector<SessionWords> saying(std::string_view said, const std::vector<std::size_t>& where, std::size_t count = 12) {
  auto texts = ordinary(count);
  for (const auto number : where)
    texts.at(number - 1) += fmt::format("{}, zy{}.\n", said, static_cast<char>('a' + number));
  return sessions_of(texts);
}

const Thread* thread_called(const std::vector<Thread>& threads, std::string_view words) {
  const auto found =
      std::find_if(threads.begin(), threads.end(), [&](const Thread& one) { return fold(one.words) == fold(words); });
  return found == threads.end() ? nullptr : &*found;
}

bool has_thread(const std::vector<SessionWords>& sessions, std::string_view words,
                const std::vector<std::string>& names = {}) {
  return thread_called(find_threads(sessions, names), words) != nullptr;
}

}  // namespace

TEST_CASE("what came back in some sessions is a thread, with where it was left") {
  auto texts = ordinary(12);
  texts[1] += "We opened the salary review again.";
  texts[4] += "- Ana dreads the salary review, still.";
  texts[6] += "Not now. The Salary Review is in March! Then we see.";
  const auto sessions = sessions_of(texts);
  const auto threads = find_threads(sessions, {});
  REQUIRE(threads.size() == 1);
  CHECK(threads[0].words == "salary review");
  CHECK(threads[0].sessions == 3);
  CHECK(threads[0].first == sessions[1].day);
  CHECK(threads[0].last == sessions[6].day);
  CHECK(threads[0].session == "s7");
  CHECK(threads[0].since == 5);
  CHECK(threads[0].sentence == "The Salary Review is in March!");
}

TEST_CASE("what is in every session, or in one, is no thread") {
  CHECK(has_thread(saying("about Rotterdam", {2, 5, 8}), "Rotterdam"));
  CHECK_FALSE(has_thread(saying("about Rotterdam", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), "Rotterdam"));
  CHECK_FALSE(has_thread(saying("about Rotterdam, Rotterdam and Rotterdam", {5}), "Rotterdam"));
}

TEST_CASE("a thread is quiet once it has been away for longer than it used to be") {
  const auto quiet = [](const std::vector<std::size_t>& where) {
    const auto threads = find_threads(saying("about Rotterdam", where), {});
    REQUIRE(threads.size() == 1);
    return threads[0].quiet;
  };
  CHECK(quiet({2, 4, 6}));
  CHECK_FALSE(quiet({2, 4, 10}));
  CHECK_FALSE(quiet({1, 2, 8}));  // it was away for longer before
}

TEST_CASE("a phrase stands for its words, a word for its forms") {
  const auto phrase = find_threads(saying("the budget review came up", {2, 5, 8}), {});
  REQUIRE(phrase.size() == 1);
  CHECK(phrase[0].words == "budget review");
  auto texts = ordinary(12);
  texts[1] += "Her manuscript.";
  texts[4] += "Two manuscripts!";
  texts[8] += "On manuscripts.";
  const auto forms = find_threads(sessions_of(texts), {});
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].sessions == 3);
}

TEST_CASE("how a word is written makes no other thread of it") {
  auto texts = ordinary(12);
  texts[1] += "Book Dash soon.";
  texts[3] += "The Book Dash was fun.";
  texts[5] += "A Book Dash again.";
  texts[7] += "Notes of the bookdash.";
  texts[9] += "At the bookdash.";
  texts[10] += "To the bookdash.";
  CHECK(find_threads(sessions_of(texts), {}).size() == 1);
  auto accents = ordinary(12);
  accents[1] += "A Café with her.";
  accents[4] += "Our cafe.";
  accents[8] += "The CAFÉ again.";
  CHECK(has_thread(sessions_of(accents), "cafe"));
}

TEST_CASE("people, forms, dates and addresses are no threads") {
  CHECK(has_thread(saying("with Zenobia", {2, 5, 8}), "Zenobia"));
  CHECK_FALSE(has_thread(saying("with Zenobia", {2, 5, 8}), "Zenobia", {"Zenobia Alba"}));
  CHECK_FALSE(has_thread(saying("Zenobia: hello there", {2, 5, 8, 9}), "Zenobia"));  // who speaks
  CHECK_FALSE(has_thread(saying("### Rotterdam harbour", {2, 5, 8}), "Rotterdam harbour"));
  auto form = ordinary(12);
  for (const auto number : {1, 4, 7, 8}) form[static_cast<std::size_t>(number)] += "- Rotterdam harbour...\n";
  CHECK_FALSE(has_thread(sessions_of(form), "Rotterdam harbour"));
  for (const auto* said : {"see https://example.org/harbour", "at 10:30 or 9am", "write to bo@harbour.example",
                           ":tada:", "wohoooo", "on 3 March", "from a and to the", "kommt noch im Januar"}) {
    CAPTURE(said);
    CHECK(find_threads(saying(said, {2, 5, 8}), {}).empty());
  }
}

TEST_CASE("scripts without blanks have threads, too") {
  auto texts = ordinary(12);
  texts[1] += "我们谈薪资谈判。";
  texts[4] += "她怕薪资谈判。";
  texts[8] += "再说薪资谈判";
  const auto threads = find_threads(sessions_of(texts), {});
  REQUIRE_FALSE(threads.empty());
  CHECK(std::string("薪资谈判").find(threads[0].words) != std::string::npos);
}

TEST_CASE("of a long sentence that part is quoted in which the thread is") {
  const std::string padding(200, 'x');
  const Thread late{.words = "salary review", .sentence = "Begin " + padding + " of the salary review, at last"};
  CHECK(where_left(late).find("salary review") != std::string::npos);
  CHECK(where_left(late).starts_with("…"));
  CHECK(where_left({.words = "salary review", .sentence = "The salary review."}) == "The salary review.");
  CHECK(display_width(where_left({.words = "b", .sentence = "b " + padding})) <= 140);
}

TEST_CASE("a thread is in as many sessions as say it, and the last of them is where it was left") {
  CHECK(holds_in(30, "counted plainly", [] {
    constexpr int vocabulary = 40;
    constexpr std::size_t words_said = 6;
    std::vector<std::string> texts(static_cast<std::size_t>(14 + one_of(40)));
    for (auto& text : texts)
      for (std::size_t i = 0; i < words_said; ++i) {
        const int word = one_of(vocabulary);
        text += fmt::format("{}zu{}{}zy",
                            i == 0           ? ""
                            : one_of(4) == 0 ? ". "
                                             : " ",
                            static_cast<char>('a' + word % 20), static_cast<char>('a' + word / 20));
      }
    const auto sessions = sessions_of(texts);
    for (const Thread& thread : find_threads(sessions, {})) {
      std::vector<std::size_t> where;
      for (std::size_t i = 0; i < texts.size(); ++i)
        if ((" " + texts[i] + " ").find(" " + thread.words + " ") != std::string::npos ||
            (" " + texts[i] + " ").find(" " + thread.words + ". ") != std::string::npos)
          where.push_back(i);
      RC_ASSERT(thread.sessions == static_cast<std::int64_t>(where.size()));
      RC_ASSERT(thread.session == sessions[where.back()].id);
      RC_ASSERT(thread.first == sessions[where.front()].day);
      RC_ASSERT(thread.sentence.find(thread.words) != std::string::npos);
    }
  }));
}

TEST_CASE("nothing written, nothing found") {
  CHECK(find_threads({}, {}).empty());
  CHECK(find_threads(sessions_of({"", "\n\n", "- "}), {"Ana"}).empty());
  CHECK(build_threads("Ana", {}, {}).sections.empty());
}

}  // namespace mentor::tests
