// SPDX-License-Identifier: MIT
// A goal's percentage as it is typed, and the entries from which it follows.
#include "commands/support/percent.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/messages/places.hpp"

namespace mentor::commands {

PercentTyped read_percent(std::string_view text, std::string_view option) {
  std::string_view word = trim(text);
  if (word.ends_with('%')) word = trim(word.substr(0, word.size() - 1));
  PercentTyped typed;
  if (word.starts_with('+') || word.starts_with('-')) typed.form = PercentTyped::Form::move;
  const std::string_view digits = word.starts_with('+') ? word.substr(1) : word;
  const auto number = whole_number(digits);
  if (!number) throw UserError(messages::percentage_unread(messages::at(option), visible(text)));
  typed.number = *number;
  return typed;
}

std::vector<Progress> entries_of(const Reading& store, std::int64_t goal) {
  return store.all<Progress>({.parent = Id{Kind::goal, goal}});
}

GoalEntries goal_with_entries(const Reading& store, Id goal) {
  return {from_record<Goal>(store.required(goal)), entries_of(store, goal.number)};
}

}  // namespace mentor::commands
