// SPDX-License-Identifier: MIT
// The agreed end: soon, so that there is time to close well, or past.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

Reminder about_end(const RuleInput& input, std::string_view rule, Level level, std::string text) {
  const auto& mentorship = input.open.mentorship;
  auto reminder = about_mentorship(input, rule, level);
  reminder.text = std::move(text);
  reminder.command = fmt::format("mentor close {}", mentorship.handle);
  reminder.date = *mentorship.end;
  return reminder;
}

}  // namespace

void rule_ending_soon(const RuleInput& input, std::vector<Reminder>& found) {
  const auto& mentorship = input.open.mentorship;
  if (!mentorship.end || !comes_soon(input, *mentorship.end)) return;
  // What is short from the start is not said to end soon before its second half.
  if (is_situational(input) && *mentorship.end - input.today > (*mentorship.end - mentorship.start) / 2) return;
  found.push_back(about_end(input, "ending-soon", Level::due,
                            fmt::format("the mentorship with {} ends {}: time to close it well", mentorship.title,
                                        format_due(*mentorship.end, input.today))));
}

void rule_end_passed(const RuleInput& input, std::vector<Reminder>& found) {
  const auto& mentorship = input.open.mentorship;
  if (!mentorship.end || *mentorship.end >= input.today) return;
  found.push_back(about_end(input, "end-passed", Level::late,
                            fmt::format("the mentorship with {} ended {} and is still open", mentorship.title,
                                        format_due(*mentorship.end, input.today))));
}

}  // namespace mentor
