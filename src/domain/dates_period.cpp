// SPDX-License-Identifier: MIT
// Periods of a report: a day, a week, a month, a quarter, a half, a year, or the days up to now.
#include "domain/dates_scanner.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {
namespace {

using MaybePeriod = std::optional<Period>;

constexpr std::string_view period_examples =
    "Write a period as last-month, 2026-10, 2026-Q3, 2026-W48, 2026-H1, 2026, oct 2026, \"last 90 days\" or a day.";

int period_year_of(Date date) { return static_cast<int>(std::chrono::year_month_day{date}.year()); }

unsigned period_month_of(Date date) { return static_cast<unsigned>(std::chrono::year_month_day{date}.month()); }

// The ISO year of a week is that of its Thursday.
Period week_period(Date date) {
  const auto monday = monday_of(date);
  const int year = period_year_of(monday + Days{3});
  const auto week = (monday - iso_week_monday(year, 1)).count() / 7 + 1;
  return {monday, monday + Days{6}, fmt::format("{}-W{:02}", year, week)};
}

Period month_period(Date date) { return {first_of_month(date), last_of_month(date), month_name(date)}; }

Period quarter_period(Date date) {
  const auto first = first_of_quarter(date);
  return {first, add_months(first, 3) - Days{1},
          fmt::format("{}-Q{}", period_year_of(first), (period_month_of(first) + 2) / 3)};
}

Period half_period(int year, int half) {
  const auto first = make_date(year, half == 1 ? 1 : 7, 1);
  return {first, add_months(first, 6) - Days{1}, fmt::format("{}-H{}", year, half)};
}

Period year_period(Date date) {
  return {first_of_year(date), make_date(period_year_of(date), 12, 31), fmt::format("{}", period_year_of(date))};
}

Period unit_period(Date date, DateUnit unit) {
  if (unit == DateUnit::week) return week_period(date);
  if (unit == DateUnit::month) return month_period(date);
  if (unit == DateUnit::quarter) return quarter_period(date);
  return year_period(date);
}

std::string_view unit_noun(DateUnit unit) {
  if (unit == DateUnit::day) return "day";
  if (unit == DateUnit::week) return "week";
  if (unit == DateUnit::month) return "month";
  return unit == DateUnit::quarter ? "quarter" : "year";
}

bool is_day_unit(DateUnit unit) {
  return unit != DateUnit::hour && unit != DateUnit::minute && unit != DateUnit::ambiguous_m;
}

// "last 90 days": today is the last of them.
MaybePeriod read_last_many(DateScanner& scanner, Date today) {
  const auto start = scanner.position();
  if (scanner.keyword("last") && scanner.skip_gap()) {
    const auto count = read_count(scanner);
    if (count) scanner.skip_gap();
    const auto unit = count ? read_unit(scanner) : std::nullopt;
    if (unit && !is_day_unit(*unit)) scanner.refuse("counts no days. Write mo for months, as in \"last 3 mo\".");
    if (unit && *count < 1) scanner.refuse("is an empty period; count from 1.");
    if (unit) {
      const auto label = *count == 1 ? fmt::format("the last {}", unit_noun(*unit))
                                     : fmt::format("the last {}", plural(*count, unit_noun(*unit)));
      return Period{shifted_date(scanner, today, -*count, *unit) + Days{1}, today, label};
    }
  }
  scanner.rewind(start);
  return std::nullopt;
}

// "last month", "this-week", and "quarter" for this one.
MaybePeriod read_named_unit(DateScanner& scanner, Date today) {
  const auto start = scanner.position();
  int which = 0;
  const auto word = scanner.word();
  if (word == "last" || word == "this" || word == "next") {
    which = word == "last" ? -1 : (word == "next" ? 1 : 0);
    scanner.skip_gap();
  } else {
    scanner.rewind(start);
  }
  const auto noun = scanner.word();
  if (noun == "week" || noun == "month" || noun == "quarter" || noun == "year") {
    const auto unit = *unit_from_word(noun);
    const auto here = unit_period(today, unit).first;
    return unit_period(shifted_date(scanner, here, which, unit), unit);
  }
  scanner.rewind(start);
  return std::nullopt;
}

MaybePeriod read_half_year(DateScanner& scanner, int year) {
  const auto half = scanner.number(1, 1);
  if (!half || *half < 1 || *half > 2) scanner.refuse("is not half a year: write 2026-H1 or 2026-H2.");
  return half_period(year, *half);
}

// 2026, 2026-H1, 2026-10, 2026-W48, 2026-Q3; a full date is left to the grammar of days.
MaybePeriod read_numbered(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  if (const auto year = scanner.number(4, 4)) {
    check_year(scanner, *year);
    if (scanner.at_end()) return year_period(make_date(*year, 1, 1));
    if (scanner.symbol('-')) {
      if (scanner.symbol('h')) return read_half_year(scanner, *year);
      const bool week = scanner.peek() == 'w';
      const bool quarter = scanner.peek() == 'q';
      scanner.rewind(start);
      const auto first = read_calendar_day(scanner, frame);
      if (first && week) return week_period(*first);
      if (first && quarter) return quarter_period(*first);
      if (first && scanner.position() == start + 7) return month_period(*first);
    }
  }
  scanner.rewind(start);
  return std::nullopt;
}

// "oct 2026", and "october" for the latest that has begun.
MaybePeriod read_named_month(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  if (const auto month = month_from_word(scanner.word())) {
    if (scanner.at_end()) {
      const int year = period_year_of(frame.today) - (*month > period_month_of(frame.today) ? 1 : 0);
      return month_period(checked_date(scanner, year, *month, 1));
    }
    scanner.skip_blanks();
    if (const auto year = scanner.number(4, 4)) return month_period(checked_date(scanner, *year, *month, 1));
  }
  scanner.rewind(start);
  return std::nullopt;
}

MaybePeriod read_period(DateScanner& scanner, const DateFrame& frame) {
  if (auto period = read_last_many(scanner, frame.today)) return period;
  if (auto period = read_named_unit(scanner, frame.today)) return period;
  if (auto period = read_numbered(scanner, frame)) return period;
  if (auto period = read_named_month(scanner, frame)) return period;
  const auto day = read_day(scanner, frame);
  if (!day) return std::nullopt;
  return Period{*day, *day, format_day(*day)};
}

bool within_years(const Period& period) { return date_in_range(period.first) && date_in_range(period.last); }

}  // namespace

Period parse_period(std::string_view text, std::string_view option, Date today) {
  const auto typed = trim(text);
  DateScanner scanner(typed, option);
  if (typed.empty()) scanner.complain(fmt::format("the period is empty. {}", period_examples));
  const auto period = read_period(scanner, DateFrame{LocalTime{today}, today, Direction::past});
  if (!period || !scanner.at_end()) {
    if (const auto word = suggest_date_word(typed)) {
      scanner.refuse(fmt::format("is not a period; did you mean \"{}\"? {}", *word, period_examples));
    }
    scanner.refuse(fmt::format("is not a period. {}", period_examples));
  }
  if (!within_years(*period)) scanner.refuse(fmt::format("lies outside the years {} to {}.", first_year, last_year));
  return *period;
}

}  // namespace mentor
