// SPDX-License-Identifier: MIT
// Periods of a report: a day, a week, a month, a quarter, a half, a year, or the days up to now.
#include "domain/dates_forms.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/dates.hpp"

#include <fmt/format.h>

namespace mentor {
namespace {

// The ISO year of a week is that of its Thursday.
std::string week_label(Date monday) {
  const int year = year_of(monday + Days{3});
  return fmt::format("{}-W{:02}", year, (monday - iso_week_monday(year, 1)).count() / 7 + 1);
}

}  // namespace

DateSpan span_of_unit(Date date, DateUnit unit) {
  if (unit == DateUnit::week) return {monday_of(date), monday_of(date) + Days{6}, SpanKind::week};
  if (unit == DateUnit::month) return {first_of_month(date), last_of_month(date), SpanKind::month};
  if (unit == DateUnit::quarter) {
    const auto first = first_of_quarter(date);
    return {first, add_months(first, 3) - Days{1}, SpanKind::quarter};
  }
  return {first_of_year(date), make_date(year_of(date), 12, 31), SpanKind::year};
}

std::string label_of_span(const DateSpan& span) {
  if (!span.label.empty()) return span.label;
  const int year = year_of(span.first);
  const unsigned month = month_of(span.first);
  switch (span.kind) {
    case SpanKind::day:
      return format_day(span.first);
    case SpanKind::week:
      return week_label(span.first);
    case SpanKind::month:
      return month_name(span.first);
    case SpanKind::quarter:
      return fmt::format("{}-Q{}", year, (month + 2) / 3);
    case SpanKind::half:
      return fmt::format("{}-H{}", year, month == 1 ? 1 : 2);
    case SpanKind::year:
      break;
  }
  return fmt::format("{}", year);
}

Period parse_period(std::string_view text, std::string_view option, Date today) {
  const auto typed = trim(text);
  DateScanner scanner(typed, option);
  if (typed.empty()) scanner.complain(messages::empty_period());
  const DateFrame frame{.now = LocalTime{today}, .today = today, .direction = Direction::past, .period = true};
  const auto span = read_span(scanner, frame);
  if (!span || !scanner.at_end()) {
    if (const auto word = suggest_date_word(typed)) scanner.refuse(messages::near_period(*word));
    scanner.refuse(messages::not_a_period());
  }
  return {span->first, span->last, label_of_span(*span)};
}

}  // namespace mentor
