// SPDX-License-Identifier: MIT
// What a typed date is read as, as text, so that one test is one line. The tests' today is a Friday.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/errors.hpp"
#include "support/layers.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace mentor::tests::date_expect {

inline const Date friday = make_date(2026, 11, 20);
inline const LocalTime five_past_two = LocalTime{friday} + Minutes{14 * 60 + 5};

/// The message of the UserError that `action` throws; "nothing was refused" if it throws none.
template <typename Action>
std::string refusal_of(Action action) {
  try {
    action();
  } catch (const UserError& error) {
    return error.what();
  }
  return "nothing was refused";
}

inline std::string ahead(std::string_view text) {
  return format_day(parse_date(text, "--by", friday, Direction::future));
}
inline std::string back(std::string_view text) {
  return format_day(parse_date(text, "--date", friday, Direction::past));
}

inline std::string due(std::string_view text, Date today = friday) {
  return format_day(parse_date(text, "--by", today, Direction::deadline));
}

inline std::string refused(std::string_view text) {
  return refusal_of([&] { (void)parse_date(text, "--by", friday, Direction::future); });
}

inline std::string shown(const DateTime& value) {
  auto text = format_date(value.date);
  if (value.time) text += " " + format_clock(*value.time);
  if (value.zone) text += " " + *value.zone;
  return text;
}

inline std::string moment(std::string_view text) {
  return shown(parse_date_time(text, "WHEN", five_past_two, Direction::future));
}

inline std::string moment_refused(std::string_view text) {
  return refusal_of([&] { (void)parse_date_time(text, "WHEN", five_past_two, Direction::future); });
}

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace mentor::tests::date_expect
