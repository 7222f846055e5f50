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
  matter.lead = "no agreement noted yet";
  matter.tail = fmt::format(", {} after the start", format_span(input.open.mentorship.start, input.today));
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

/// Those of a group who have not signed; nobody where that is not to be told.
std::vector<std::string> missing_in_group(const OpenMentorship& open) {
  std::vector<std::string> missing;
  if (open.partners.size() < 2 || open.agreement->withheld) return missing;
  for (const auto& person : open.partners)
    if (std::find(open.signed_by.begin(), open.signed_by.end(), person.handle) == open.signed_by.end())
      missing.push_back(person.handle);
  return missing;
}

/// Who never signs one waits for no signature.
void rule_agreement_unsigned(const RuleInput& input, std::vector<Matter>& found) {
  const auto& agreement = input.open.agreement;
  if (!agreement || !input.open.signs_agreements) return;
  if (agreement->signed_by_me && agreement->signed_by_partner) return;
  const Date due = clock_start(input, agreement->date) + Days{static_cast<int>(input.number)};
  if (input.today < due) return;
  auto matter = about_record(Id{Kind::agreement, agreement->id}, *agreement, MatterState::waits, due);
  matter.mine = !agreement->signed_by_me;
  matter.lead = "agreement not signed by ";
  matter.tail = matter.mine ? "you" : agreement->withheld ? "them" : input.open.mentorship.title;
  const bool group = input.open.partners.size() > 1;
  const auto missing = missing_in_group(input.open);
  matter.command = fmt::format("mentor agreement {} --sign {}", input.open.mentorship.handle,
                               matter.mine       ? "me"
                               : !group          ? "partner"
                               : missing.empty() ? "PERSON"
                                                 : missing.front());
  if (group && !matter.mine) {
    std::vector<std::string> names;
    for (const auto& handle : missing) names.push_back(owner_name(input.open.partners, handle));
    matter.tail = names.empty() ? "all" : fmt::format("{}", fmt::join(names, ", "));
  }
  found.push_back(std::move(matter));
}

/// Of a mentorship that is closed. Whoever is met in another one is not to be erased: there the notes of this one go.
void rule_notes_kept(const RuleInput& input, std::vector<Matter>& found) {
  const auto& mentorship = input.open.mentorship;
  const auto& agreement = input.open.agreement;
  const auto& partners = input.open.partners;
  if (!mentorship.closed_on || !agreement || !agreement->kept_for) return;
  if (partners.empty() && input.open.met_elsewhere.empty()) return;
  const auto due = kept_until(*agreement->kept_for, *mentorship.closed_on);
  if (!due || input.today < *due) return;
  auto matter = about_mentorship(input, input.today == *due ? MatterState::today : MatterState::due, *due);
  const bool sealed = hides_parts(mentorship) || agreement->withheld;
  matter.lead = fmt::format("notes were to be kept until {}", format_day(*due));
  if (partners.size() > 1 && !sealed)
    matter.tail = fmt::format(": {} and {} more", partners.front().name, partners.size() - 1);
  matter.command = partners.empty() ? fmt::format("mentor rm {}", mentorship.handle)
                                    : fmt::format("mentor erase {}", sealed ? "PERSON" : partners.front().handle);
  found.push_back(std::move(matter));
}

}  // namespace mentor
