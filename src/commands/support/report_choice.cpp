// What a report or its figures are about.
#include "commands/support/report_choice.hpp"

#include "commands/support/who.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace mentor {

void bind_period(CLI::App& app, PeriodOptions& options) {
  app.add_option("-p,--period", options.period, "2026-10, 2026-Q3, 2026, last-month (the last 12 months)");
  app.add_option("--since", options.since, "From this day on");
  app.add_option("--until", options.until, "Up to this day");
}

Period chosen_period(const Context& context, const PeriodOptions& options) {
  const Date today = context.today();
  const bool ends = !options.since.empty() || !options.until.empty();
  if (!options.period.empty()) {
    if (ends) throw UserError("-p and --since/--until both name a period. Give one of them.");
    return parse_period(options.period, "-p", today);
  }
  if (!ends) return {add_months(today, -12) + Days(1), today, "the last 12 months"};
  const Date last = options.until.empty() ? today : parse_date(options.until, "--until", today, Direction::past);
  const Date first = options.since.empty() ? add_months(last, -12) + Days(1)
                                           : parse_date(options.since, "--since", today, Direction::past);
  if (first > last)
    throw UserError(fmt::format("--since {} is after --until {}: nothing lies between. Swap them.", format_date(first),
                                format_date(last)));
  return {first, last, fmt::format("{} to {}", format_date(first), format_date(last))};
}

std::vector<Mentorship> chosen_mentorships(Context& context, const Store& store, const std::vector<std::string>& who,
                                           const Period& period) {
  std::vector<Mentorship> chosen;
  for (const auto& word : who) {
    const auto found = find_mentorship(context, store, word);
    const bool known =
        std::any_of(chosen.begin(), chosen.end(), [&](const auto& other) { return other.handle == found.handle; });
    if (!known) chosen.push_back(found);
  }
  if (!who.empty()) return chosen;
  chosen = store.all<Mentorship>();
  std::erase_if(chosen, [&](const auto& m) { return m.closed_on && *m.closed_on < period.first; });
  if (chosen.empty())
    throw UserError("WHO: the journal has no mentorship to report on. Start one with: mentor add HANDLE");
  return chosen;
}

}  // namespace mentor
