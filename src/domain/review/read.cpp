// SPDX-License-Identifier: MIT
// Question sets and filled-in reviews, from the entries of their TOML files.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/review.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/reviews.hpp"
#include "mentor/messages/toml.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_questions = 50;
constexpr std::string_view adjustment_key = "adjustment";
constexpr std::string_view went_key = "went";

ReviewQuestion& question_under(ReviewSet& set, std::string_view key) {
  for (auto& question : set.questions)
    if (question.key == key) return question;
  set.questions.push_back({std::string(key), {}, ReviewQuestion::Kind::words});
  return set.questions.back();
}

void take_set_entry(ReviewSet& set, const TomlEntry& entry) {
  if (entry.key == "title") {
    set.title = require_line(entry.value, fmt::format("Line {}: title", entry.line));
    return;
  }
  const auto dot = entry.key.find('.');
  const std::string_view key = std::string_view(entry.key).substr(0, dot);
  const std::string_view what =
      dot == std::string::npos ? std::string_view{} : std::string_view(entry.key).substr(dot + 1);
  if (key == adjustment_key) throw UserError(messages::question_called_adjustment(entry.line));
  if (what == "ask")
    question_under(set, key).text = require_line(entry.value, messages::in_line(entry.line, entry.key));
  else if (what == "rating" && entry.type == TomlEntry::Type::boolean)
    question_under(set, key).kind = entry.value == "true" ? ReviewQuestion::Kind::rating : ReviewQuestion::Kind::words;
  else
    throw UserError(messages::unknown_set_key(entry.line, visible(entry.key)));
}

const ReviewQuestion* question_called(const ReviewSet& set, std::string_view key) {
  const auto found =
      std::find_if(set.questions.begin(), set.questions.end(), [key](const auto& q) { return q.key == key; });
  return found == set.questions.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_key(const ReviewSet& set, const TomlEntry& entry) {
  std::vector<std::string> known{std::string(adjustment_key)};
  for (const auto& question : set.questions) known.push_back(question.key);
  const auto near = closest(entry.key, known);
  throw UserError(near ? messages::near_question_of_set(entry.line, set.name, visible(entry.key), *near)
                       : messages::no_question_of_set(entry.line, set.name, visible(entry.key)));
}

void require_answer(const ReviewQuestion& question, const TomlEntry& entry) {
  if (question.kind == ReviewQuestion::Kind::words) {
    if (entry.type == TomlEntry::Type::text) return;
    throw UserError(messages::text_in_quotes(messages::in_line(entry.line, entry.key), visible(entry.value)));
  }
  if (entry.value.size() != 1 || entry.value[0] < '1' || entry.value[0] > '5')
    throw UserError(messages::bad_rating(entry.line, entry.key, visible(entry.value)));
}

}  // namespace

ReviewSet read_review_set(std::string_view name, const TomlEntries& entries) {
  ReviewSet set{std::string(name), std::string(name), {}};
  for (const auto& entry : entries) {
    take_set_entry(set, entry);
    if (set.questions.size() > most_questions)
      throw UserError(messages::set_too_long(entry.line, name, most_questions));
  }
  if (set.questions.empty()) throw UserError(messages::empty_set(name));
  for (const auto& question : set.questions)
    if (question.text.empty()) throw UserError(messages::question_without_text(name, visible(question.key)));
  return set;
}

TomlEntries answers_to_questions(TomlEntries stored) {
  std::erase_if(stored, [](const TomlEntry& entry) { return entry.key == adjustment_key || entry.key == went_key; });
  return stored;
}

ReviewAnswers read_review(const ReviewSet& set, const TomlEntries& entries) {
  ReviewAnswers read;
  for (const auto& entry : entries) {
    if (trim(entry.value).empty()) continue;
    if (entry.key == adjustment_key) {
      read.adjustment = require_note(entry.value, fmt::format("Line {}: adjustment", entry.line));
      continue;
    }
    const auto* question = question_called(set, entry.key);
    if (!question && entry.key == went_key) {
      read.went = require_note(entry.value, fmt::format("Line {}: went", entry.line));
      continue;
    }
    if (!question) refuse_key(set, entry);
    require_answer(*question, entry);
    read.answers.push_back(entry);
  }
  if (read.answers.empty() && !read.went) throw UserError(messages::empty_review());
  return read;
}

}  // namespace mentor
