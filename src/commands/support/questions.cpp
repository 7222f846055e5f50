// SPDX-License-Identifier: MIT
// What is asked on a terminal, one question after another, so that no answer is lost when somebody leaves off.
#include "commands/support/questions.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/editing.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

std::string answers_text(const std::vector<Asked>& questions, std::size_t answered) {
  std::string text;
  for (std::size_t i = 0; i < answered; ++i) text += fmt::format("{}: {}\n", questions[i].name, *questions[i].answer);
  return text;
}

/// How many of them the draft has answers to, the first ones.
std::size_t take_answers(std::string_view draft, const std::vector<Asked>& questions) {
  std::size_t answered = 0;
  for (const auto line : split_lines(draft)) {
    const std::size_t colon = line.find(':');
    if (answered == questions.size() || colon == std::string_view::npos ||
        line.substr(0, colon) != questions[answered].name)
      break;
    *questions[answered++].answer = trim(line.substr(colon + 1));
  }
  return answered;
}

}  // namespace

void ask_in_turn(Context& context, Drafts& drafts, const std::vector<Asked>& questions, bool recover) {
  std::size_t answered = recover ? take_answers(drafts.recover(), questions) : 0;
  if (!context.interactive) return;
  const auto refusal = refusal_of([&] {
    for (; answered < questions.size(); drafts.keep(answers_text(questions, answered))) {
      *questions[answered].answer = std::string(trim(context.terminal->ask(questions[answered].question)));
      ++answered;
    }
  });
  if (!refusal) return;
  if (answered == 0) throw *refusal;
  drafts.leave();
  throw UserError(messages::answers_kept(drafts.way_back()), refusal->exit());
}

}  // namespace mentor::commands
