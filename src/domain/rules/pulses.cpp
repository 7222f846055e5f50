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

/// The newest three pulses of one side that have the measure, newest first.
std::vector<const Pulse*> newest_three(const RuleInput& input, Side side, const PulseMeasure& measure) {
  std::vector<const Pulse*> three;
  for (const auto& pulse : input.open.pulses)
    if (pulse.by == side && pulse.*measure.value && three.size() < 3) three.push_back(&pulse);
  return three;
}

bool fell_twice(const std::vector<const Pulse*>& three, const PulseMeasure& measure) {
  return three.size() == 3 && *(three[0]->*measure.value) < *(three[1]->*measure.value) &&
         *(three[1]->*measure.value) < *(three[2]->*measure.value);
}

Reminder about_fall(const RuleInput& input, Side side, const PulseMeasure& measure,
                    const std::vector<const Pulse*>& three) {
  const auto& mentorship = input.open.mentorship;
  auto reminder = about_mentorship(input, "pulse-falling", Level::due);
  reminder.text = fmt::format("{} with {} fell from {} to {} and {}, as {} see it", measure.name, mentorship.title,
                              *(three[2]->*measure.value), *(three[1]->*measure.value), *(three[0]->*measure.value),
                              side == Side::me ? "you" : "they");
  reminder.command = fmt::format("mentor prep {}", mentorship.handle);
  reminder.date = three[0]->date;
  reminder.visibility = three[0]->visibility;
  // It tells the numbers of all three.
  for (const auto* pulse : three)
    if (pulse->visibility == Visibility::sealed) reminder.visibility = Visibility::sealed;
  return reminder;
}

}  // namespace

void rule_pulse_falling(const RuleInput& input, std::vector<Reminder>& found) {
  if (input.open.sessions_held < held_before_a_verdict) return;
  for (const Side side : {Side::me, Side::partner})
    for (const auto& measure : pulse_measures) {
      const auto three = newest_three(input, side, measure);
      if (fell_twice(three, measure)) found.push_back(about_fall(input, side, measure, three));
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
