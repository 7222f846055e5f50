// SPDX-License-Identifier: MIT
// The agreement: there is none yet, or the day has come on which both sides wanted to look at it again.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

void rule_no_agreement(const RuleInput& input, std::vector<Reminder>& found) {
  const auto& mentorship = input.open.mentorship;
  if (input.open.agreement || is_situational(input)) return;
  const Date due = clock_start(input, mentorship.start) + Days{static_cast<int>(input.number)};
  if (input.today < due) return;
  auto reminder = about_mentorship(input, "no-agreement", Level::hint);
  reminder.text = fmt::format("no agreement with {} since the start, {}", mentorship.title,
                              format_due(mentorship.start, input.today));
  reminder.command = fmt::format("mentor agreement {}", mentorship.handle);
  reminder.date = due;
  found.push_back(std::move(reminder));
}

void rule_agreement_review(const RuleInput& input, std::vector<Reminder>& found) {
  const auto& agreement = input.open.agreement;
  if (!agreement) return;
  const auto reviewed = input.open.last_review;
  std::optional<Date> due;
  if (agreement->review_on && (!reviewed || *reviewed < *agreement->review_on)) due = agreement->review_on;
  if (!due && agreement->review_every)
    due = add(std::max(reviewed.value_or(agreement->date), agreement->date), *agreement->review_every);
  if (!due || input.today < *due) return;
  auto reminder = about_mentorship(input, "agreement-review", Level::due);
  reminder.id = to_text(Id{Kind::agreement, agreement->id});
  reminder.is_about(*agreement);
  reminder.text = fmt::format("you agreed with {} to look at how it goes by {}", input.open.mentorship.title,
                              format_due(*due, input.today));
  reminder.command = fmt::format("mentor review {}", input.open.mentorship.handle);
  reminder.date = *due;
  found.push_back(std::move(reminder));
}

}  // namespace mentor
