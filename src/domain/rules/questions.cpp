// SPDX-License-Identifier: MIT
// Questions between sessions that wait longer than agreed; those that I must answer come first.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

void rule_question_waiting(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& question : input.open.questions) {
    const LocalTime due = input.clock.mine(question.due);
    if (due > input.now || !takes_part(input.open.partners, question.asker)) continue;
    auto matter = about_record(Id{Kind::question, question.id}, question, MatterState::waits, date_of(due));
    matter.mine = question.asker != my_handle;
    if (!matter.mine) matter.lead = asked_words(input.open.partners, question) + ": ";
    if (matter.mine && input.open.partners.size() > 1)
      matter.lead = owner_name(input.open.partners, question.asker) + ": ";
    matter.words = first_line(question.text);
    if (!question.withheld) matter.lead += '"';
    matter.tail = fmt::format("{}, since {}", question.withheld ? "" : "\"",
                              format_past_day(date_of(input.clock.mine(question.asked)), input.today));
    matter.command = fmt::format("mentor answer {} TEXT", matter.id);
    found.push_back(std::move(matter));
  }
}

}  // namespace mentor
