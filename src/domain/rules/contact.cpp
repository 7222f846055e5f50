// SPDX-License-Identifier: MIT
// The contact clock: it restarts at the last real contact on any channel, stands still in a pause, and is content with
// a session that is planned.
#include "domain/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct ContactClock {
  Date last;                    ///< day of the last contact
  Date from;                    ///< from when the clock runs: the last contact, or the end of a pause after it
  Days length;                  ///< of one cadence
  std::optional<Date> resumed;  ///< the end of that pause
};

std::optional<ContactClock> contact_clock(const RuleInput& input) {
  const auto& open = input.open;
  if (!open.last_contact || !open.mentorship.cadence || has_plan_ahead(input)) return std::nullopt;
  const Date last = open.last_contact->day(input.clock);
  const auto resumed = end_of_pause(input);
  const bool paused_since = resumed && *resumed > last;
  const Date from = paused_since ? *resumed : last;
  return ContactClock{last, from, length_from(from, *open.mentorship.cadence), paused_since ? resumed : std::nullopt};
}

/// The first day on which `percent` of the cadence is over.
Date day_at(const ContactClock& clock, std::int64_t percent) {
  const std::int64_t hundredths = clock.length.count() * std::max<std::int64_t>(percent, 1);
  return clock.from + Days{static_cast<int>((hundredths + 99) / 100)};
}

std::string no_contact(const RuleInput& input, const ContactClock& clock, Date due) {
  const auto& mentorship = input.open.mentorship;
  return fmt::format("no contact with {} since {};{} {}, so due {}", mentorship.title, format_day(clock.last),
                     clock.resumed ? fmt::format(" resumed {};", format_day(*clock.resumed)) : "",
                     format_cadence(*mentorship.cadence), format_due(due, input.today));
}

Reminder about_contact(const RuleInput& input, std::string_view rule, Level level, std::string text, Date date) {
  const auto& handle = input.open.mentorship.handle;
  auto reminder = about_mentorship(input, rule, level);
  reminder.text = std::move(text);
  reminder.command = level == Level::late ? fmt::format("mentor plan {} 'next tuesday 15:00'", handle)
                                          : fmt::format("mentor log {}", handle);
  reminder.date = date;
  return reminder;
}

}  // namespace

void rule_session_due(const RuleInput& input, std::vector<Reminder>& found) {
  const auto clock = contact_clock(input);
  if (!clock) return;
  const Date due = day_at(*clock, input.number);
  if (input.today < due) return;
  found.push_back(about_contact(input, "session-due", Level::due, no_contact(input, *clock, due), due));
}

void rule_session_late(const RuleInput& input, std::vector<Reminder>& found) {
  const auto clock = contact_clock(input);
  if (!clock || input.today < day_at(*clock, input.number)) return;
  const Date due = day_at(*clock, 100);
  found.push_back(about_contact(input, "session-late", Level::late, no_contact(input, *clock, due), due));
}

void rule_first_contact(const RuleInput& input, std::vector<Reminder>& found) {
  const auto& open = input.open;
  const Date from = std::max(open.mentorship.start, end_of_pause(input).value_or(open.mentorship.start));
  const Date due = from + Days{static_cast<int>(input.number)};
  if (open.last_contact || open.sessions_held > 0 || has_plan_ahead(input) || input.today < due) return;
  auto reminder = about_contact(input, "first-contact", Level::due,
                                fmt::format("no contact with {} since the start, {}", open.mentorship.title,
                                            format_due(open.mentorship.start, input.today)),
                                due);
  reminder.command = fmt::format("mentor plan {} 'next tuesday 15:00'", open.mentorship.handle);
  found.push_back(std::move(reminder));
}

}  // namespace mentor
