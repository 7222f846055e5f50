// SPDX-License-Identifier: MIT
// How the relationship feels. Trust takes time (articles 000 and 004), so the first three sessions get no verdict.
#include "domain/rules/rules.hpp"
#include "domain/wording.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::int64_t held_before_a_verdict = 3;
/// A fall that lies further back is history: by then the next pulse is due.
constexpr Days fall_is_news{60};
/// How far back a fall is looked for, so that a slow one is seen too.
constexpr Days fall_takes{180};
/// On the scale from 1 to 5 one step is a mood.
constexpr std::int64_t steps_of_a_fall = 2;

struct PulseMeasure {
  std::string_view name;
  std::optional<std::int64_t> Pulse::*value;
};
constexpr std::array pulse_measures{PulseMeasure{"trust", &Pulse::trust}, PulseMeasure{"progress", &Pulse::progress},
                                    PulseMeasure{"energy", &Pulse::energy}};

/// Who says how it feels: I, the partner, or one of a group.
struct PulseSpeaker {
  Side side;
  std::optional<std::string> person;

  friend bool operator==(const PulseSpeaker&, const PulseSpeaker&) = default;
};

std::vector<PulseSpeaker> speakers_of(const RuleInput& input) {
  std::vector<PulseSpeaker> speakers;
  for (const Side side : {Side::me, Side::partner})
    for (const auto& pulse : input.open.pulses) {
      const PulseSpeaker speaker{pulse.by, pulse.person};
      if (pulse.person && !takes_part(input.open.partners, *pulse.person)) continue;
      if (pulse.by == side && std::find(speakers.begin(), speakers.end(), speaker) == speakers.end())
        speakers.push_back(speaker);
    }
  return speakers;
}

/// What one speaker said of the measure lately, newest first; of what a review looked at the last word alone.
std::vector<const Pulse*> readings_of(const RuleInput& input, const PulseSpeaker& speaker,
                                      const PulseMeasure& measure) {
  std::vector<const Pulse*> readings;
  for (const auto& pulse : input.open.pulses) {
    if (PulseSpeaker{pulse.by, pulse.person} != speaker || !(pulse.*measure.value)) continue;
    if (!readings.empty() && readings.front()->date - pulse.date > fall_takes) break;
    readings.push_back(&pulse);
    if (input.open.last_review && pulse.date <= *input.open.last_review) break;
  }
  return readings;
}

std::string seen_by(const RuleInput& input, const PulseSpeaker& speaker) {
  if (speaker.side == Side::me) return "you see";
  return speaker.person ? owner_name(input.open.partners, *speaker.person) + " sees" : "they see";
}

/// From where it fell: the newest of the highest readings, if the newest of all is two or more below it, and the one
/// before lies below it too and not below the newest. One low day is no fall, and what rises again is none any more.
const Pulse* height_of_fall(const std::vector<const Pulse*>& readings, const PulseMeasure& measure) {
  if (readings.size() < 3) return nullptr;
  const auto value = [&](const Pulse* pulse) { return *(pulse->*measure.value); };
  const Pulse* highest = *std::max_element(readings.begin(), readings.end(),
                                           [&](const Pulse* a, const Pulse* b) { return value(a) < value(b); });
  const auto last = value(readings[0]);
  const auto before = value(readings[1]);
  const bool fell = value(highest) - last >= steps_of_a_fall && before < value(highest) && last <= before;
  return fell ? highest : nullptr;
}

}  // namespace

/// One for a mentorship: what the owner sees comes first. A review since then has looked at it.
void rule_pulse_falling(const RuleInput& input, std::vector<Matter>& found) {
  if (input.open.sessions_held < held_before_a_verdict) return;
  for (const auto& speaker : speakers_of(input))
    for (const auto& measure : pulse_measures) {
      const auto readings = readings_of(input, speaker, measure);
      const Pulse* highest = height_of_fall(readings, measure);
      if (highest == nullptr || input.today - readings[0]->date > fall_is_news) continue;
      auto matter = about_mentorship(input, MatterState::hint, readings[0]->date);
      matter.is_about(*readings[0]);
      matter.lead = fmt::format("{} fell from {} to {}, as {} it", measure.name, *(highest->*measure.value),
                                *(readings[0]->*measure.value), seen_by(input, speaker));
      matter.command = fmt::format("mentor review {}", input.open.mentorship.handle);
      found.push_back(std::move(matter));
      return;
    }
}

void rule_pulse_due(const RuleInput& input, std::vector<Matter>& found) {
  if (is_situational(input) || input.open.sessions_held < held_before_a_verdict || input.open.pulses.empty()) return;
  const Date last = input.open.pulses.front().date;
  const Date due = clock_start(input, last) + Days{static_cast<int>(input.number)};
  if (input.today < due) return;
  auto matter = about_mentorship(input, MatterState::hint, due);
  matter.lead = "no word on how it feels since " + format_past_day(last, input.today);
  matter.command = fmt::format("mentor pulse {} --trust N", input.open.mentorship.handle);
  found.push_back(std::move(matter));
}

}  // namespace mentor
