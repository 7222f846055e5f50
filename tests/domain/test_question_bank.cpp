// The question bank: enough of them, unique, and none again soon.
#include "mentor/question_bank.hpp"

#include <array>
#include <doctest/doctest.h>
#include <set>

using namespace mentor;

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
