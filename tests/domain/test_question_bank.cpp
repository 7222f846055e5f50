// SPDX-License-Identifier: MIT
// The question bank: enough of them, unique, and none again soon.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/question_bank.hpp"
#include "support/layers.hpp"

#include <array>
#include <doctest/doctest.h>
#include <set>
#include <string>

using namespace mentor::tests;
namespace {

const Date bank_day = make_date(2026, 11, 20);
constexpr std::array all_situations{Situation::opening,  Situation::goal,   Situation::stuck,
                                    Situation::feedback, Situation::career, Situation::closing};

std::vector<BankQuestion> three(const AskedOn& asked, Date today, std::uint64_t seed) {
  return choose_questions(built_in_questions(), all_situations, asked, today, Days{120}, 3, seed);
}

}  // namespace

TEST_CASE("there are at least sixty questions, each situation has ten, and no key or text stands twice") {
  std::set<std::string> keys;
  std::set<std::string> texts;
  std::map<Situation, int> by_situation;
  for (const auto& question : built_in_questions()) {
    CHECK(keys.insert(question.key).second);
    CHECK(texts.insert(question.text).second);
    CHECK(question.text.ends_with('?'));
    ++by_situation[question.situation];
  }
  CHECK(keys.size() >= 60);
  CHECK(by_situation.size() == 6);
  for (const auto& entry : by_situation) CHECK(entry.second >= 10);
}

TEST_CASE("the questions offered are of different situations, and the same for the same day") {
  const auto first = three({}, bank_day, 7);
  REQUIRE(first.size() == 3);
  CHECK(first[0].situation != first[1].situation);
  CHECK(first[1].situation != first[2].situation);
  CHECK(first[0].situation != first[2].situation);
  const auto again = three({}, bank_day, 7);
  CHECK(first[0].key == again[0].key);
  CHECK(first[2].key == again[2].key);
}

TEST_CASE("none comes again before all others have been asked") {
  AskedOn asked;
  std::set<std::string> seen;
  for (int week = 0; week < 22; ++week)
    for (const auto& question : three(asked, bank_day + Days{7 * week}, static_cast<std::uint64_t>(week))) {
      CHECK(seen.insert(question.key).second);
      asked[question.key] = bank_day + Days{7 * week};
    }
  CHECK(seen.size() == built_in_questions().size());
}

TEST_CASE("when all are tired, the one asked longest ago comes first") {
  AskedOn asked;
  for (const auto& question : built_in_questions()) asked[question.key] = bank_day - Days{10};
  asked["stuck-4"] = bank_day - Days{50};
  const auto chosen = three(asked, bank_day, 1);
  REQUIRE(chosen.size() == 3);
  CHECK(chosen[0].key == "stuck-4");
}

namespace {

TomlEntry own_entry(const std::string& key, const std::string& value, std::uint32_t line) {
  return {key, value, TomlEntry::Type::text, line};
}

TomlEntries one_own(const std::string& key, const std::string& situation, const std::string& text) {
  return {own_entry("question.0.key", key, 2), own_entry("question.0.situation", situation, 3),
          own_entry("question.0.text", text, 4)};
}

std::string own_refusal(const TomlEntries& entries) {
  try {
    static_cast<void>(read_questions(entries));
  } catch (const UserError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a larger number of questions goes on where a smaller one ends, with other situations side by side") {
  const auto bank = built_in_questions();
  const auto many = choose_questions(bank, all_situations, {}, bank_day, Days{120}, bank.size(), 3);
  const auto few = choose_questions(bank, all_situations, {}, bank_day, Days{120}, 5, 3);
  REQUIRE(many.size() == bank.size());
  for (std::size_t i = 0; i < few.size(); ++i) CHECK(few[i].key == many[i].key);
  for (std::size_t i = 1; i < 36; ++i) {
    CAPTURE(i);
    CHECK(many[i].situation != many[i - 1].situation);
  }
}

TEST_CASE("a user's own questions are read in their order") {
  auto entries = one_own("own-1", "career", "Who would you be?");
  for (const auto& entry : one_own("own-2", "stuck", "Why not?"))
    entries.push_back(own_entry("question.1" + entry.key.substr(10), entry.value, entry.line + 4));
  const auto read = read_questions(entries);
  REQUIRE(read.size() == 2);
  CHECK(read[0].key == "own-1");
  CHECK(read[0].situation == Situation::career);
  CHECK(read[1].text == "Why not?");
  CHECK(read_questions({}).empty());
}

TEST_CASE("a broken question is refused with its line and what would be right") {
  CHECK(own_refusal(one_own("own-1", "carer", "Who?")) ==
        "Line 2: \"carer\" is no situation: it is opening, goal, stuck, feedback, career or closing.");
  CHECK(own_refusal(one_own("stuck-4", "career", "Who?")).starts_with("Line 2: there is a question with the key"));
  auto twice = one_own("own-1", "career", "Who?");
  for (const auto& entry : one_own("own-1", "career", "Who?"))
    twice.push_back(own_entry("question.1" + entry.key.substr(10), entry.value, entry.line + 4));
  CHECK(own_refusal(twice).starts_with("Line 6: there is a question with the key \"own-1\" already."));
  CHECK(own_refusal({own_entry("question.0.key", "own-1", 2)}) == "Line 2: this question lacks its situation.");
  CHECK(own_refusal({own_entry("question.0.txt", "x", 2)}).find("Did you mean \"text\"?") != std::string::npos);
  CHECK(own_refusal({own_entry("text", "x", 7)}).starts_with("Line 7: \"text\" is not known."));
  TomlEntries many;
  for (int i = 0; i < 501; ++i) many.push_back(own_entry("question." + std::to_string(i) + ".key", "k", 1));
  CHECK(own_refusal(many).find("more than 500 questions") != std::string::npos);
}
