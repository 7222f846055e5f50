// SPDX-License-Identifier: MIT
// The civil calendar: months that end, ISO weeks, quarters, and steps through them.
#include "domain/dates_scanner.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/messages/dates.hpp"

#include <algorithm>
#include <cstdint>

namespace mentor {
namespace {

using CivilDay = std::chrono::year_month_day;

CivilDay civil_day_of(Date date) { return CivilDay{date}; }

// Enough to cross the whole range of years, so that no step can overflow.
constexpr int longest_step_days = 366 * (last_year - first_year + 1);

int days_of_unit(DateUnit unit) {
  switch (unit) {
    case DateUnit::week:
      return 7;
    case DateUnit::fortnight:
      return 14;
    case DateUnit::month:
      return 28;
    case DateUnit::quarter:
      return 3 * 28;
    case DateUnit::year:
      return 365;
    default:
      return 1;
  }
}

}  // namespace

Date make_date(int year, unsigned month, unsigned day) {
  return Date{CivilDay{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}};
}

Date date_of(LocalTime time) { return std::chrono::floor<Days>(time); }

unsigned iso_weekday(Date date) { return std::chrono::weekday{date}.iso_encoding(); }

Date monday_of(Date date) { return date - Days{iso_weekday(date) - 1}; }

Date first_of_month(Date date) {
  return Date{civil_day_of(date).year() / civil_day_of(date).month() / std::chrono::day{1}};
}

Date last_of_month(Date date) {
  return Date{civil_day_of(date).year() / civil_day_of(date).month() / std::chrono::last};
}

Date first_of_quarter(Date date) {
  const auto month = static_cast<unsigned>(civil_day_of(date).month());
  return make_date(static_cast<int>(civil_day_of(date).year()), (month - 1) / 3 * 3 + 1, 1);
}

Date first_of_year(Date date) { return make_date(static_cast<int>(civil_day_of(date).year()), 1, 1); }

int days_in_month(int year, unsigned month) {
  const auto last = std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

// 28 December is always in the last week of its ISO year, and 4 January in the first.
int weeks_in_year(int year) {
  return static_cast<int>((monday_of(make_date(year, 12, 28)) - iso_week_monday(year, 1)).count() / 7) + 1;
}

Date iso_week_monday(int year, int week) { return monday_of(make_date(year, 1, 4)) + Days{7 * (week - 1)}; }

bool date_in_range(Date date) { return date >= make_date(first_year, 1, 1) && date <= make_date(last_year, 12, 31); }

Date add_months(Date date, int months) {
  const auto day = civil_day_of(date);
  const auto month = day.year() / day.month() + std::chrono::months{months};
  const auto last = month / std::chrono::last;
  return Date{month / std::min(day.day(), last.day())};
}

int year_of(Date date) { return static_cast<int>(civil_day_of(date).year()); }

unsigned month_of(Date date) { return static_cast<unsigned>(civil_day_of(date).month()); }

Date next_yearly(Date date, Date today) {
  const int years = year_of(today) - year_of(date);
  const Date this_year = add_months(date, 12 * std::max(years, 0));
  return this_year < today ? add_months(date, 12 * (std::max(years, 0) + 1)) : this_year;
}

Date nearest_yearly(Date date, Date near) {
  const auto in_year = [&](int year) { return add_months(date, 12 * (year - year_of(date))); };
  Date nearest = in_year(year_of(near) - 1);
  for (const int year : {year_of(near), year_of(near) + 1})
    if (std::chrono::abs(in_year(year) - near) < std::chrono::abs(nearest - near)) nearest = in_year(year);
  return nearest;
}

Date add(Date date, const Cadence& cadence) {
  switch (cadence.unit) {
    case Cadence::Unit::day:
      return date + Days{cadence.count};
    case Cadence::Unit::week:
      return date + Days{7 * cadence.count};
    case Cadence::Unit::month:
      return add_months(date, cadence.count);
    case Cadence::Unit::year:
      return add_months(date, 12 * cadence.count);
  }
  return date;
}

Days length_from(Date date, const Cadence& cadence) { return add(date, cadence) - date; }

void check_year(const DateScanner& scanner, int year) {
  if (year >= first_year && year <= last_year) return;
  scanner.refuse(messages::year_out_of_range(year, first_year, last_year));
}

Date checked_date(const DateScanner& scanner, int year, unsigned month, unsigned day) {
  check_year(scanner, year);
  if (month < 1 || month > 12) {
    scanner.refuse(messages::no_such_month(month, year));
  }
  const int days = days_in_month(year, month);
  if (day < 1 || static_cast<int>(day) > days) {
    const auto name = full_month_name(month);
    scanner.complain(messages::no_such_day(day, name.substr(0, 3), name, year, days));
  }
  return make_date(year, month, day);
}

Date shifted_date(const DateScanner& scanner, Date date, int count, DateUnit unit) {
  const auto far = static_cast<std::int64_t>(count) * days_of_unit(unit);
  if (far <= longest_step_days && far >= -longest_step_days) {
    Date result = date;
    if (unit == DateUnit::month) {
      result = add_months(date, count);
    } else if (unit == DateUnit::quarter) {
      result = add_months(date, 3 * count);
    } else if (unit == DateUnit::year) {
      result = add_months(date, 12 * count);
    } else {
      result = date + Days{far};
    }
    if (date_in_range(result)) return result;
  }
  scanner.refuse(messages::day_out_of_range(first_year, last_year));
}

}  // namespace mentor
