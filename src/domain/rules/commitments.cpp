// SPDX-License-Identifier: MIT
// Promises of both sides: due soon, and past their date.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

Matter about_promise(const RuleInput& input, const Commitment& promise, MatterState state) {
  auto matter = about_record(Id{Kind::commitment, promise.id}, promise, state, *promise.due);
  matter.lead = owner_name(input.open.partners, promise.owner) + ": ";
  matter.words = first_line(promise.text);
  matter.command = fmt::format("mentor done {}", matter.id);
  matter.mine = promise.owner == my_handle;
  return matter;
}

bool speaks_for_somebody(const RuleInput& input, const Commitment& promise) {
  return promise.due && takes_part(input.open.partners, promise.owner);
}

}  // namespace

void rule_commitment_due(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& promise : input.open.commitments) {
    if (!speaks_for_somebody(input, promise) || !comes_soon(input, *promise.due)) continue;
    auto matter = about_promise(input, promise, state_of_day(input, *promise.due));
    // What they promised waits for its day: until then nobody can do anything about it, unless somebody asks.
    matter.ahead = matter.mine || input.within_said ? input.within : Days{0};
    matter.tail = in_words(input, *promise.due);
    found.push_back(std::move(matter));
  }
}

void rule_commitment_overdue(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& promise : input.open.commitments) {
    if (!speaks_for_somebody(input, promise) || *promise.due >= input.today) continue;
    auto matter = about_promise(input, promise, MatterState::late);
    matter.since = *promise.due + Days{1};
    matter.tail = late_words(input, *promise.due);
    found.push_back(std::move(matter));
  }
}

}  // namespace mentor
