// SPDX-License-Identifier: MIT
// The forms in which a day or a period is written, as a table, and how the longest that fits is found. Private to the
// domain.
#pragma once

#include "domain/dates_scanner.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

enum class SpanKind { day, week, month, quarter, half, year };
enum class DayHalf { morning, later };

/// What a form stands for: from the first to the last of its days. Of one day both are the same.
struct DateSpan {
  Date first;
  Date last;
  SpanKind kind = SpanKind::day;
  std::optional<Minutes> time{};  ///< of "now" and "an hour ago"
  std::optional<DayHalf> half{};  ///< of "this morning" and "tonight": which hour a number behind it is
  std::string label{};            ///< of "last 90 days"; else it follows from the kind
  bool number_may_go_on = false;  ///< "5 oct", "fri": a bare number behind it could be a day or a year
};

/// What the placeholders of a form were in the text.
struct DateSlots {
  std::vector<int> numbers;  ///< # and #th, in their order
  int year = 0;
  unsigned month = 0;
  unsigned weekday = 0;
  int count = 0;
  DateUnit unit = DateUnit::day;
  int which = 0;  ///< -1 last, 0 this, 1 next
  std::optional<DateSpan> inner;
};

/// A form that fitted. `scanner` stands behind it, to complain with.
struct FormMatch {
  const DateScanner& scanner;
  const DateFrame& frame;
  DateSlots slots;
};

enum class FormUse {
  always,
  not_a_day,    ///< "december": only where a period is wanted, or a deadline, which is its last day
  only_period,  ///< "quarter", "last 90 days"
};

/// `pattern`: words ("this|next"), placeholders in capitals or with #, and signs, apart by blanks; "the?" may be left
/// out. Between words and placeholders any blanks, a comma or a hyphen may stand; beside a sign none, unless it may be
/// left out. Of other forms within this one DATE is a day, COMING one that lies ahead, PERIOD a period from its start,
/// ENDING one from its end.
struct DateForm {
  std::string_view pattern;
  DateSpan (*read)(const FormMatch& match);
  FormUse use = FormUse::always;
};

[[nodiscard]] std::span<const DateForm> numbered_forms();  ///< 2026-11-27, 5 oct, W48: before a day a weekday may stand
[[nodiscard]] std::span<const DateForm> worded_forms();    ///< tomorrow, next week, in 3 days
[[nodiscard]] std::vector<std::string> words_of_forms();

inline DateSpan one_day(Date date) { return {date, date}; }

/// The longest form at the cursor, read; nothing, and the cursor unmoved, if none fits. Throws UserError for a day that
/// does not exist or has two readings.
[[nodiscard]] std::optional<DateSpan> read_span(DateScanner& scanner, const DateFrame& frame);

/// The day meant by it: its first one; of a deadline its last one, of a week Friday.
[[nodiscard]] Date day_of_span(const DateSpan& span, const DateFrame& frame);

/// As read_whole_moment(); false if it is no moment or one with more behind it. Throws UserError where it begins with a
/// day that does not exist or that has two readings.
[[nodiscard]] bool is_whole_moment(std::string_view text, std::string_view option, LocalTime now, Direction direction);

[[nodiscard]] DateSpan span_of_unit(Date date, DateUnit unit);  ///< the week, month, quarter or year with that day
[[nodiscard]] std::string label_of_span(const DateSpan& span);

}  // namespace mentor
