// SPDX-License-Identifier: MIT
// The grammar of a day by its number: 2026-11-27, 2026-11, 2026-W48, 2026-Q4, 5 oct, oct 5 2026.
#include "domain/dates_scanner.hpp"

#include <fmt/format.h>

namespace mentor {
namespace {

using CalendarDay = std::optional<Date>;

CalendarDay read_iso_week(DateScanner& scanner, int year) {
  const auto week = scanner.number(1, 2);
  if (!week) scanner.refuse("is not a week: write it as 2026-W48.");
  const int weeks = weeks_in_year(year);
  if (*week < 1 || *week > weeks) scanner.refuse(fmt::format("does not exist: {} has {} weeks.", year, weeks));
  return iso_week_monday(year, *week);
}

CalendarDay read_iso_quarter(DateScanner& scanner, int year) {
  const auto quarter = scanner.number(1, 1);
  if (!quarter || *quarter < 1 || *quarter > 4) scanner.refuse("is not a quarter: write Q1 to Q4, as in 2026-Q4.");
  return make_date(year, static_cast<unsigned>(3 * *quarter - 2), 1);
}

CalendarDay read_iso_month(DateScanner& scanner, int year) {
  const auto month = scanner.number(2, 2);
  if (!month) scanner.refuse("is not a date: month and day have two digits each, as in 2026-01-05.");
  if (scanner.peek() != '-' || !scanner.digit_here(1))
    return checked_date(scanner, year, static_cast<unsigned>(*month), 1);
  scanner.symbol('-');
  const auto day = scanner.number(2, 2);
  if (!day) scanner.refuse("is not a date: month and day have two digits each, as in 2026-01-05.");
  return checked_date(scanner, year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

CalendarDay read_iso(DateScanner& scanner) {
  const auto start = scanner.position();
  const auto year = scanner.number(4, 4);
  if (year && (scanner.peek() == '/' || scanner.peek() == '.') && scanner.digit_here(1)) {
    scanner.refuse("is not a date: write it with hyphens, as in 2026-01-05.");
  }
  if (year && scanner.symbol('-')) {
    check_year(scanner, *year);
    if (scanner.symbol('w')) return read_iso_week(scanner, *year);
    if (scanner.symbol('q')) return read_iso_quarter(scanner, *year);
    if (scanner.digit_here()) return read_iso_month(scanner, *year);
  }
  scanner.rewind(start);
  return std::nullopt;
}

// A number that goes on (5:30, 5/10, 5.1) is no day of a month and no year.
bool number_ends_here(const DateScanner& scanner) {
  const char next = scanner.peek();
  return !((next == ':' || next == '/' || next == '.' || next == '-') && scanner.digit_here(1));
}

std::optional<int> read_year_after(DateScanner& scanner) {
  const auto start = scanner.position();
  scanner.skip_comma();
  if (const auto year = scanner.number(4, 4); year && number_ends_here(scanner)) return year;
  scanner.rewind(start);
  return std::nullopt;
}

// Without a year: the nearest one in the field's direction, today included.
Date day_without_year(const DateScanner& scanner, const DateFrame& frame, unsigned month, unsigned day) {
  const std::chrono::year_month_day today{frame.today};
  const std::chrono::month_day typed{std::chrono::month{month}, std::chrono::day{day}};
  int year = static_cast<int>(today.year());
  if (typed.ok()) {
    const std::chrono::month_day now{today.month(), today.day()};
    if (frame.direction == Direction::future && typed < now) ++year;
    if (frame.direction == Direction::past && typed > now) --year;
  }
  return checked_date(scanner, year, month, day);
}

Date day_with_year(DateScanner& scanner, const DateFrame& frame, unsigned month, unsigned day) {
  if (const auto year = read_year_after(scanner)) return checked_date(scanner, *year, month, day);
  return day_without_year(scanner, frame, month, day);
}

CalendarDay read_day_month(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  if (const auto day = read_month_day(scanner)) {
    scanner.skip_blanks();
    if (const auto month = read_month_word(scanner)) return day_with_year(scanner, frame, *month, *day);
  }
  scanner.rewind(start);
  return std::nullopt;
}

CalendarDay read_month_first(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  if (const auto month = read_month_word(scanner)) {
    const auto after = scanner.position();
    scanner.skip_blanks();
    if (const auto day = read_month_day(scanner); day && number_ends_here(scanner))
      return day_with_year(scanner, frame, *month, *day);
    scanner.rewind(after);
    if (const auto year = read_year_after(scanner)) return checked_date(scanner, *year, *month, 1);
  }
  scanner.rewind(start);
  return std::nullopt;
}

}  // namespace

std::optional<unsigned> read_month_day(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto day = scanner.number(1, 2)) {
    const auto after = scanner.position();
    const auto suffix = scanner.word();
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") scanner.rewind(after);
    return static_cast<unsigned>(*day);
  }
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<unsigned> read_month_word(DateScanner& scanner) {
  const auto start = scanner.position();
  if (const auto month = month_from_word(scanner.word())) return month;
  scanner.rewind(start);
  return std::nullopt;
}

std::optional<Date> read_calendar_day(DateScanner& scanner, const DateFrame& frame) {
  if (const auto date = read_iso(scanner)) return date;
  if (const auto date = read_day_month(scanner, frame)) return date;
  return read_month_first(scanner, frame);
}

}  // namespace mentor
