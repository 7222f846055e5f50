// SPDX-License-Identifier: MIT
// The contact clock: it restarts at the last real contact on any channel, stands still in a pause, and is content with
// a session that is planned.
#include "domain/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct ContactClock {
  Date last;    ///< day of the last contact
  Date from;    ///< from when the clock runs: the last contact, or the end of a pause or the agreement after it
  Days length;  ///< of one cadence
  std::optional<Date> resumed;  ///< the end of that pause
};

std::optional<ContactClock> contact_clock(const RuleInput& input) {
  const auto& open = input.open;
  const auto last = last_contact_day(open, input.clock);
  if (!last || !open.mentorship.cadence || has_plan_ahead(input)) return std::nullopt;
  const auto resumed = end_of_pause(input);
  const bool paused_since = resumed && *resumed > *last;
  const Date before = paused_since ? *resumed : *last;
  // Nobody was late before it was agreed.
  const Date from = std::max(before, open.cadence_since.value_or(before));
  return ContactClock{*last, from, length_from(from, *open.mentorship.cadence), paused_since ? resumed : std::nullopt};
}

/// The first day on which `percent` of the cadence is over.
Date day_at(const ContactClock& clock, std::int64_t percent) {
  const std::int64_t hundredths = clock.length.count() * std::max<std::int64_t>(percent, 1);
  return clock.from + Days{static_cast<int>((hundredths + 99) / 100)};
}

Matter about_contact(const RuleInput& input, MatterState state, Date since, std::string lead, std::string tail) {
  auto matter = about_mentorship(input, state, since);
  matter.lead = std::move(lead);
  matter.tail = std::move(tail);
  matter.command = fmt::format("mentor plan {} WHEN", input.open.mentorship.handle);
  return matter;
}

/// What was seen is not called agreed.
std::string cadence_words(const Cadence& cadence) {
  return cadence.usual ? "usually " + format_cadence(cadence) : format_cadence(cadence) + " agreed";
}

void remind_of_contact(const RuleInput& input, MatterState state, std::vector<Matter>& found) {
  const auto clock = contact_clock(input);
  if (!clock) return;
  const Date since = day_at(*clock, input.number);
  if (input.today < since) return;
  const std::string resumed = clock->resumed ? ", resumed " + format_past_day(*clock->resumed, input.today) : "";
  found.push_back(about_contact(input, state, since,
                                fmt::format("no contact for {}{}", format_span(clock->last, input.today), resumed),
                                ", " + cadence_words(*input.open.mentorship.cadence)));
  const auto& met = input.open.last_contact;
  if (met && met->day(input.clock) == clock->last) found.back().last_session = met->id;
}

}  // namespace

void rule_session_due(const RuleInput& input, std::vector<Matter>& found) {
  remind_of_contact(input, MatterState::due, found);
}

void rule_session_late(const RuleInput& input, std::vector<Matter>& found) {
  remind_of_contact(input, MatterState::late, found);
}

void rule_first_contact(const RuleInput& input, std::vector<Matter>& found) {
  const Date start = input.open.mentorship.start;
  const Date due = clock_start(input, start) + Days{static_cast<int>(input.number)};
  if (last_contact_day(input.open, input.clock) || has_plan_ahead(input) || input.today < due) return;
  found.push_back(about_contact(input, MatterState::due, due, "no contact noted yet, ",
                                format_span(start, input.today) + " after the start"));
}

}  // namespace mentor
