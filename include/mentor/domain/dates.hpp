// SPDX-License-Identifier: MIT
// Civil dates, instants, periods, cadences: what people type for them, and what is printed.
// No clock is read here: `today` and `now` are always arguments. No locale is used.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mentor {

using Date = std::chrono::local_days;          ///< a civil date without a zone
using LocalTime = std::chrono::local_seconds;  ///< a wall-clock time in some zone
using Instant = std::chrono::sys_seconds;      ///< UTC
using Days = std::chrono::days;
using Minutes = std::chrono::minutes;

/// Dates outside 1900-01-01 to 2999-12-31 are refused everywhere.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2999;

/// Precondition: a real date. For literals in code and tests.
[[nodiscard]] Date make_date(int year, unsigned month, unsigned day);
[[nodiscard]] Date date_of(LocalTime time);

/// Which way an ambiguous word such as "friday" or "5 oct" points. It belongs to the field, not to the word.
enum class Direction {
  past,
  yearly,  ///< as past, of the newest year that has the day: "29 feb" is one of a leap year
  future,
  deadline,  ///< ahead, too; a period is its last day, of a week Friday, and "fri" on a Friday is the next one
};

/// What a person typed for a moment: a date, perhaps a time of day, perhaps a zone.
struct DateTime {
  Date date;
  std::optional<Minutes> time;  ///< since midnight, 0 to 1439
  std::optional<std::string>
      zone;  ///< "Z", "+01:00" or an IANA name, as typed; directly after the time or after a blank

  friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// Reads the grammar of mentor-dates(7). `option` is the name that an error shall blame ("--by", "WHEN").
/// Throws UserError for text that is no date, a date that does not exist (31 feb), a text with two readings (5/10:
/// both are named), a year out of range, or a leftover. A printed date (format_*) is read back to itself.
[[nodiscard]] Date parse_date(std::string_view text, std::string_view option, Date today, Direction direction);

/// The same with an optional time of day (15:00, 15.30, 3pm, noon, "at 9", "now"). `now` is the owner's wall clock.
[[nodiscard]] DateTime parse_date_time(std::string_view text, std::string_view option, LocalTime now,
                                       Direction direction);

/// A moment, and what was typed for its time ("5pm", "evening"); empty if nothing was.
struct TypedMoment {
  DateTime value;
  std::string time;
};
/// The same, with the words of its time: a part of the day names no hour.
[[nodiscard]] TypedMoment read_whole_moment(std::string_view text, std::string_view option, LocalTime now,
                                            Direction direction);

/// How many of the first words read as a moment when they are joined by blanks: the most that do, 0 if none. Throws
/// UserError naming `option` where still more of them are a day that does not exist or has two readings.
[[nodiscard]] std::size_t date_words_at_start(std::span<const std::string> words, std::string_view option,
                                              LocalTime now, Direction direction);

/// A deadline is a day; a time of day that was typed with it is not lost, but kept in the words.
struct Due {
  Date day;
  std::string time;  ///< as it was typed: "5pm", "tonight"; perhaps empty
};
/// "fri", "fri 5pm", "end of next month". Throws UserError naming `option`.
[[nodiscard]] Due parse_due(std::string_view text, std::string_view option, LocalTime now);

/// "send it" and "5pm": "send it (5pm)".
[[nodiscard]] std::string with_due_time(std::string_view words, const Due& due);

/// "Send the paper by fri 5pm.": the words before "by", "until", "till" or ", due" behind which nothing but a day
/// stands, and that day; a time goes into the words ("Send the paper (5pm)"). Without such an end the words are the
/// whole text, and `rest` is what stands behind the last "by" (empty: there is none).
struct DueAtEnd {
  std::string words;
  std::string rest;
  std::optional<Date> due;
};
[[nodiscard]] DueAtEnd split_due(std::string_view text, LocalTime now);

/// Words at the end of a text that look like a day and that split_due() does not take: "on friday", "by firday".
[[nodiscard]] std::optional<std::string> unread_due(std::string_view text, LocalTime now);

/// Both ends belong to the period. `label` is how it is called in a title: "October 2026", "2026-Q3", "the last 12
/// months".
struct Period {
  Date first;
  Date last;
  std::string label;

