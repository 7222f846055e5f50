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

/// The newest three pulses of one speaker that have the measure, newest first.
std::vector<const Pulse*> newest_three(const RuleInput& input, const PulseSpeaker& speaker,
                                       const PulseMeasure& measure) {
  std::vector<const Pulse*> three;
  for (const auto& pulse : input.open.pulses)
    if (PulseSpeaker{pulse.by, pulse.person} == speaker && pulse.*measure.value && three.size() < 3)
      three.push_back(&pulse);
  return three;
}

std::string seen_by(const RuleInput& input, const PulseSpeaker& speaker) {
  if (speaker.side == Side::me) return "you see";
  return speaker.person ? owner_name(input.open.partners, *speaker.person) + " sees" : "they see";
}

bool fell_twice(const std::vector<const Pulse*>& three, const PulseMeasure& measure) {
  return three.size() == 3 && *(three[0]->*measure.value) < *(three[1]->*measure.value) &&
         *(three[1]->*measure.value) < *(three[2]->*measure.value);
}

}  // namespace

/// One for a mentorship: what the owner sees comes first. A review since then has looked at it.
void rule_pulse_falling(const RuleInput& input, std::vector<Matter>& found) {
  if (input.open.sessions_held < held_before_a_verdict) return;
  for (const auto& speaker : speakers_of(input))
    for (const auto& measure : pulse_measures) {
      const auto three = newest_three(input, speaker, measure);
      if (!fell_twice(three, measure) || input.today - three[0]->date > fall_is_news) continue;
      if (input.open.last_review && *input.open.last_review >= three[0]->date) continue;
      auto matter = about_mentorship(input, MatterState::hint, three[0]->date);
      matter.is_about(*three[0]);
      matter.lead = fmt::format("{} fell from {} to {} and {}, as {} it", measure.name, *(three[2]->*measure.value),
                                *(three[1]->*measure.value), *(three[0]->*measure.value), seen_by(input, speaker));
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
