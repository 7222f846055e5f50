// SPDX-License-Identifier: MIT
// The built-in questions with their keys.
#include "domain/questions/rows.hpp"

#include <array>
#include <fmt/format.h>
#include <vector>

namespace mentor {

namespace {

struct QuestionsOf {
  QuestionMoment moment;
  std::span<const QuestionRow> rows;
};

std::vector<BankQuestion> number_questions() {
  const std::array<QuestionsOf, names<QuestionMoment>.size()> lists{{
      {QuestionMoment::first, first_questions()},
      {QuestionMoment::again, again_questions()},
      {QuestionMoment::stuck, stuck_questions()},
      {QuestionMoment::promise, promise_questions()},
      {QuestionMoment::strain, strain_questions()},
      {QuestionMoment::win, win_questions()},
      {QuestionMoment::ending, ending_questions()},
      {QuestionMoment::ordinary, ordinary_questions()},
  }};
  std::vector<BankQuestion> bank;
  for (const auto& list : lists)
    for (std::size_t i = 0; i < list.rows.size(); ++i)
      bank.push_back({fmt::format("{}-{}", to_text(list.moment), i + 1), list.moment, std::string(list.rows[i].text),
                      list.rows[i].roles, list.rows[i].supposes});
  return bank;
}

}  // namespace

std::span<const BankQuestion> built_in_questions() {
  static const std::vector<BankQuestion> bank = number_questions();
  return bank;
}

}  // namespace mentor
