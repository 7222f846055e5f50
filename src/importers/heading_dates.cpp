// SPDX-License-Identifier: MIT
// The date that a meeting's heading names, and whether the meeting begins with it.
#include "importers/foreign_dates.hpp"
#include "importers/markdown_parts.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::importers {

namespace {

/// What may stand before a meeting's date without making it the date of something else.
constexpr std::array<std::string_view, 30> meeting_words{
    "date",    "meeting",  "session",     "week",    "call", "check",   "in",    "checkin", "mentoring", "weekly",
    "monthly", "biweekly", "fortnightly", "catch",   "up",   "catchup", "notes", "no",      "nr",        "day",
    "of",      "on",       "the",         "minutes", "chat", "on",      "one",   "1on1",    "entry",     "log"};
/// What makes it the date of something to come, or of the file.
constexpr std::array<std::string_view, 19> other_words{
    "next",    "until",   "till",    "by",      "due",       "before", "after", "since",     "deadline", "planned",
    "updated", "started", "created", "written", "postponed", "moved",  "last",  "cancelled", "begun"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What one more word before the date makes of it.
HeadingKind kind_with(HeadingKind kind, std::string_view word) {
  if (kind == HeadingKind::looks_on || is_among(other_words, word)) return HeadingKind::looks_on;
  return is_among(meeting_words, word) || weekday_from_word(word) ? kind : HeadingKind::mentions;
}

std::string day_of_month(unsigned day, unsigned month) {
  return fmt::format("{} {}", day, full_month_name(std::clamp(month, 1U, 12U)));
}

/// Why a date cannot be taken; empty: it can.
std::string problem_of(const WrittenDate& written) {
  if (written.year == 0) return messages::date_without_year();
  if (written.short_year) return messages::short_year_in_heading();
  if (written.two_orders)
    return messages::heading_two_readings(day_of_month(written.day, written.month),
                                          day_of_month(written.month, written.day));
  if (!written.date()) return messages::no_such_date(written.year, written.month, written.day);
  return {};
}

HeadingDate settled(const WrittenDate& written, HeadingKind kind, DateScanner& scanner) {
  HeadingDate result;
  result.problem = problem_of(written);
  if (!result.problem.empty()) {
    const bool orders = written.two_orders && written.year != 0 && !written.short_year;
    if (kind == HeadingKind::dated) result.kind = orders ? HeadingKind::two_orders : HeadingKind::unclear;
    return result;
  }
  result.kind = kind;
  result.date = *written.date();
  result.problem = written.weekday_problem();
  skip_to_time(scanner);
  if (kind != HeadingKind::looks_on) result.time = read_time(scanner);
  return result;
}

bool is_template_heading(std::string_view heading) {
  DateScanner scanner(heading, "");
  const std::string_view first = scanner.word();
  scanner.skip_blanks();
  return first == "template" || (first == "date" && (scanner.at_end() || scanner.peek() == ':') &&
                                 heading.find_first_of("0123456789") == std::string_view::npos);
}

}  // namespace

HeadingDate read_heading_date(std::string_view heading, std::optional<DateOrder> order) {
  DateScanner scanner(heading, "");
  HeadingKind kind = HeadingKind::dated;
  while (!scanner.at_end()) {
    if (const auto written = read_written_date(scanner, order)) return settled(*written, kind, scanner);
    if (const auto word = scanner.word(); !word.empty())
      kind = kind_with(kind, word);
    else if (scanner.digit_here())
      skip_any(scanner, "0123456789");
    else
      scanner.rewind(scanner.position() + 1);
  }
  HeadingDate result;
  if (is_template_heading(heading)) result.kind = HeadingKind::blank;
  return result;
}

}  // namespace mentor::importers
