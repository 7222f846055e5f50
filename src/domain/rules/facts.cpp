// SPDX-License-Identifier: MIT
// Little and big things worth remembering: days that come soon, yearly ones too, and what to ask after (article 004).
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/acts/note.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// "Bo: ", whom it is about, in a group.
std::string whom(const RuleInput& input, const Note& fact) {
  const bool one_of_several = fact.person && input.open.partners.size() > 1;
  return one_of_several ? owner_name(input.open.partners, *fact.person) + ": " : std::string();
}

Matter about_fact(const RuleInput& input, const Note& fact, MatterState state, Date day) {
  auto matter = about_record(Id{Kind::note, fact.id}, fact, state, day);
  matter.lead = whom(input, fact);
  matter.words = first_line(fact.text);
  return matter;
}

/// Only a contact settles it.
bool waits_for_asking(const RuleInput& input, const Note& fact) {
  if (!fact.ask_after || *fact.ask_after > input.today) return false;
  return !input.open.last_contact || input.open.last_contact->day(input.clock) < *fact.ask_after;
}

Matter how_it_went(const RuleInput& input, const Note& fact) {
  auto matter = about_fact(input, fact, MatterState::ask, *fact.ask_after);
  matter.at_sessions = true;
  matter.lead += "how did it go: ";
  matter.tail = *fact.ask_after == input.today ? "" : ", since " + format_past_day(*fact.ask_after, input.today);
  matter.command = fmt::format("mentor prep {}{}", input.open.mentorship.handle, fact.withheld ? " --reveal" : "");
  return matter;
}

}  // namespace

void rule_remember(const RuleInput& input, std::vector<Matter>& found) {
  for (const auto& fact : input.open.dated) {
    if (fact.person && !takes_part(input.open.partners, *fact.person)) continue;
    if (waits_for_asking(input, fact)) {
      found.push_back(how_it_went(input, fact));
      continue;
    }
    const Date day = fact.yearly ? next_yearly(fact.date, input.today) : fact.date;
    // A fact of today without a date of its own is what was just noted, not a day to remember.
    if (!comes_soon(input, day) || (!fact.yearly && day == input.today)) continue;
    auto matter = about_fact(input, fact, state_of_day(input, day), day);
    matter.ahead = input.within;
    matter.tail = in_words(input, day);
    matter.command = fmt::format("mentor show {}{}", matter.id, fact.withheld ? " --reveal" : "");
    found.push_back(std::move(matter));
  }
}

}  // namespace mentor
