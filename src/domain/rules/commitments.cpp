// SPDX-License-Identifier: MIT
// Promises of both sides: due soon, and past their date.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// "to send the paper", or the words in quotes where they do not read as something to do.
std::string promised_words(const Commitment& promise) {
  const std::string& text = promise.text;
  if (promise.withheld) return text;
  const bool lower = !text.empty() && (text[0] < 'A' || text[0] > 'Z') && (text[0] < '0' || text[0] > '9');
  return lower ? "to " + text : fmt::format("\"{}\"", text);
}

std::string promise_clause(const RuleInput& input, const Commitment& promise) {
  const std::string who = promise.owner == my_handle ? fmt::format("you promised {}", input.open.mentorship.title)
                                                     : owner_name(input.open.partners, promise.owner) + " promised";
  return fmt::format("{} {} by {}", who, promised_words(promise), format_due(*promise.due, input.today));
}

Reminder about_promise(const RuleInput& input, const Commitment& promise, std::string_view rule, Level level) {
  Reminder reminder;
  reminder.rule = rule;
  reminder.level = level;
  reminder.mentorship = input.open.mentorship.handle;
  reminder.id = to_text(Id{Kind::commitment, promise.id});
  reminder.text = promise_clause(input, promise);
  reminder.command = fmt::format("mentor done {}", reminder.id);
  reminder.date = *promise.due;
  reminder.mine = promise.owner == my_handle;
  reminder.is_about(promise);
  return reminder;
}

}  // namespace

void rule_commitment_due(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& promise : input.open.commitments)
    if (promise.due && comes_soon(input, *promise.due))
      found.push_back(about_promise(input, promise, "commitment-due", Level::due));
}

void rule_commitment_overdue(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& promise : input.open.commitments)
    if (promise.due && *promise.due < input.today)
      found.push_back(about_promise(input, promise, "commitment-overdue", Level::late));
}

}  // namespace mentor
