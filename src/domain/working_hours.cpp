// SPDX-License-Identifier: MIT
// Reading working hours, and whether a time lies within them.
#include "mentor/domain/working_hours.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/values.hpp"

#include <algorithm>
#include <string>

namespace mentor {

namespace {

constexpr std::array<std::string_view, 7> day_words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr Minutes whole_day{24 * 60};

std::optional<std::size_t> day_number(std::string_view word) {
  const auto found = std::find(day_words.begin(), day_words.end(), word);
  if (found == day_words.end()) return std::nullopt;
  return static_cast<std::size_t>(found - day_words.begin());
}

std::optional<Minutes> minutes_of_clock(std::string_view word) {
  if (word.size() != 5 || word[2] != ':') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 3U, 4U})
    if (word[i] < '0' || word[i] > '9') return std::nullopt;
  const Minutes minutes{((word[0] - '0') * 10 + (word[1] - '0')) * 60 + (word[3] - '0') * 10 + (word[4] - '0')};
  return word[3] < '6' && minutes <= whole_day ? std::optional(minutes) : std::nullopt;
}

/// "mon", "mon-fri", "fri-mon" over the end of the week; no words: every day.
std::optional<std::array<bool, 7>> days_of(std::string_view words) {
  std::array<bool, 7> days{};
  if (words.empty()) {
    days.fill(true);
    return days;
  }
  const std::size_t dash = words.find('-');
  const auto first = day_number(words.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : day_number(words.substr(dash + 1));
  if (!first || !last) return std::nullopt;
  for (std::size_t day = *first;; day = (day + 1) % days.size()) {
    days[day] = true;
    if (day == *last) return days;
  }
}

/// The end of the hours in which that time lies.
std::optional<LocalTime> end_of(const WorkingHours& hours, LocalTime time) {
  const auto today = std::chrono::floor<Days>(time);
  for (const Date day : {today, today - Days{1}}) {
    const LocalTime end = LocalTime{day} + hours.to + (hours.from < hours.to ? Minutes{0} : whole_day);
    if (hours.days[std::chrono::weekday{day}.iso_encoding() - 1] && time >= LocalTime{day} + hours.from && time < end)
      return end;
  }
  return std::nullopt;
}

}  // namespace

std::optional<WorkingHours> read_working_hours(std::string_view text) {
  const std::string words = to_lower_ascii(trim(text));
  const std::size_t blank = words.rfind(' ');
  const auto days = days_of(blank == std::string::npos ? std::string_view{} : trim(words.substr(0, blank)));
  const std::string span = blank == std::string::npos ? words : words.substr(blank + 1);
  if (!days || span.size() != 11 || span[5] != '-') return std::nullopt;
  const auto from = minutes_of_clock(span.substr(0, 5));
  const auto to = minutes_of_clock(span.substr(6));
  if (!from || !to || *from == *to) return std::nullopt;
  return WorkingHours{*days, *from, *to};
}

bool WorkingHours::contain(LocalTime start, Minutes length) const {
  auto end = end_of(*this, start);
  // Hours up to midnight go on with those of the next day.
  while (end && *end < start + length) end = end_of(*this, *end);
  return end.has_value();
}

std::string require_hours(std::string_view text, std::string_view option) {
  const std::string hours = to_lower_ascii(trim(text));
  if (!read_working_hours(hours)) throw UserError(messages::not_hours(messages::at(option), visible(text)));
  return hours;
}

}  // namespace mentor
