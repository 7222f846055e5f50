// SPDX-License-Identifier: MIT
// The pieces that the files of the date grammar read. Private to the domain: other layers use mentor/domain/dates.hpp,
// and mentor/domain/date_scanner.hpp for texts that others wrote.
#pragma once

#include "mentor/domain/date_scanner.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// What every date is read against.
struct DateFrame {
  LocalTime now;
  Date today;
  Direction direction;
};

/// The units of a distance between days. Minutes and hours are known only so that they can be refused in words.
enum class DateUnit { day, week, month, quarter, year, hour, minute, ambiguous_m };

std::optional<DateUnit> unit_from_word(std::string_view word);
std::optional<int> count_from_word(std::string_view word);            ///< a, an, one to twelve
std::optional<std::string> suggest_date_word(std::string_view text);  ///< for the first word that no date has

Date monday_of(Date date);
Date first_of_quarter(Date date);
Date first_of_year(Date date);
int days_in_month(int year, unsigned month);
int weeks_in_year(int year);
Date iso_week_monday(int year, int week);
bool date_in_range(Date date);

/// Throws UserError if there is no such day or the year is out of range.
Date checked_date(const DateScanner& scanner, int year, unsigned month, unsigned day);
void check_year(const DateScanner& scanner, int year);
/// `count` units from `date` (ahead or back). Throws UserError if that is out of range.
Date shifted_date(const DateScanner& scanner, Date date, int count, DateUnit unit);

/// Each consumes its part or nothing. read_day throws for a day that does not exist or has two readings.
std::optional<Date> read_day(DateScanner& scanner, const DateFrame& frame);
std::optional<Date> read_calendar_day(DateScanner& scanner, const DateFrame& frame);  ///< ISO, "5 oct", "oct 5 2026"
std::optional<DateUnit> read_unit(DateScanner& scanner);
std::optional<int> read_count(DateScanner& scanner);
std::optional<std::string> read_zone(DateScanner& scanner);
/// "(in 7 days)" as format_due prints it. It says nothing that the date does not.
bool read_relative_note(DateScanner& scanner);

}  // namespace mentor
