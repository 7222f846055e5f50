// SPDX-License-Identifier: MIT
// Little and big things worth remembering: days that come soon, yearly ones too, and what to ask after (article 004).
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// The next day, from today on, on which a yearly date comes round; 29 February is 28 February in other years.
Date next_yearly(Date date, Date today) {
  const int years = static_cast<int>(std::chrono::year_month_day{today}.year()) -
                    static_cast<int>(std::chrono::year_month_day{date}.year());
  const Date this_year = add_months(date, 12 * std::max(years, 0));
  return this_year < today ? add_months(date, 12 * (std::max(years, 0) + 1)) : this_year;
}

/// The person that it is about, in a group; otherwise the partner.
std::string whom(const RuleInput& input, const Note& fact) {
  const bool one_of_several = fact.person && input.open.partners.size() > 1;
  return one_of_several ? owner_name(input.open.partners, *fact.person) : input.open.mentorship.title;
}

Reminder about_fact(const RuleInput& input, const Note& fact, Date date) {
  auto reminder = about_mentorship(input, "remember", Level::due);
  reminder.id = to_text(Id{Kind::note, fact.id});
  reminder.date = date;
  reminder.is_about(fact);
  reminder.command = fmt::format("mentor show {}", reminder.id);
  return reminder;
}

bool waits_for_asking(const RuleInput& input, const Note& fact) {
  if (!fact.ask_after || *fact.ask_after > input.today) return false;
  return !input.open.last_contact || input.open.last_contact->day(input.clock) < *fact.ask_after;
}

}  // namespace

void rule_remember(const RuleInput& input, std::vector<Reminder>& found) {
  for (const auto& fact : input.open.dated) {
    if (waits_for_asking(input, fact)) {
      auto reminder = about_fact(input, fact, *fact.ask_after);
      reminder.text = fmt::format("ask {} how it went, since {}: {}", whom(input, fact),
                                  format_due(*fact.ask_after, input.today), first_line(fact.text));
      found.push_back(std::move(reminder));
      continue;
    }
    const Date day = fact.yearly ? next_yearly(fact.date, input.today) : fact.date;
    // A fact of today without a date of its own is what was just noted, not a day to remember.
    if (!comes_soon(input, day) || (!fact.yearly && day == input.today)) continue;
    auto reminder = about_fact(input, fact, day);
    reminder.text = fmt::format("{}: {} ({})", format_due(day, input.today), first_line(fact.text), whom(input, fact));
    found.push_back(std::move(reminder));
  }
}

}  // namespace mentor
