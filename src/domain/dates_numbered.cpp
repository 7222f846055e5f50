// SPDX-License-Identifier: MIT
// The forms of a day or a period by its number or month, and what each stands for: 2026-11-27, 5 oct, 20/11, W48, Q4.
#include "domain/dates_forms.hpp"
#include "mentor/messages/dates.hpp"

#include <array>
#include <fmt/format.h>

namespace mentor {
namespace {

// Of the same thing in the years around today: the nearest in the field's direction. What has begun is past, what is
// not over can be a deadline.
template <class InYear>
DateSpan nearest_of_years(const DateFrame& frame, int year, InYear in_year) {
  const bool past = frame.direction == Direction::past;
  const auto fits = [&](const DateSpan& span) {
    const auto day = frame.ends || frame.direction == Direction::deadline ? span.last : span.first;
    return past ? day <= frame.today : day >= frame.today;
  };
  const int step = past ? -1 : 1;
  if (const DateSpan span = in_year(year - step); fits(span)) return span;
  return fits(in_year(year)) ? in_year(year) : in_year(year + step);
}

DateSpan year_span(const FormMatch& match) {
  check_year(match.scanner, match.slots.year);
  const auto& frame = match.frame;
  if (!frame.period && match.slots.year < year_of(frame.today)) match.scanner.refuse(messages::year_over());
  return span_of_unit(make_date(match.slots.year, 1, 1), DateUnit::year);
}

DateSpan half_span(const FormMatch& match) {
  check_year(match.scanner, match.slots.year);
  const int half = match.slots.numbers[0];
  if (half < 1 || half > 2) match.scanner.refuse(messages::no_half_year());
  const auto first = make_date(match.slots.year, half == 1 ? 1 : 7, 1);
  return {first, add_months(first, 6) - Days{1}, SpanKind::half};
}

int checked_quarter(const FormMatch& match) {
  const int quarter = match.slots.numbers[0];
  if (quarter < 1 || quarter > 4) match.scanner.refuse(messages::no_quarter());
  return quarter;
}

DateSpan quarter_in(int year, int quarter) {
  return span_of_unit(make_date(year, static_cast<unsigned>(3 * quarter - 2), 1), DateUnit::quarter);
}

DateSpan quarter_of_year(const FormMatch& match) {
  check_year(match.scanner, match.slots.year);
  return quarter_in(match.slots.year, checked_quarter(match));
}

DateSpan nearest_quarter(const FormMatch& match) {
  const int quarter = checked_quarter(match);
  return nearest_of_years(match.frame, year_of(match.frame.today), [&](int year) { return quarter_in(year, quarter); });
}

DateSpan week_in(int year, int week) { return span_of_unit(iso_week_monday(year, week), DateUnit::week); }

DateSpan week_of_year(const FormMatch& match) {
  check_year(match.scanner, match.slots.year);
  const int week = match.slots.numbers[0];
  const int weeks = weeks_in_year(match.slots.year);
  if (week < 1 || week > weeks) match.scanner.refuse(messages::weeks_of_year(match.slots.year, weeks));
  return week_in(match.slots.year, week);
}

DateSpan nearest_week(const FormMatch& match) {
  const int week = match.slots.numbers[0];
  if (week < 1 || week > 53) match.scanner.refuse(messages::no_week());
  const auto span =
      nearest_of_years(match.frame, year_of(match.frame.today), [&](int year) { return week_in(year, week); });
  const int year = year_of(span.first + Days{3});
  if (week > weeks_in_year(year) || week_in(year, week).first != span.first)
    match.scanner.refuse(messages::week_52_is_last());
  return span;
}

DateSpan month_of_year(const FormMatch& match) {
  const auto month = match.slots.numbers.empty() ? match.slots.month : static_cast<unsigned>(match.slots.numbers[0]);
  return span_of_unit(checked_date(match.scanner, match.slots.year, month, 1), DateUnit::month);
}

DateSpan nearest_month(const FormMatch& match) {
  return nearest_of_years(match.frame, year_of(match.frame.today), [&](int year) {
    return span_of_unit(make_date(year, match.slots.month, 1), DateUnit::month);
  });
}

DateSpan iso_day(const FormMatch& match) {
  const auto& numbers = match.slots.numbers;
  return one_day(checked_date(match.scanner, match.slots.year, static_cast<unsigned>(numbers[0]),
                              static_cast<unsigned>(numbers[1])));
}

// Without a year: the nearest one in the field's direction, today included.
DateSpan day_without_year(const FormMatch& match, unsigned month, unsigned day) {
  const std::chrono::year_month_day today{match.frame.today};
  const std::chrono::month_day typed{std::chrono::month{month}, std::chrono::day{day}};
  int year = static_cast<int>(today.year());
  if (typed.ok()) {
    const std::chrono::month_day now{today.month(), today.day()};
    if (match.frame.direction != Direction::past && typed < now) ++year;
    if (match.frame.direction == Direction::past && typed > now) --year;
    while (match.frame.yearly && !std::chrono::year_month_day{std::chrono::year{year}, typed.month(), typed.day()}.ok())
      --year;
  }
  auto span = one_day(checked_date(match.scanner, year, month, day));
  span.number_may_go_on = true;
  return span;
}

DateSpan day_of_month(const FormMatch& match) {
  const auto day = static_cast<unsigned>(match.slots.numbers[0]);
  if (match.slots.year == 0) return day_without_year(match, match.slots.month, day);
  return one_day(checked_date(match.scanner, match.slots.year, match.slots.month, day));
}

// "the 5th": of the nearest month that has it.
DateSpan nearest_ordinal(const FormMatch& match) {
  const auto day = match.slots.numbers[0];
  if (day < 1 || day > 31) match.scanner.refuse(messages::no_day_of_month());
  const bool past = match.frame.direction == Direction::past;
  auto month = first_of_month(match.frame.today);
  const auto fits = [&] {
    const auto date = month + Days{day - 1};
    return date <= last_of_month(month) && (past ? date <= match.frame.today : date >= match.frame.today);
  };
  while (!fits()) month = add_months(month, past ? -1 : 1);
  return one_day(month + Days{day - 1});
}

DateSpan ordinal_of_month(const FormMatch& match) {
  const std::chrono::year_month_day month{
      shifted_date(match.scanner, first_of_month(match.frame.today), match.slots.which, DateUnit::month)};
  return one_day(checked_date(match.scanner, static_cast<int>(month.year()), static_cast<unsigned>(month.month()),
                              static_cast<unsigned>(match.slots.numbers[0])));
}

// The readings of two numbers as a day and a month, either way round: 5 October, 10 May.
struct DayAndMonth {
  unsigned day;
  unsigned month;
};

std::vector<DayAndMonth> readings_of(const FormMatch& match) {
  const auto first = static_cast<unsigned>(match.slots.numbers[0]);
  const auto second = static_cast<unsigned>(match.slots.numbers[1]);
  std::vector<DayAndMonth> readings;
  const auto add_reading = [&](DayAndMonth one) {
    if (one.month >= 1 && one.month <= 12 && one.day >= 1 &&
        static_cast<int>(one.day) <= days_in_month(2000, one.month))
      readings.push_back(one);
  };
  add_reading({first, second});
  if (first != second) add_reading({second, first});
  return readings;
}

std::string words_of_reading(DayAndMonth reading) {
  return fmt::format("{} {}", reading.day, full_month_name(reading.month));
}

// 5/10: half of the world reads 5 October, the other half 10 May, so nobody's way is guessed.
DayAndMonth only_reading(const FormMatch& match) {
  const auto readings = readings_of(match);
  if (const auto half = to_lower_ascii(match.scanner.rest()); half == "am" || half == "pm")
    match.scanner.refuse(messages::two_times());  // "3-4pm"
  if (readings.empty()) match.scanner.refuse(messages::not_a_date());
  if (readings.size() == 2)
    match.scanner.refuse(messages::two_days(words_of_reading(readings[0]), words_of_reading(readings[1])));
  return readings.front();
}

DateSpan two_numbers(const FormMatch& match) {
  const auto reading = only_reading(match);
  auto span = day_without_year(match, reading.month, reading.day);
  span.number_may_go_on = false;
  return span;
}

DateSpan two_numbers_and_year(const FormMatch& match) {
  const auto reading = only_reading(match);
  return one_day(checked_date(match.scanner, match.slots.year, reading.month, reading.day));
}

// 15-16 is no day, but often the hours of one.
DateSpan two_with_dash(const FormMatch& match) {
  const auto& hours = match.slots.numbers;
  if (match.frame.times && readings_of(match).empty() && hours[0] < hours[1] && hours[1] <= 24)
    match.scanner.refuse(messages::two_times());
  return two_numbers(match);
}

// 20.11 is a day, or ten past eight in the evening.
DateSpan two_dotted(const FormMatch& match) {
  const auto [first, second] = std::pair{match.slots.numbers[0], match.slots.numbers[1]};
  const bool clock = match.frame.times && match.frame.direction != Direction::deadline && first < 24;
  if (const auto reading = only_reading(match); clock)
    match.scanner.refuse(messages::day_or_time(words_of_reading(reading), first, second));
  return two_numbers(match);
}

// With dots the day comes first wherever they are written.
DateSpan dotted_day(const FormMatch& match) {
  const auto& numbers = match.slots.numbers;
  return one_day(checked_date(match.scanner, match.slots.year, static_cast<unsigned>(numbers[1]),
                              static_cast<unsigned>(numbers[0])));
}

DateSpan short_year(const FormMatch& match) { match.scanner.refuse(messages::short_year()); }

constexpr std::array numbered_date_forms{
    DateForm{"YEAR - # - #", iso_day},
    DateForm{"YEAR / # / #", iso_day},
    DateForm{"YEAR . # . #", iso_day},
    DateForm{"YEAR - #", month_of_year},
    DateForm{"YEAR - w #", week_of_year},
    DateForm{"YEAR - q #", quarter_of_year},
    DateForm{"YEAR - h #", half_span, FormUse::not_a_day},
    DateForm{"the? DAY .? of? MONTH", day_of_month},
    DateForm{"the? DAY .? of? MONTH YEAR", day_of_month},
    DateForm{"MONTH the? DAY", day_of_month},
    DateForm{"MONTH the? DAY YEAR", day_of_month},
    DateForm{"the? #th", nearest_ordinal},
    DateForm{"the? #th of WHICH month", ordinal_of_month},
    DateForm{"# / #", two_numbers},
    DateForm{"# - #", two_with_dash},
    DateForm{"# . #", two_dotted},
    DateForm{"# . # .", two_numbers},
    DateForm{"# / # / YEAR", two_numbers_and_year},
    DateForm{"# - # - YEAR", two_numbers_and_year},
    DateForm{"# . # . YEAR", dotted_day},
    DateForm{"# / # / #", short_year},
    DateForm{"# . # . #", short_year},
    DateForm{"w|wk|week #", nearest_week},
    DateForm{"w|wk|week # YEAR", week_of_year},
    DateForm{"q #", nearest_quarter},
    DateForm{"q # YEAR", quarter_of_year},
    DateForm{"MONTH YEAR", month_of_year},
    DateForm{"MONTH", nearest_month, FormUse::not_a_day},
    DateForm{"YEAR", year_span, FormUse::not_a_day},
};

}  // namespace

std::span<const DateForm> numbered_forms() { return numbered_date_forms; }

}  // namespace mentor
