// SPDX-License-Identifier: MIT
// The form of a review, its stored answers, and the comparison with the last time.
#include "domain/toml_words.hpp"
#include "mentor/domain/review.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

std::string toml_answer(const TomlEntry& entry) {
  return entry.type == TomlEntry::Type::integer ? entry.value : toml_string(entry.value);
}

const TomlEntry* answer_to(const TomlEntries& answers, std::string_view key) {
  for (const auto& answer : answers)
    if (answer.key == key) return &answer;
  return nullptr;
}

ReviewComparison compared(const std::string& question, const TomlEntry* before, const TomlEntry* now) {
  ReviewComparison comparison{question, before ? before->value : "", now ? now->value : "", std::nullopt};
  if (before && now && before->type == TomlEntry::Type::integer && now->type == TomlEntry::Type::integer)
    comparison.change = now->value[0] - before->value[0];
  return comparison;
}

}  // namespace

std::string review_template(const ReviewSet& set, std::string_view mentorship_title, const TomlEntries& last,
                            std::string_view changed, const Clauses& agreed) {
  std::string text =
      fmt::format("# {}: {}. Remove the # and answer what you like; ratings go from 1 (poor) to 5 (very good).\n",
                  mentorship_title, set.title);
  for (const auto& [key, title] :
       {std::pair{"purpose.why", "Why you meet"}, std::pair{"feedback.evaluation", "How you evaluate"}})
    if (const auto words = agreed.line(key); !words.empty())
      text += fmt::format("# {}, as agreed: {}\n", title, visible(words));
  for (const auto& question : set.questions) {
    const bool rating = question.kind == ReviewQuestion::Kind::rating;
    text += fmt::format("\n# {}{}\n", question.text, rating ? " (1 to 5)" : "");
    if (const auto* answer = answer_to(last, question.key))
      text += fmt::format("# last time: {}\n", toml_answer(*answer));
    text += fmt::format("# {} = {}\n", question.key, rating ? "3" : "\"\"");
  }
  if (!changed.empty()) text += fmt::format("\n# How did that go: {}\n# went = \"\"\n", visible(first_line(changed)));
  return text + "\n# What we change from now on\n# adjustment = \"\"\n";
}

std::string write_answers(const TomlEntries& answers) {
  std::string text;
  for (const auto& answer : answers) text += fmt::format("{} = {}\n", answer.key, toml_answer(answer));
  return text;
}

std::vector<ReviewComparison> compare_reviews(const ReviewSet& set, const TomlEntries& before, const TomlEntries& now) {
  std::vector<ReviewComparison> comparisons;
  for (const auto& question : set.questions) {
    const auto* was = answer_to(before, question.key);
    const auto* is = answer_to(now, question.key);
    if (was || is) comparisons.push_back(compared(question.text, was, is));
  }
  return comparisons;
}

}  // namespace mentor
