// SPDX-License-Identifier: MIT
// The agreement: there is none yet, or the day has come on which both sides wanted to look at it again.
#include "domain/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

/// The day agreed for a look at how it goes: met by a review, or by an agreement written on it or later.
std::optional<Date> agreed_look(const Agreement& agreement, std::optional<Date> reviewed) {
  const Date looked = std::max(reviewed.value_or(agreement.date), agreement.date);
  if (agreement.review_on && looked < *agreement.review_on) return agreement.review_on;
  if (agreement.review_every) return add(looked, *agreement.review_every);
  return std::nullopt;
}

}  // namespace

void rule_no_agreement(const RuleInput& input, std::vector<Matter>& found) {
  if (input.open.agreement) return;
  const auto due = window_of_trust(input);
  if (!due) return;
  auto matter = about_mentorship(input, MatterState::hint, *due);
  matter.lead =
      fmt::format("no agreement noted yet, {} after the start", format_span(input.open.mentorship.start, input.today));
  matter.command = fmt::format("mentor agreement {}", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

void rule_agreement_review(const RuleInput& input, std::vector<Matter>& found) {
  const auto& agreement = input.open.agreement;
  const auto due = agreement ? agreed_look(*agreement, input.open.last_review) : std::nullopt;
  if (!due || input.today < *due) return;
  auto matter = about_record(Id{Kind::agreement, agreement->id}, *agreement, MatterState::due, *due);
  matter.lead = fmt::format("the review that was agreed, since {}", format_past_day(*due, input.today));
  if (*due == input.today) matter.lead = "the review that was agreed";
  matter.command = fmt::format("mentor review {}", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

}  // namespace mentor
