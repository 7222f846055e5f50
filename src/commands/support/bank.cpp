// SPDX-License-Identifier: MIT
// The question bank with the user's own questions, and which of them are to be asked next.
#include "commands/support/bank.hpp"

#include "commands/support/say.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/importers/toml.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace mentor::commands {

namespace {

/// What prep offers at once: the step by which it moves on from session to session.
constexpr std::size_t questions_a_turn = 3;
/// Long enough for a year of meetings every other week to bring no question twice.
constexpr Days question_rest{365};
constexpr std::array all_question_situations{Situation::opening,  Situation::goal,   Situation::stuck,
                                             Situation::feedback, Situation::career, Situation::closing};

struct AskedBefore {
  AskedOn on;
  std::set<Date> days;
};

AskedBefore asked_before(const Reading& store, const Mentorship& mentorship) {
  AskedBefore asked;
  for (const auto& prompt : store.all<Prompt>({.mentorship = mentorship.handle})) {
    asked.on[prompt.key] = std::max(asked.on[prompt.key], prompt.date);
    asked.days.insert(prompt.date);
  }
  return asked;
}

std::vector<BankQuestion> bank_as_far_as_it_reads(Context& context) {
  try {
    return question_bank(context);
  } catch (const UserError& error) {
    remark(context, error.what());
    const auto built_in = built_in_questions();
    return {built_in.begin(), built_in.end()};
  }
}

}  // namespace

std::string beside_configuration(const Context& context, const std::string& name) {
  const std::size_t slash = context.config_path.rfind('/');
  return slash == std::string::npos ? name : context.config_path.substr(0, slash + 1) + name;
}

std::vector<BankQuestion> question_bank(Context& context) {
  const auto built_in = built_in_questions();
  std::vector<BankQuestion> bank(built_in.begin(), built_in.end());
  const std::string path = beside_configuration(context, "questions.toml");
  if (!context.world->exists(path)) return bank;
  const TomlEntries entries = read_toml(context.world->read_file(path, "the question bank", toml_limit), path);
  try {
    const auto own = read_questions(entries);
    bank.insert(bank.end(), own.begin(), own.end());
  } catch (const UserError& error) {
    throw UserError(fmt::format("{}: {}", path, error.what()), error.exit());
  }
  return bank;
}

std::vector<BankQuestion> questions_to_ask(Context& context, const Reading& store, const Mentorship& mentorship,
                                           std::size_t count) {
  const auto bank = bank_as_far_as_it_reads(context);
  const AskedBefore asked = asked_before(store, mentorship);
  const auto held = static_cast<std::size_t>(
      store.count({.kind = Kind::session, .mentorship = mentorship.handle, .status = {"held"}}));
  const std::size_t untracked = held - std::min(held, asked.days.size());
  const std::size_t fresh_ones = bank.size() - std::min(bank.size(), asked.on.size());
  const std::size_t turns = std::max<std::size_t>(1, fresh_ones / questions_a_turn);
  const std::size_t begin = untracked % turns * questions_a_turn;
  auto chosen = choose_questions(bank, all_question_situations, asked.on, context.today(), question_rest, begin + count,
                                 static_cast<std::uint64_t>(mentorship.id));
  chosen.erase(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(std::min(begin, chosen.size())));
  return chosen;
}

}  // namespace mentor::commands
