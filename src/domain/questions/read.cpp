// SPDX-License-Identifier: MIT
// A user's own questions, from the entries of their TOML file.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_own_questions = 500;
constexpr std::string_view question_tables = "question.";

/// A question that is still being read, with the line that it begins on.
struct QuestionRead {
  std::string table;  ///< "question.0"
  std::uint32_t line = 0;
  std::string key;
  std::string situation;
  std::string text;
};

[[noreturn]] void refuse_question_key(const TomlEntry& entry, std::string_view field) {
  const std::vector<std::string> known{"key", "situation", "text"};
  const auto near = closest(field, known);
  throw UserError(
      fmt::format("Line {}: \"{}\" is not known.{} Expected are tables [[question]] with key, situation "
                  "and text.",
                  entry.line, visible(entry.key), near ? fmt::format(" Did you mean \"{}\"?", *near) : std::string()));
}

void take_question_entry(std::vector<QuestionRead>& read, const TomlEntry& entry) {
  const auto dot = entry.key.rfind('.');
  const std::string field = dot == std::string::npos ? entry.key : entry.key.substr(dot + 1);
  const std::string table = dot == std::string::npos ? std::string() : entry.key.substr(0, dot);
  const bool ours = table.starts_with(question_tables) && table.find('.', question_tables.size()) == std::string::npos;
  if (!ours || entry.type != TomlEntry::Type::text) refuse_question_key(entry, field);
  if (read.empty() || read.back().table != table) read.push_back({table, entry.line, {}, {}, {}});
  if (field == "key")
    read.back().key = require_line(entry.value, fmt::format("Line {}: key", entry.line), name_limit);
  else if (field == "situation")
    read.back().situation = trim(entry.value);
  else if (field == "text")
    read.back().text = require_line(entry.value, fmt::format("Line {}: text", entry.line));
  else
    refuse_question_key(entry, field);
}

BankQuestion question_of(const QuestionRead& read) {
  if (read.key.empty() || read.situation.empty() || read.text.empty())
    throw UserError(fmt::format("Line {}: this question lacks its {}.", read.line,
                                read.key.empty()         ? "key"
                                : read.situation.empty() ? "situation"
                                                         : "text"));
  const auto situation = from_text<Situation>(read.situation);
  if (!situation)
    throw UserError(
        fmt::format("Line {}: \"{}\" is no situation: it is opening, goal, stuck, feedback, career or closing.",
                    read.line, visible(read.situation)));
  return {read.key, *situation, read.text};
}

bool has_question(std::span<const BankQuestion> bank, std::string_view key) {
  return std::any_of(bank.begin(), bank.end(), [key](const BankQuestion& question) { return question.key == key; });
}

}  // namespace

std::vector<BankQuestion> read_questions(const TomlEntries& entries) {
  std::vector<QuestionRead> read;
  for (const auto& entry : entries) {
    take_question_entry(read, entry);
    if (read.size() > most_own_questions)
      throw UserError(fmt::format("Line {}: there are more than {} questions.", entry.line, most_own_questions));
  }
  std::vector<BankQuestion> questions;
  for (const auto& one : read) {
    const BankQuestion question = question_of(one);
    if (has_question(questions, question.key) || has_question(built_in_questions(), question.key))
      throw UserError(fmt::format("Line {}: there is a question with the key \"{}\" already. Choose another key.",
                                  one.line, visible(question.key)));
    questions.push_back(question);
  }
  return questions;
}

}  // namespace mentor
