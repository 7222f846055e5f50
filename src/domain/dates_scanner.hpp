// SPDX-License-Identifier: MIT
// The pieces that the files of the date grammar read. Private to the domain: other layers use mentor/domain/dates.hpp,
// and mentor/domain/date_scanner.hpp for texts that others wrote.
#pragma once

#include "mentor/domain/date_scanner.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

/// What every date is read against.
struct DateFrame {
  LocalTime now;
  Date today;
  Direction direction;
  bool yearly = false;  ///< a day that comes every year, and is one of those that were; `direction` is past
  bool times = false;   ///< a time of day may stand here too
  bool period = false;  ///< a period is wanted rather than a day
  bool inner = false;   ///< within another form
  bool ends = false;    ///< within "end of …": which of several is meant follows from their last days
};

/// The units of a distance between days. Only those of days and above make a cadence.
enum class DateUnit { day, week, fortnight, month, quarter, year, hour, minute, ambiguous_m };

std::optional<DateUnit> unit_from_word(std::string_view word);
std::optional<int> count_from_word(std::string_view word);            ///< a, an, one to twelve
std::string_view cadence_noun(Cadence::Unit unit);                    ///< "month"
std::optional<std::string> suggest_date_word(std::string_view text);  ///< for the first word that no date has
bool is_telling_date_word(std::string_view word);                     ///< "friday", "eom"; not "a", "next", "in"

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

/// Each consumes its part or nothing.
std::optional<DateUnit> read_unit(DateScanner& scanner);
std::optional<int> read_count(DateScanner& scanner);
std::optional<std::string> read_zone(DateScanner& scanner);
std::optional<Minutes> read_named_time(DateScanner& scanner);         ///< noon, midnight
std::optional<Minutes> read_dotted_time(DateScanner& scanner);        ///< 15.30
std::optional<Minutes> read_dotted_unless_day(DateScanner& scanner);  ///< the same, but not 15.10, which could be one
std::optional<int> read_hour_with_h(DateScanner& scanner);            ///< "15 h", "15h"
std::optional<int> read_bare_hour(DateScanner& scanner);              ///< "9": 0 to 23

}  // namespace mentor