  [[nodiscard]] bool holds(Date day) const { return first <= day && day <= last; }
  friend bool operator==(const Period&, const Period&) = default;
};

/// Reads a date, YYYY-MM, YYYY-Www, YYYY-Qn, YYYY-Hn, YYYY, "oct 2026", [last|this|next](-| )(week|month|quarter|year),
/// "last 90 days", 90d. Throws UserError naming `option`.
[[nodiscard]] Period parse_period(std::string_view text, std::string_view option, Date today);

/// A duration of a session: 45m, 45 min, 90, 1h, 1h30, 1h 30m, 1.5h, 1:30. From 1 minute to 24 hours. Throws UserError.
[[nodiscard]] Minutes parse_duration(std::string_view text, std::string_view option);

/// How often two people meet. Months and years are civil: 31 January + 1 month is 28 February.
struct Cadence {
  enum class Unit { day, week, month, year };
  int count = 1;  ///< 1 to 999; of what is looked ahead also 0
  Unit unit = Unit::week;
  bool usual = false;  ///< what was seen, as an import does; not what was agreed

  friend bool operator==(const Cadence&, const Cadence&) = default;
};

/// Reads 2w, 10d, 1mo, 1y, "2 weeks", "every 2 weeks", weekly, fortnightly, biweekly, monthly, quarterly, yearly; with
/// ~ or "about" before it, what is usual and not agreed. `m` alone is refused (minutes or months?). Throws UserError
/// naming `option`.
[[nodiscard]] Cadence parse_cadence(std::string_view text, std::string_view option);
/// How far is looked ahead: a bare number of days, 0 too, or what parse_cadence() reads; at most 999 days. Throws
/// UserError naming `option`.
[[nodiscard]] Cadence parse_ahead(std::string_view text, std::string_view option);
[[nodiscard]] std::string cadence_code(
    const Cadence& cadence);  ///< "2w", "~2w": the stored form; parse_cadence reads it
[[nodiscard]] std::string format_cadence(const Cadence& cadence);  ///< "every 2 weeks", "about every week"
[[nodiscard]] Date add(Date date, const Cadence& cadence);
[[nodiscard]] Date add_months(Date date, int months);  ///< clamped to the last day of the month
/// The next day, from today on, on which a yearly date comes round; 29 February is 28 February in other years.
[[nodiscard]] Date next_yearly(Date date, Date today);
/// Of the days on which a yearly date comes round the one nearest to another day; the earlier of two.
[[nodiscard]] Date nearest_yearly(Date date, Date near);
[[nodiscard]] Days length_from(Date date, const Cadence& cadence);  ///< add(date, cadence) - date

[[nodiscard]] std::string format_date(Date date);     ///< 2026-11-27
[[nodiscard]] std::string format_day(Date date);      ///< Fri 2026-11-27
[[nodiscard]] std::string format_written(Date date);  ///< 27 Nov 2026
[[nodiscard]] std::string format_relative(
    Date date, Date today);  ///< today, tomorrow, yesterday, in 7 days, 3 weeks ago, 9 months ago
[[nodiscard]] std::string format_due(Date date, Date today);  ///< Fri 2026-11-27 (in 7 days)
[[nodiscard]] std::string format_span(Date one, Date other);  ///< what lies between: 3 days, 5 weeks, 9 months
/// A day of the past as people say it: today, yesterday, Tuesday within the last six days, 18 Nov, 18 Nov 2025.
[[nodiscard]] std::string format_past_day(Date date, Date today);
[[nodiscard]] std::string format_clock(Minutes since_midnight);  ///< 15:00
[[nodiscard]] std::string format_local(LocalTime time);          ///< Fri 2026-11-27 15:00
[[nodiscard]] std::string format_duration(Minutes minutes);      ///< 45 min, 1 h, 1 h 30 min: parse_duration reads it
[[nodiscard]] std::string format_utc(Instant instant);           ///< RFC 3339: 2026-11-27T15:00:00Z
[[nodiscard]] std::string format_utc_compact(Instant instant);   ///< 20261127T150000Z
[[nodiscard]] std::string month_name(Date date);                 ///< October 2026

/// ISO forms as stored and exchanged: exactly YYYY-MM-DD, and RFC 3339 with Z or an offset. Nothing if it is not one.
[[nodiscard]] std::optional<Date> date_from_iso(std::string_view text);
[[nodiscard]] std::optional<Instant> instant_from_rfc3339(std::string_view text);

[[nodiscard]] int year_of(Date date);
[[nodiscard]] unsigned month_of(Date date);  ///< from 1

[[nodiscard]] Date first_of_month(Date date);
[[nodiscard]] Date last_of_month(Date date);
/// Order of day and month in a date written with digits only, e.g. 08-04-2021 in somebody's notes.
enum class DateOrder { dmy, mdy };

}  // namespace mentor
