// SPDX-License-Identifier: MIT
// The cursor over a text that holds a day, and the words and pieces of the date grammar, also for those who read dates
// in texts that others wrote.
#pragma once

#include "mentor/domain/dates.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

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

/// The words of the grammar: English names and their usual short forms in lower case, "sept" among them.
[[nodiscard]] std::optional<unsigned> weekday_from_word(std::string_view word);  ///< 1 Monday to 7 Sunday
[[nodiscard]] std::optional<unsigned> month_from_word(std::string_view word);    ///< 1 to 12
[[nodiscard]] std::string_view weekday_name(unsigned iso);                       ///< "Friday"
[[nodiscard]] std::string_view full_month_name(unsigned month);                  ///< "February"
[[nodiscard]] unsigned iso_weekday(Date date);                                   ///< 1 Monday to 7 Sunday

/// Each consumes its part or nothing.
std::optional<Minutes> read_time(DateScanner& scanner);         ///< "15:00", "15:00:30", "3pm"
std::optional<unsigned> read_month_word(DateScanner& scanner);  ///< 1 to 12
std::optional<unsigned> read_month_day(DateScanner& scanner);   ///< a number of two digits at most, "5th" too

}  // namespace mentor
