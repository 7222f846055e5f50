// How the relationship feels. Trust takes time (articles 000 and 004), so the first three sessions get no verdict.
#include "domain/rules/rules.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::int64_t held_before_a_verdict = 3;

struct PulseMeasure {
  std::string_view name;
  std::optional<std::int64_t> Pulse::*value;
};
constexpr std::array pulse_measures{PulseMeasure{"trust", &Pulse::trust}, PulseMeasure{"progress", &Pulse::progress},
                                    PulseMeasure{"energy", &Pulse::energy}};

/// The newest three values of one measure by one side, newest first.
std::vector<std::int64_t> newest_three(const RuleInput& input, Side side, const PulseMeasure& measure) {
  std::vector<std::int64_t> values;
  for (const auto& pulse : input.open.pulses)
    if (pulse.by == side && pulse.*measure.value && values.size() < 3) values.push_back(*(pulse.*measure.value));
  return values;
}

}  // namespace

void rule_pulse_falling(const RuleInput& input, std::vector<Reminder>& found) {
  if (input.open.sessions_held < held_before_a_verdict) return;
  for (const Side side : {Side::me, Side::partner})
    for (const auto& measure : pulse_measures) {
      const auto values = newest_three(input, side, measure);
      if (values.size() < 3 || values[0] >= values[1] || values[1] >= values[2]) continue;
      auto reminder = about_mentorship(input, "pulse-falling", Level::due);
      reminder.text =
          fmt::format("{} with {} fell from {} to {} and {}, as {} see it", measure.name, input.open.mentorship.title,
                      values[2], values[1], values[0], side == Side::me ? "you" : "they");
      reminder.command = fmt::format("mentor prep {}", input.open.mentorship.handle);
      reminder.date = input.open.pulses.front().date;
      reminder.visibility = input.open.pulses.front().visibility;
      found.push_back(std::move(reminder));
    }
}

void rule_pulse_due(const RuleInput& input, std::vector<Reminder>& found) {
  if (is_situational(input) || input.open.sessions_held < held_before_a_verdict) return;
  const auto& mentorship = input.open.mentorship;
  const bool ever = !input.open.pulses.empty();
  const Date last = ever ? input.open.pulses.front().date : mentorship.start;
  const Date due = clock_start(input, last) + Days{static_cast<int>(input.number)};
  if (input.today < due) return;
  auto reminder = about_mentorship(input, "pulse-due", Level::hint);
  reminder.text = fmt::format("nobody said how it feels with {} since {}{}", mentorship.title,
                              ever ? "" : "the start, ", format_due(last, input.today));
  reminder.command = fmt::format("mentor pulse {} --trust 4", mentorship.handle);
  reminder.date = due;
  found.push_back(std::move(reminder));
}

}  // namespace mentor
