// SPDX-License-Identifier: MIT
// The agreed end: soon, so that there is time to close well, or past.
#include "domain/rules/rules.hpp"

#include <fmt/format.h>

namespace mentor {

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
  matter.command = fmt::format("mentor prep {}", mentorship.handle);
  found.push_back(std::move(matter));
}

void rule_end_passed(const RuleInput& input, std::vector<Matter>& found) {
  const auto& mentorship = input.open.mentorship;
  if (!mentorship.end || *mentorship.end >= input.today || has_plan_ahead(input)) return;
  auto matter = about_mentorship(input, MatterState::late, *mentorship.end + Days{1});
  matter.lead = fmt::format("ended {}, and is still open", format_relative(*mentorship.end, input.today));
  matter.command = fmt::format("mentor close {} --reason TEXT", mentorship.handle);
  found.push_back(std::move(matter));
}

}  // namespace mentor
