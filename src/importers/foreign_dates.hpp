// SPDX-License-Identifier: MIT
// Dates and times in the spellings of other programs, of spreadsheets and of people's headings: one reader for all.
#pragma once

#include "mentor/domain/date_scanner.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/importers/imported.hpp"

namespace mentor::importers {

/// A date of digits only that may be two.
class TwoReadings : public UserError {
 public:
  using UserError::UserError;
};

/// A date as it is written: there may be no such day.
struct WrittenDate {
  int year = 0;  ///< 0: none is named
  unsigned month = 0;
  unsigned day = 0;
  std::optional<unsigned> weekday{};  ///< as named, 1 Monday to 7 Sunday
  bool short_year = false;            ///< two digits, taken as of this century
  bool year_anywhere = false;         ///< of "26-09-03" any number may be the year
  bool two_orders = false;            ///< day and month may change their places

  std::optional<DateOrder> order{};  ///< that its numbers show: one is no month

  [[nodiscard]] WrittenDate turned() const;  ///< day and month in each other's place
  [[nodiscard]] std::optional<Date> date() const;
  /// "2024-03-18 is a Monday, not a Tuesday"; empty if it is so. Precondition: there is such a day.
  [[nodiscard]] std::string weekday_problem() const;
};

/// "18 March 2024", "Mon, March 18th, 2024", "18-Mar-24", "2024-03-18", "18.3.2024"; `order` says which of two numbers
/// is the day. Consumes nothing if none is here.
[[nodiscard]] std::optional<WrittenDate> read_written_date(DateScanner& scanner, std::optional<DateOrder> order);
/// Which of two numbers is the day in "24/09/2026" and "Thu 03/09/2026"; nothing for any other text.
[[nodiscard]] std::optional<DateOrder> order_shown_by(std::string_view text);
/// What may stand between words: the next of these characters are passed over.
void skip_any(DateScanner& scanner, std::string_view characters);

/// Behind a date, to the time of day that may follow: ", ", " at ", the T of ISO.
void skip_to_time(DateScanner& scanner);

struct ForeignMoment {
  Date date{};
  std::optional<Minutes> time;  ///< since midnight
};

/// A date and perhaps a time, or RFC 3339, and nothing behind. Relative words are refused: they would mean another day
/// tomorrow. Throws UserError beginning with `what`.
[[nodiscard]] ForeignMoment read_foreign_moment(std::string_view text, std::string_view what, const ImportClock& clock);
/// Throws UserError beginning with `what`.
[[nodiscard]] Minutes read_foreign_time(std::string_view text, std::string_view what);

/// "20261127", "20261127T150000", "20261127T150000Z".
struct CompactMoment {
  LocalTime local{};
  bool has_time = false;
  bool utc = false;
};
/// Throws UserError beginning with `what`, which may be empty.
[[nodiscard]] CompactMoment read_compact_moment(std::string_view text, std::string_view what);
/// "20261127T000000Z", also with the separators of ISO. Throws UserError beginning with `what`.
[[nodiscard]] Instant read_compact_instant(std::string_view text, std::string_view what);

}  // namespace mentor::importers
