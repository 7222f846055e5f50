// SPDX-License-Identifier: MIT
// The agreed end: soon, so that there is time to close well, or past.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr const char* command_to_close = "mentor close {} --reason TEXT";

/// What there is to do before the agreed end, or on its day.
std::string command_to_end(const RuleInput& input) {
  const auto& mentorship = input.open.mentorship;
  if (has_plan_ahead(input)) return fmt::format("mentor prep {}", mentorship.handle);
  return fmt::format(fmt::runtime(*mentorship.end == input.today ? command_to_close : "mentor plan {} WHEN"),
                     mentorship.handle);
}

}  // namespace

void rule_ending_soon(const RuleInput& input, std::vector<Matter>& found) {
  const auto& mentorship = input.open.mentorship;
  if (!mentorship.end || !comes_soon(input, *mentorship.end)) return;
  // What is short from the start is not said to end soon before its second half.
  if (is_situational(input) && *mentorship.end - input.today > (*mentorship.end - mentorship.start) / 2) return;
  auto matter = about_mentorship(input, state_of_day(input, *mentorship.end), *mentorship.end);
  matter.ahead = input.within;
  matter.lead = "the agreed end" + in_words(input, *mentorship.end);
  const bool met = last_contact_day(input.open, input.clock).has_value();
  // Where nobody met there is nothing to close well.
  matter.tail = met ? ": time to close it well" : "; no contact noted yet";
  matter.command = command_to_end(input);
  found.push_back(std::move(matter));
}

void rule_end_passed(const RuleInput& input, std::vector<Matter>& found) {
  const auto& mentorship = input.open.mentorship;
  if (!mentorship.end || *mentorship.end >= input.today || has_plan_ahead(input)) return;
  auto matter = about_mentorship(input, MatterState::late, *mentorship.end + Days{1});
  matter.lead = fmt::format("ended {}, and is still open", format_relative(*mentorship.end, input.today));
  matter.command = fmt::format(command_to_close, mentorship.handle);
  found.push_back(std::move(matter));
}

}  // namespace mentor
