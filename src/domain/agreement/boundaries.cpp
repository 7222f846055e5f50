// SPDX-License-Identifier: MIT
// Whether a moment lies where an agreed boundary says that it should not.
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::array<std::string_view, 7> day_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};

std::string_view day_name(Date date) { return day_names.at(std::chrono::weekday{date}.c_encoding()); }

bool is_weekend(Date date) {
  const std::chrono::weekday day{date};
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

bool names_day(std::string_view folded, Date date) {
  return folded.find(fold(day_name(date))) != std::string_view::npos ||
         (is_weekend(date) && folded.find("weekend") != std::string_view::npos);
}

/// "18:00", "6pm", "6 pm", "18h"; a number alone may count anything.
std::optional<Minutes> clock_at_start(std::string_view text) {
  constexpr int noon = 12;
  int hours = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hours);
  if (error != std::errc{} || hours < 0 || hours > 24) return std::nullopt;
  std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  int minutes = -1;
  if (rest.starts_with(':') && rest.size() > 2) {
    std::from_chars(rest.data() + 1, rest.data() + 3, minutes);
    rest = rest.substr(3);
  }
  rest = trim(rest);
  const bool afternoon = rest.starts_with("pm");
  if (minutes < 0 && !afternoon && !rest.starts_with("am") && !rest.starts_with('h')) return std::nullopt;
  if (afternoon && hours < noon) hours += noon;
  return Minutes{hours * 60 + std::max(minutes, 0)};
}

std::optional<Minutes> clock_behind(std::string_view folded, std::string_view word) {
  const auto at = folded.find(word);
  return at == std::string_view::npos ? std::nullopt : clock_at_start(folded.substr(at + word.size()));
}

bool is_beyond_clock(std::string_view folded, LocalTime time) {
  const auto clock = std::chrono::floor<Minutes>(time - std::chrono::floor<Days>(time));
  const auto latest = clock_behind(folded, "after ");
  const auto earliest = clock_behind(folded, "before ");
  return (latest && clock >= *latest) || (earliest && clock < *earliest);
}

}  // namespace

std::optional<BoundaryMet> boundary_met(const std::optional<Agreement>& agreement, LocalTime time, bool has_time) {
  if (!agreement || agreement->withheld || !agreement->boundaries) return std::nullopt;
  for (const auto line : split_lines(*agreement->boundaries)) {
    const std::string folded = fold(line);
    const Date day = date_of(time);
    if (names_day(folded, day)) return BoundaryMet{fmt::format("a {}", day_name(day)), std::string(trim(line))};
    if (has_time && is_beyond_clock(folded, time))
      return BoundaryMet{format_clock(std::chrono::floor<Minutes>(time - LocalTime{day})), std::string(trim(line))};
  }
  return std::nullopt;
}

std::optional<BoundaryMet> boundary_met(const std::optional<Agreement>& agreement, const std::vector<Person>& partners,
                                        Instant instant, bool has_time, const WallClock& clock) {
  if (auto met = boundary_met(agreement, clock.mine(instant), has_time)) return met;
  if (!has_time || clock.zones == nullptr) return std::nullopt;
  for (const auto& partner : partners) {
    if (!partner.zone || !clock.zones->known(*partner.zone)) continue;
    auto met = boundary_met(agreement, clock.in(instant, *partner.zone), has_time);
    if (!met) continue;
    met->what += " for " + partner.name;
    return met;
  }
  return std::nullopt;
}

}  // namespace mentor
