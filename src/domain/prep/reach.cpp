// SPDX-License-Identifier: MIT
// How to reach the partner: what their clock shows, whether that is a time to call, and the channels that were agreed.
#include "domain/prep/parts.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/domain/working_hours.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

std::string hours_words(const Person& person, LocalTime time) {
  const auto hours = person.hours ? read_working_hours(*person.hours) : std::nullopt;
  if (!hours) return {};
  return fmt::format("{} their working hours ({})", hours->contain(time) ? "within" : "outside", *person.hours);
}

/// What their clock shows is worth knowing where no hour is fixed yet; what they are called and speak, in the first
/// sessions.
std::string clock_words(const PrepData& data, const PartnerClock& clock, LocalTime now) {
  const auto& person = clock.person;
  const Session* next = next_session(data, now);
  const bool fixed = next != nullptr && next->has_time;
  std::vector<std::string> words;
  if (clock.now && !fixed) words.push_back(fmt::format("{} ({}) now", format_local(*clock.now), clock.offset));
  if (clock.now && !fixed)
    words.push_back(hours_words(person, *clock.now));
  else if (person.hours && !fixed)
    words.push_back(fmt::format("working hours {}", *person.hours));
  if (person.pronouns && is_early(data)) words.push_back(fmt::format("pronouns {}", *person.pronouns));
  if (person.language && is_early(data)) words.push_back(*person.language);
  return with_commas(words);
}

/// A warning where the next session is at a time at which they do not work.
std::string session_outside_hours(const PrepData& data, const PartnerClock& clock, LocalTime now) {
  const auto hours = clock.person.hours ? read_working_hours(*clock.person.hours) : std::nullopt;
  const Session* next = next_session(data, now);
  if (!hours || !clock.person.zone || !clock.now || next == nullptr || !next->has_time) return {};
  const LocalTime theirs = data.clock.in(next->start, *clock.person.zone);
  if (hours->contain(theirs, planned_length(data.open.agreement, *next).value_or(Minutes{0}))) return {};
  return fmt::format("the next session is outside the working hours of {} ({})", clock.person.name,
                     *clock.person.hours);
}

/// A word where the next session falls on a boundary that was agreed, on their clock or on mine.
std::string on_a_boundary(const PrepData& data, LocalTime now) {
  const Session* next = next_session(data, now);
  if (next == nullptr) return {};
  const auto met =
      boundary_met(data.agreed, data.open.partners, next->start, next->has_time, data.clock, {false, next->channel});
  return met ? fmt::format("the next session is on {}; agreed: {}", met->what, met->line) : std::string();
}

/// "urgent messages by phone within 4 hours"
std::string messages_words(const PrepData& data, std::string_view kind, std::string_view called) {
  const std::string channel = data.agreed.value(fmt::format("messages.{}.channel", kind));
  const std::string within = data.agreed.value(fmt::format("messages.{}.within", kind));
  if (channel.empty() && within.empty()) return {};
  return fmt::format("{}{}{}", called, channel.empty() ? "" : " by " + channel,
                     within.empty() ? "" : " within " + format_response(parse_response(within, kind)));
}

std::string agreed_channels(const PrepData& data) {
  std::vector<std::string> words;
  const std::string session = data.agreed.value("meetings.channel");
  if (!session.empty()) words.push_back("sessions by " + session);
  constexpr std::array<std::array<std::string_view, 2>, 4> kinds{
      {{"routine", "messages"}, {"urgent", "urgent ones"}, {"feedback", "feedback"}, {"documents", "documents"}}};
  for (const auto& kind : kinds) words.push_back(messages_words(data, kind[0], kind[1]));
  const std::string fallback = data.agreed.value("messages.fallback");
  if (!fallback.empty()) words.push_back(fmt::format("if that fails: {}", first_line(fallback)));
  return with_commas(words);
}

/// All of it in the first sessions; later what names a day near the next one.
std::string customs_words(const PrepData& data, const Person& person, const std::vector<NotedDay>& near) {
  if (!person.customs) return {};
  const auto day =
      std::find_if(near.begin(), near.end(), [&](const NotedDay& one) { return one.name == person.handle; });
  const std::string all = fmt::format("{}: {}", person.name, first_line(*person.customs));
  if (day == near.end()) return is_early(data) ? all : std::string();
  return fmt::format("{} is near the next session; {}", format_day(day->day),
                     is_early(data) ? all : fmt::format("{}: {}", person.name, day->words));
}

}  // namespace

std::optional<PrepPart> prep_reach(const PrepData& data, LocalTime now) {
  constexpr int worth_of_a_warning = 4;
  PrepPart part{.title = "To reach them", .weight = 2};
  const auto near = days_near_next_session(data, now);
  for (const auto& clock : data.clocks) {
    if (const auto words = clock_words(data, clock, now); !words.empty())
      add_item(part, 3, fmt::format("{}: {}", clock.person.name, words));
    if (auto words = customs_words(data, clock.person, near); !words.empty())
      add_item(part, worth_of_a_warning, std::move(words));
    if (auto words = session_outside_hours(data, clock, now); !words.empty())
      add_item(part, worth_of_a_warning, std::move(words));
  }
  if (auto words = on_a_boundary(data, now); !words.empty()) add_item(part, worth_of_a_warning, std::move(words));
  for (const auto& noted : near)
    if (!takes_part(data.open.partners, noted.name))
      add_item(part, worth_of_a_warning,
               fmt::format("{} is near the next session: {}", format_day(noted.day), noted.words), noted.name);
  if (const auto words = agreed_channels(data); !words.empty()) add_item(part, 1, "agreed: " + words);
  part.fewest = static_cast<std::size_t>(std::count_if(
      part.items.begin(), part.items.end(), [](const PrepItem& one) { return one.worth >= worth_of_a_warning; }));
  return part_with_items(std::move(part));
}

}  // namespace mentor
