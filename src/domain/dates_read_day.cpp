// SPDX-License-Identifier: MIT
// The grammar of a day in words: today, friday, next month, in 3 days, 2w ago, eom.
#include "domain/dates_scanner.hpp"

#include <fmt/format.h>

namespace mentor {
namespace {

using MaybeDay = std::optional<Date>;

[[noreturn]] void refuse_unit(const DateScanner& scanner, DateUnit unit) {
  if (unit == DateUnit::ambiguous_m) {
    scanner.refuse(
        "is no distance between days: m is minutes and stands only in durations. Write mo for months, as in 3mo.");
  }
  scanner.refuse("counts hours or minutes, which only durations do. Give a day and a time, as in today 15:00.");
}

void require_day_unit(const DateScanner& scanner, DateUnit unit) {
  if (unit == DateUnit::hour || unit == DateUnit::minute || unit == DateUnit::ambiguous_m) refuse_unit(scanner, unit);
}

MaybeDay read_plain_word(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  const auto word = scanner.word();
  const auto today = frame.today;
  if (word == "today" || word == "now") return today;
  if (word == "yesterday") return today - Days{1};
  if (word == "tomorrow") return today + Days{1};
  if (word == "eow") return monday_of(today) + Days{6};
  if (word == "eom") return last_of_month(today);
  if (word == "eoq") return add_months(first_of_quarter(today), 3) - Days{1};
  if (word == "eoy") return add_months(first_of_year(today), 12) - Days{1};
  scanner.rewind(start);
  return std::nullopt;
}

// The day of that name in the 7 days that begin with `earliest`.
Date weekday_from(Date earliest, unsigned iso) { return earliest + Days{(iso + 7 - iso_weekday(earliest)) % 7}; }

Date nearest_weekday(const DateFrame& frame, unsigned iso) {
  return frame.direction == Direction::future ? weekday_from(frame.today, iso)
                                              : weekday_from(frame.today - Days{6}, iso);
}

// "Fri 2026-11-27" and "fri 27 nov": the weekday has to be that of the date.
MaybeDay read_weekday(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  const auto iso = weekday_from_word(scanner.word());
  if (!iso) {
    scanner.rewind(start);
    return std::nullopt;
  }
  const auto after = scanner.position();
  scanner.skip_comma();
  if (const auto date = read_calendar_day(scanner, frame)) {
    if (iso_weekday(*date) == *iso) return date;
    scanner.complain(fmt::format("{} is a {}, not a {}. Leave out the weekday or correct the date.", format_date(*date),
                                 weekday_name(iso_weekday(*date)), weekday_name(*iso)));
  }
  scanner.rewind(after);
  return nearest_weekday(frame, *iso);
}

Date start_of_unit(Date date, DateUnit unit) {
  if (unit == DateUnit::week) return monday_of(date);
  if (unit == DateUnit::month) return first_of_month(date);
  if (unit == DateUnit::quarter) return first_of_quarter(date);
  return first_of_year(date);
}

// -1 for last, 0 for this, 1 for next.
std::optional<int> read_which(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto word = scanner.word();
  if (word == "last") return -1;
  if (word == "this") return 0;
  if (word == "next") return 1;
  scanner.rewind(start);
  return std::nullopt;
}

Date which_weekday(Date today, int which, unsigned iso) {
  if (which < 0) return weekday_from(today - Days{7}, iso);
  if (which > 0) return weekday_from(today + Days{1}, iso);
  return monday_of(today) + Days{iso - 1};
}

// A week, month, quarter or year used as a day is its first one, as it is in 2026-W48 and 2026-10.
MaybeDay read_qualified(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  const auto which = read_which(scanner);
  if (which && scanner.skip_gap()) {
    const auto word = scanner.word();
    if (const auto iso = weekday_from_word(word)) return which_weekday(frame.today, *which, *iso);
    if (word == "week" || word == "month" || word == "quarter" || word == "year") {
      const auto unit = *unit_from_word(word);
      return shifted_date(scanner, start_of_unit(frame.today, unit), *which, unit);
    }
  }
  scanner.rewind(start);
  return std::nullopt;
}

enum class Sign { none, ahead, back };

Sign read_sign(DateScanner& scanner) {
  if (scanner.digit_here(1) && scanner.symbol('+')) return Sign::ahead;
  if (scanner.digit_here(1) && scanner.symbol('-')) return Sign::back;
  const auto start = scanner.position();
  if (scanner.keyword("in") && scanner.skip_blanks()) return Sign::ahead;
  scanner.rewind(start);
  return Sign::none;
}

bool read_ago(DateScanner& scanner) {
  const auto start = scanner.position();
  scanner.skip_blanks();
  if (scanner.keyword("ago")) return true;
  scanner.rewind(start);
  return false;
}

Sign direction_sign(DateScanner& scanner, const DateFrame& frame, Sign typed) {
  if (typed != Sign::none) return typed;
  if (read_ago(scanner)) return Sign::back;
  return frame.direction == Direction::future ? Sign::ahead : Sign::back;
}

MaybeDay read_distance(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  const auto sign = read_sign(scanner);
  if (const auto count = read_count(scanner)) {
    scanner.skip_blanks();
    if (const auto unit = read_unit(scanner)) {
      require_day_unit(scanner, *unit);
      const bool back = direction_sign(scanner, frame, sign) == Sign::back;
      return shifted_date(scanner, frame.today, back ? -*count : *count, *unit);
    }
  }
  scanner.rewind(start);
  return std::nullopt;
}

// The readings of two numbers as a day and a month, either way round: "5 October", "10 May".
std::vector<std::string> two_number_readings(int first, int second) {
  std::vector<std::string> readings;
  const auto add_reading = [&](int day, int month) {
    if (month < 1 || month > 12 || day < 1 || day > days_in_month(2000, static_cast<unsigned>(month))) return;
    readings.push_back(fmt::format("{} {}", day, full_month_name(static_cast<unsigned>(month))));
  };
  add_reading(first, second);
  if (first != second) add_reading(second, first);
  return readings;
}

// 5/10, 05-10, 5.10 and the same with a year: people read these in two ways, so nobody's way is guessed.
void refuse_two_numbers(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto first = scanner.number(1, 2);
  if (first && (scanner.symbol('/') || scanner.symbol('-') || scanner.symbol('.'))) {
    if (const auto second = scanner.number(1, 2)) {
      const auto readings = two_number_readings(*first, *second);
      if (readings.size() == 2) {
        scanner.refuse(
            fmt::format("has two readings, {} and {}. Write the month as a word, as in \"{}\", or the whole "
                        "date, year first.",
                        readings[0], readings[1], readings[0]));
      }
      if (readings.size() == 1) {
        scanner.refuse(
            fmt::format("is not read as a date: in other numbers the order of day and month would be a guess. "
                        "Write \"{}\", or the whole date, year first.",
                        readings[0]));
      }
    }
  }
  scanner.rewind(start);
}

}  // namespace

std::optional<int> read_count(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto digits = scanner.number(1, 6)) return digits;
  const auto word = scanner.word();
  const auto count = count_from_word(word);
  if (count && scanner.peek() == ' ') return count;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<DateUnit> read_unit(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto unit = unit_from_word(scanner.word());
  if (!unit || scanner.digit_here()) {
    scanner.rewind(start);
    return std::nullopt;
  }
  return unit;
}

std::optional<Date> read_day(DateScanner& scanner, const DateFrame& frame) {
  for (const auto reader : {read_plain_word, read_qualified, read_calendar_day, read_weekday, read_distance}) {
    if (const auto date = reader(scanner, frame)) {
      if (!date_in_range(*date)) {
        scanner.refuse(fmt::format("lies outside the years {} to {}; give a nearer day.", first_year, last_year));
      }
      return date;
    }
  }
  refuse_two_numbers(scanner);
  return std::nullopt;
}

bool read_relative_note(DateScanner& scanner) {
  const auto start = scanner.position();
  scanner.skip_blanks();
  if (scanner.symbol('(')) {
    bool known = scanner.keyword("today") || scanner.keyword("tomorrow") || scanner.keyword("yesterday");
    if (!known) {
      const bool ahead = scanner.keyword("in") && scanner.skip_blanks();
      known = scanner.number(1, 6) && scanner.skip_blanks() && read_unit(scanner) && read_ago(scanner) != ahead;
    }
    if (known && scanner.symbol(')')) return true;
  }
  scanner.rewind(start);
  return false;
}

}  // namespace mentor
