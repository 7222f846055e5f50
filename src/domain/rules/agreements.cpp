// SPDX-License-Identifier: MIT
// The agreement: there is none yet, or the day has come on which both sides wanted to look at it again.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/agreement.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentor {

namespace {

/// The last day of it: the agreed end, or what came after it.
std::optional<Date> last_day(const RuleInput& input) {
  const auto& mentorship = input.open.mentorship;
  if (mentorship.closed_on) return mentorship.closed_on;
  if (!mentorship.end || *mentorship.end >= input.today || has_plan_ahead(input)) return std::nullopt;
  return std::max(mentorship.end, last_contact_day(input.open, input.clock));
}

}  // namespace

std::optional<Date> agreed_look(const OpenMentorship& open) {
  if (!open.agreement) return std::nullopt;
  const Agreement& agreement = *open.agreement;
  const Date looked = std::max(open.last_review.value_or(agreement.date), agreement.date);
  if (agreement.review_on && looked < *agreement.review_on) return agreement.review_on;
  if (agreement.review_every) return add(looked, *agreement.review_every);
  return std::nullopt;
}

void rule_no_agreement(const RuleInput& input, std::vector<Matter>& found) {
  if (input.open.agreement) return;
  const auto due = window_of_trust(input);
  if (!due) return;
  auto matter = about_mentorship(input, MatterState::hint, *due);
  matter.lead = "no agreement yet";
  matter.tail = fmt::format(", {} after the start", format_span(input.open.mentorship.start, input.today));
  matter.command = fmt::format("mentor agreement {}", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

void rule_agreement_review(const RuleInput& input, std::vector<Matter>& found) {
  const auto& agreement = input.open.agreement;
  const auto due = agreed_look(input.open);
  if (!due || input.today < *due) return;
  auto matter = about_record(Id{Kind::agreement, agreement->id}, *agreement, MatterState::due, *due);
  matter.lead = fmt::format("the review that was agreed, since {}", format_past_day(*due, input.today));
  if (*due == input.today) matter.lead = "the review that was agreed";
  matter.command = fmt::format("mentor review {}", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

/// Who never signs one waits for no signature.
void rule_agreement_unsigned(const RuleInput& input, std::vector<Matter>& found) {
  const auto& agreement = input.open.agreement;
  if (!agreement || !input.open.signs_agreements) return;
  if (agreement->signed_by_me && agreement->signed_by_partner) return;
  const Date due = clock_start(input, agreement->date) + Days{static_cast<int>(input.number)};
  if (input.today < due) return;
  auto matter = about_record(Id{Kind::agreement, agreement->id}, *agreement, MatterState::waits, due);
  const auto missing = not_signed_by(input.open);
  matter.mine = !agreement->signed_by_me;
  matter.lead = "agreement not signed by ";
  matter.tail = matter.mine ? "you" : agreement->withheld ? "them" : input.open.mentorship.title;
  matter.command = signing_command(input.open, missing);
  if (input.open.partners.size() > 1 && !matter.mine) {
    std::vector<std::string> names;
    for (const auto& handle : missing) names.push_back(owner_name(input.open.partners, handle));
    matter.tail = agreement->withheld ? "all" : fmt::format("{}", fmt::join(names, ", "));
  }
  found.push_back(std::move(matter));
}

/// Whoever is met in another mentorship is not to be erased: there the notes of this one go.
void rule_notes_kept(const RuleInput& input, std::vector<Matter>& found) {
  const auto& mentorship = input.open.mentorship;
  const auto& agreement = input.open.agreement;
  const auto last = last_day(input);
  if (!last || !agreement || !agreement->kept_for || input.open.partners.empty()) return;
  const auto due = kept_until(*agreement->kept_for, *last);
  if (!due || input.today < *due) return;
  std::vector<std::string> handles;
  std::vector<std::string> names;
  for (const auto& person : input.open.partners) {
    const auto& elsewhere = input.open.met_elsewhere;
    if (std::find(elsewhere.begin(), elsewhere.end(), person.handle) != elsewhere.end()) continue;
    handles.push_back(person.handle);
    names.push_back(person.name);
  }
  auto matter = about_mentorship(input, input.today == *due ? MatterState::today : MatterState::due, *due);
  const bool sealed = hides_parts(mentorship) || agreement->withheld;
  matter.lead = fmt::format("notes were to be kept until {}", format_day(*due));
  if (names.size() > 1 && !sealed) matter.tail = fmt::format(": {} and {} more", names.front(), names.size() - 1);
  matter.command = handles.empty() ? fmt::format("mentor rm {}", mentorship.handle)
                                   : fmt::format("mentor erase {}", sealed ? "PERSON" : handles.front());
  found.push_back(std::move(matter));
}

}  // namespace mentor
