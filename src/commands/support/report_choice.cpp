// SPDX-License-Identifier: MIT
// What a report or its figures are about.
#include "commands/support/report_choice.hpp"

#include "commands/support/report_data.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/choices.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/messages/who.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

void require_for(const Store& store, const Mentorship& mentorship, Audience audience) {
  if (audience == Audience::me || audience == Audience::screen || mentorship_in(store.as(audience), mentorship.handle))
    return;
  throw UserError(messages::mentorship_not_for(to_text(audience), mentorship.handle, to_text(mentorship.visibility)));
}

/// What was typed for the period begins after today.
[[noreturn]] void refuse_ahead(std::string_view option, std::string_view typed) {
  throw UserError(messages::period_ahead(messages::at(option), visible(typed)));
}

}  // namespace

Options period_options(PeriodOptions& options) {
  return {
      option("-p,--period", options.period, "PERIOD", "2026-10, 2026-Q3, 2026, last-month (the last 12 months)"),
      option("--since", options.since, "DATE", "From this day on"),
      option("--until", options.until, "DATE", "Up to this day"),
  };
}

Period chosen_period(const Context& context, const PeriodOptions& options) {
  const Date today = context.today();
  const bool ends = !options.since.empty() || !options.until.empty();
  if (!options.period.empty()) {
    if (ends) throw UserError(messages::either("-p", "--since/--until"));
    const Period period = parse_period(options.period, "-p", today);
    if (period.first > today) refuse_ahead("-p", options.period);
    return period;
  }
  if (!ends) return {add_months(today, -12) + Days(1), today, "the last 12 months"};
  const Date last = options.until.empty() ? today : parse_period(options.until, "--until", today).last;
  const Date first = options.since.empty() ? add_months(last, -12) + Days(1)
                                           : parse_date(options.since, "--since", today, Direction::past);
  if (first > today && options.since.empty()) refuse_ahead("--until", format_date(last));
  if (first > today) refuse_ahead("--since", format_date(first));
  if (first > last) throw UserError(messages::since_after_until(format_date(first), format_date(last)));
  return {first, last, fmt::format("{} to {}", format_date(first), format_date(last))};
}

std::vector<Mentorship> chosen_mentorships(Context& context, const Store& store, const std::vector<std::string>& who,
                                           const Period& period, Audience audience) {
  std::vector<Mentorship> chosen;
  const bool mine = audience == Audience::me || audience == Audience::screen;
  const Reading& journal = mine ? store.as(audience) : store;
  for (const auto& word : who) {
    const auto found = find_mentorship(context, journal, word);
    const bool known =
        std::any_of(chosen.begin(), chosen.end(), [&](const auto& other) { return other.handle == found.handle; });
    if (!known) chosen.push_back(found);
  }
  if (audience == Audience::partner && chosen.size() != 1) throw UserError(messages::partner_of_whom());
  for (const auto& mentorship : chosen) require_for(store, mentorship, audience);
  if (who.empty()) {
    chosen = journal.all<Mentorship>();
    std::erase_if(chosen, [&](const auto& m) {
      return (m.closed_on && *m.closed_on < period.first) || (!mine && !mentorship_in(store.as(audience), m.handle));
    });
    if (chosen.empty()) throw UserError(messages::no_mentorship());
  }
  leave_out_sealed(context, chosen);
  return chosen;
}

Audience chosen_audience(std::string_view typed) {
  if (typed.empty()) return Audience::me;
  const auto audience = from_text<Audience>(to_lower_ascii(typed));
  if (audience && *audience != Audience::screen) return *audience;
  throw UserError(messages::unknown_audience(visible(typed), alternatives(report_readers)));
}

}  // namespace mentor::commands
