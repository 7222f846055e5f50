// SPDX-License-Identifier: MIT
// How to reach the partner: what their clock shows, whether that is a time to call, and the channels that were agreed.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/working_hours.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string hours_words(const Person& person, LocalTime time) {
  const auto hours = person.hours ? read_working_hours(*person.hours) : std::nullopt;
  if (!hours) return {};
  return fmt::format("{} their working hours ({})", hours->contain(time) ? "within" : "outside", *person.hours);
}

std::string clock_words(const PartnerClock& clock) {
  const auto& person = clock.person;
  std::vector<std::string> words;
  if (clock.now) words.push_back(fmt::format("{} ({}) now", format_local(*clock.now), clock.offset));
  if (clock.now)
    words.push_back(hours_words(person, *clock.now));
  else if (person.hours)
    words.push_back(fmt::format("working hours {}", *person.hours));
  if (person.pronouns) words.push_back(fmt::format("pronouns {}", *person.pronouns));
  if (person.language) words.push_back(*person.language);
  return with_commas(words);
}

/// A warning where the next session is at a time at which they do not work.
std::string session_outside_hours(const PrepData& data, const PartnerClock& clock, LocalTime now) {
  const auto hours = clock.person.hours ? read_working_hours(*clock.person.hours) : std::nullopt;
  if (!hours || !clock.person.zone || !clock.now) return {};
  for (const auto& session : data.open.planned) {
    if (planned_day(data.clock, session) < date_of(now)) continue;
    const LocalTime theirs = data.clock.in(session.start, *clock.person.zone);
    if (!session.has_time || hours->contain(theirs)) return {};
    return fmt::format("the next session is outside the working hours of {}", clock.person.name);
  }
  return {};
}

std::string agreed_value(const PrepData& data, std::string_view key) {
  for (const auto& entry : data.agreed)
    if (entry.key == key) return std::string(trim(entry.value));
  return {};
}

/// "urgent messages by phone within 4 hours"
std::string messages_words(const PrepData& data, std::string_view kind, std::string_view called) {
  const std::string channel = agreed_value(data, fmt::format("messages.{}.channel", kind));
  const std::string within = agreed_value(data, fmt::format("messages.{}.within", kind));
  if (channel.empty() && within.empty()) return {};
  return fmt::format("{}{}{}", called, channel.empty() ? "" : " by " + channel,
                     within.empty() ? "" : " within " + format_response(parse_response(within, kind)));
}

std::string agreed_channels(const PrepData& data) {
  std::vector<std::string> words;
  const std::string session = agreed_value(data, "meetings.channel");
  if (!session.empty()) words.push_back("sessions by " + session);
  constexpr std::array<std::array<std::string_view, 2>, 4> kinds{
      {{"routine", "messages"}, {"urgent", "urgent ones"}, {"feedback", "feedback"}, {"documents", "documents"}}};
  for (const auto& kind : kinds) words.push_back(messages_words(data, kind[0], kind[1]));
  const std::string fallback = agreed_value(data, "messages.fallback");
  if (!fallback.empty()) words.push_back(fmt::format("if that fails: {}", first_line(fallback)));
  return with_commas(words);
}

}  // namespace

std::optional<ReportSection> prep_reach(const PrepData& data, LocalTime now) {
  BulletList list;
  for (const auto& clock : data.clocks) {
    if (const auto words = clock_words(clock); !words.empty())
      list.items.push_back({fmt::format("{}: {}", clock.person.name, words), {}, {}});
    if (auto words = session_outside_hours(data, clock, now); !words.empty())
      list.items.push_back({std::move(words), {}, {}});
  }
  if (const auto words = agreed_channels(data); !words.empty()) list.items.push_back({"agreed: " + words, {}, {}});
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"To reach them", {std::move(list)}};
}

}  // namespace mentor
