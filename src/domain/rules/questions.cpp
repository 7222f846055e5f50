// SPDX-License-Identifier: MIT
// Questions between sessions that wait longer than agreed; those that I must answer come first.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

void rule_question_waiting(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& question : input.open.questions) {
    const LocalTime due = input.clock.mine(question.due);
    if (due > input.now) continue;
    auto reminder = about_mentorship(input, "question-waiting", Level::late);
    reminder.id = to_text(Id{Kind::question, question.id});
    reminder.mine = question.asker != my_handle;
    const std::string asked = format_day(date_of(input.clock.mine(question.asked)));
    const std::string answer_due = format_due(date_of(due), input.today);
    reminder.text = reminder.mine ? fmt::format("{} asked on {}: {}; the answer was due {}",
                                                owner_name(input.open.partners, question.asker), asked,
                                                first_line(question.text), answer_due)
                                  : fmt::format("your question of {} to {} waits; the answer was due {}: {}", asked,
                                                input.open.mentorship.title, answer_due, first_line(question.text));
    reminder.command = fmt::format("mentor answer {} \"…\"", reminder.id);
    reminder.date = date_of(due);
    reminder.is_about(question);
    found.push_back(std::move(reminder));
  }
}

}  // namespace mentor
