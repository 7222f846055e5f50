// SPDX-License-Identifier: MIT
// Phrases that check-in, prep and reports share.
#include "domain/wording.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace mentor {

std::string owner_name(const std::vector<Person>& partners, std::string_view owner) {
  if (owner == my_handle) return "you";
  for (const auto& person : partners)
    if (person.handle == owner) return person.name;
  return std::string(owner);
}

std::string whose_of_several(const std::vector<Person>& partners, const std::optional<std::string>& person) {
  return person && partners.size() > 1 ? owner_name(partners, *person) + ": " : std::string();
}

std::string whose_goal(const std::vector<Person>& partners, const Goal& goal) {
  return goal.owner ? owner_name(partners, *goal.owner) + ": " : std::string();
}

std::string asked_words(const std::vector<Person>& partners, const Question& question) {
  const std::string words = owner_name(partners, question.asker) + " asked";
  return question.person ? fmt::format("{} {}", words, owner_name(partners, *question.person)) : words;
}

std::string planned_start(const WallClock& clock, const Session& session) {
  return session.has_time ? format_local(clock.mine(session.start)) : format_day(planned_day(clock, session));
}

Date planned_day(const WallClock& clock, const Session& session) {
  // Without a time the start is noon in the session's zone, which elsewhere may be another day.
  return session.has_time ? date_of(clock.mine(session.start)) : clock.day_of(session);
}

std::optional<Minutes> planned_length(const std::optional<Agreement>& agreement, const Session& session) {
  return session.length || !agreement ? session.length : agreement->length;
}

bool is_over(const WallClock& clock, const std::optional<Agreement>& agreement, const Session& session, LocalTime now,
             Minutes grace) {
  constexpr Minutes assumed_length{60};
  if (!session.has_time) return planned_day(clock, session) < date_of(now);
  const Minutes length = planned_length(agreement, session).value_or(assumed_length);
  return clock.mine(session.start + length + grace) <= now;
}

std::string partner_times(const WallClock& clock, const std::vector<Person>& partners, const Session& session) {
  std::string text;
  for (const auto& [person, theirs] : clock.elsewhere(session, partners))
    text += fmt::format("; {} for {}", format_local(theirs), person->name);
  return text;
}

std::string partner_clocks(const WallClock& clock, const std::vector<Person>& partners, const Session& session) {
  std::string text;
  for (const auto& [person, theirs] : clock.elsewhere(session, partners)) {
    const Date day = date_of(theirs);
    const auto time = format_clock(std::chrono::duration_cast<Minutes>(theirs - LocalTime{day}));
    text += fmt::format("{}{}{} for {}", text.empty() ? "; " : ", ",
                        day == date_of(clock.mine(session.start)) ? std::string() : format_day(day).substr(0, 4), time,
                        person->name);
  }
  return text;
}

bool takes_part(const std::vector<Person>& partners, std::string_view handle) {
  return handle == my_handle ||
         std::any_of(partners.begin(), partners.end(), [&](const Person& person) { return person.handle == handle; });
}

std::string with_commas(const std::vector<std::string>& words) {
  std::string joined;
  for (const auto& word : words)
    if (!word.empty()) joined += (joined.empty() ? "" : ", ") + word;
  return joined;
}

std::string due_suffix(std::optional<Date> due, Date today) {
  return due ? fmt::format(", due {}", format_due(*due, today)) : std::string();
}

}  // namespace mentor
