// SPDX-License-Identifier: MIT
// A user's own questions, from the entries of their TOML file.
#include "mentor/domain/errors.hpp"
#include "mentor/domain/question_bank.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/questions.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr std::size_t most_own_questions = 500;
constexpr std::string_view question_tables = "question.";

/// A question that is still being read, with the line that it begins on.
struct QuestionRead {
  std::string table;  ///< "question.0"
  std::uint32_t line = 0;
  std::string key;
  std::string moment;
  std::string role;
  std::string supposes;
  std::string text;
};

struct QuestionField {
  std::string_view name;
  std::string QuestionRead::*value;
};
constexpr std::array<QuestionField, 5> question_fields{{{"key", &QuestionRead::key},
                                                        {"moment", &QuestionRead::moment},
                                                        {"role", &QuestionRead::role},
                                                        {"supposes", &QuestionRead::supposes},
                                                        {"text", &QuestionRead::text}}};

[[noreturn]] void refuse_question_key(const TomlEntry& entry, std::string_view field) {
  std::vector<std::string> known;
  for (const auto& one : question_fields) known.emplace_back(one.name);
  const auto near = closest(field, known);
  throw UserError(near ? messages::near_question_key(entry.line, visible(entry.key), *near)
                       : messages::unknown_question_key(entry.line, visible(entry.key)));
}

void take_question_entry(std::vector<QuestionRead>& read, const TomlEntry& entry) {
  const auto dot = entry.key.rfind('.');
  const std::string field = dot == std::string::npos ? entry.key : entry.key.substr(dot + 1);
  const std::string table = dot == std::string::npos ? std::string() : entry.key.substr(0, dot);
  const bool ours = table.starts_with(question_tables) && table.find('.', question_tables.size()) == std::string::npos;
  const auto* const known = std::find_if(question_fields.begin(), question_fields.end(),
                                         [&](const QuestionField& one) { return one.name == field; });
  if (!ours || entry.type != TomlEntry::Type::text || known == question_fields.end()) refuse_question_key(entry, field);
  if (read.empty() || read.back().table != table) read.push_back({.table = table, .line = entry.line});
  const auto limit = field == "text" ? line_limit : name_limit;
  read.back().*(known->value) = require_line(entry.value, messages::in_line(entry.line, field), limit);
}

template <class Enum>
Enum name_in_question(const QuestionRead& read, std::string_view word, std::string_view what) {
  if (const auto value = from_text<Enum>(word)) return *value;
  throw UserError(messages::unknown_word_of_question(read.line, what, visible(word), alternatives(names<Enum>)));
}

/// Names with blanks or commas between.
template <class Enum>
SetOf<Enum> names_in_question(const QuestionRead& read, std::string_view words, std::string_view what) {
  SetOf<Enum> set;
  while (true) {
    const auto from = words.find_first_not_of(" ,");
    if (from == std::string_view::npos) return set;
    words.remove_prefix(from);
    const auto word = words.substr(0, words.find_first_of(" ,"));
    set.add(name_in_question<Enum>(read, word, what));
    words.remove_prefix(word.size());
  }
}

BankQuestion question_of(const QuestionRead& read) {
  if (read.key.empty() || read.moment.empty() || read.text.empty())
    throw UserError(messages::question_lacks(read.line, read.key.empty()      ? "key"
                                                        : read.moment.empty() ? "moment"
                                                                              : "text"));
  BankQuestion question{.key = read.key,
                        .moment = name_in_question<QuestionMoment>(read, read.moment, "moment"),
                        .text = read.text,
                        .supposes = names_in_question<Supposition>(read, read.supposes, "supposition")};
  if (const auto roles = names_in_question<Role>(read, read.role, "role"); !roles.empty()) question.roles = roles;
  return question;
}

bool has_question(std::span<const BankQuestion> bank, std::string_view key) {
  return std::any_of(bank.begin(), bank.end(), [key](const BankQuestion& question) { return question.key == key; });
}

}  // namespace

std::vector<BankQuestion> read_questions(const TomlEntries& entries) {
  std::vector<QuestionRead> read;
  for (const auto& entry : entries) {
    take_question_entry(read, entry);
    if (read.size() > most_own_questions) throw UserError(messages::too_many_questions(entry.line, most_own_questions));
  }
  std::vector<BankQuestion> questions;
  for (const auto& one : read) {
    const BankQuestion question = question_of(one);
    if (has_question(questions, question.key) || has_question(built_in_questions(), question.key))
      throw UserError(messages::question_key_taken(one.line, visible(question.key)));
    questions.push_back(question);
  }
  return questions;
}

}  // namespace mentor
