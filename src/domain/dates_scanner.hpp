// The cursor over what somebody typed for a day, and the pieces that the date files read with it.
// Private to the domain: other layers use mentor/dates.hpp.
#pragma once

#include "mentor/dates.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Reads letters, digits and signs one after the other, without regard to case. Every reader either consumes what it
/// knows or leaves the cursor where it was.
class DateScanner {
 public:
  DateScanner(std::string_view text, std::string_view option);

  [[nodiscard]] std::size_t position() const { return at_; }
  void rewind(std::size_t position) { at_ = position; }
  [[nodiscard]] bool at_end() const { return at_ >= low_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < low_.size() ? low_[at_ + ahead] : '\0'; }
  [[nodiscard]] bool digit_here(std::size_t ahead = 0) const;
  [[nodiscard]] bool letter_here(std::size_t ahead = 0) const;
  bool skip_blanks();                       ///< whether there was any
  bool skip_gap();                          ///< blanks, or one hyphen as in "last-month"
  void skip_comma();                        ///< "oct 5, 2026": a comma and blanks
  bool symbol(char expected);               ///< consumes it if it is here
  std::string_view word();                  ///< all letters that follow, in lower case; perhaps none
  bool keyword(std::string_view expected);  ///< consumes that whole word if it is here
  std::optional<int> number(std::size_t least, std::size_t most);  ///< a run of so many digits, no fewer, no more
  [[nodiscard]] std::string typed(std::size_t from, std::size_t to) const;  ///< the text as it was typed
  [[nodiscard]] std::string rest() const;  ///< the next word as it was typed, to name it in an error

  /// Throws UserError: option, the text as typed, and `why` ("is not a date; ...").
  [[noreturn]] void refuse(std::string_view why) const;
  /// Throws UserError: option and a whole `sentence`.
  [[noreturn]] void complain(std::string_view sentence) const;

 private:
  std::string text_;
  std::string low_;
  std::string option_;
  std::size_t at_ = 0;
};

/// What every date is read against.
struct DateFrame {
  LocalTime now;
  Date today;
  Direction direction;
};

/// The units of a distance between days. Minutes and hours are known only so that they can be refused in words.
enum class DateUnit { day, week, month, quarter, year, hour, minute, ambiguous_m };

std::optional<unsigned> weekday_from_word(std::string_view word);  ///< 1 Monday to 7 Sunday
std::optional<unsigned> month_from_word(std::string_view word);    ///< 1 to 12
std::optional<DateUnit> unit_from_word(std::string_view word);
std::optional<int> count_from_word(std::string_view word);            ///< a, an, one to twelve
std::string_view weekday_name(unsigned iso);                          ///< "Friday"
std::string_view full_month_name(unsigned month);                     ///< "February"
std::optional<std::string> suggest_date_word(std::string_view text);  ///< for the first word that no date has

unsigned iso_weekday(Date date);
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
std::optional<Minutes> read_time(DateScanner& scanner);
std::optional<std::string> read_zone(DateScanner& scanner);
/// "(in 7 days)" as format_due prints it. It says nothing that the date does not.
bool read_relative_note(DateScanner& scanner);

}  // namespace mentor
