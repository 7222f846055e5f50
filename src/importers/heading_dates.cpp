// SPDX-License-Identifier: MIT
// The date that a meeting's heading names, whether the meeting begins with it, and what else the heading says.
#include "importers/imported_values.hpp"
#include "importers/markdown_parts.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor::importers {

namespace {

/// What may stand before a meeting's date without making it the date of something else.
constexpr std::array<std::string_view, 32> meeting_words{
    "date",      "meeting", "session", "week",     "call",        "check", "in",  "checkin",
    "mentoring", "weekly",  "monthly", "biweekly", "fortnightly", "catch", "up",  "catchup",
    "notes",     "no",      "nr",      "day",      "of",          "on",    "the", "minutes",
    "chat",      "one",     "1on1",    "entry",    "log",         "st",    "th",  "to"};
/// What makes it the date of something to come, or of the file.
constexpr std::array<std::string_view, 19> other_words{
    "next",    "until",   "till",    "by",      "due",       "before", "after", "since",     "deadline", "planned",
    "updated", "started", "created", "written", "postponed", "moved",  "last",  "cancelled", "begun"};
/// Between a date and the words behind it.
constexpr std::array<std::string_view, 18> separators{" ", "\t", ",", ";", ":", ".", "-", "–", "—",
                                                      "|", "·",  "•", ")", "]", ">", "/", "*", "_"};

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
  if (written.year_anywhere) return messages::short_year_in_heading();
  if (written.two_orders)
    return messages::heading_two_readings(day_of_month(written.day, written.month),
                                          day_of_month(written.month, written.day));
  if (written.year != 0 && !written.date()) return messages::no_such_date(written.year, written.month, written.day);
  return {};
}

std::string_view without_separators(std::string_view text) {
  for (bool found = true; found && !text.empty();) {
    found = false;
    for (const auto mark : separators)
      if (text.starts_with(mark)) {
        text.remove_prefix(mark.size());
        found = true;
      }
  }
  return text;
}

std::string_view without_end_separators(std::string_view text) {
  while (!text.empty() && std::string_view(" \t,;:-|([<*_").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  for (const std::string_view dash : {"–", "—"})
    if (text.ends_with(dash)) return without_end_separators(text.substr(0, text.size() - dash.size()));
  return text;
}

/// "(career)" -> "career".
std::string_view unwrapped(std::string_view text) {
  if (text.size() > 2 && text.front() == '(' && text.find(')') == text.size() - 1)
    return text.substr(1, text.size() - 2);
  return text;
}

std::optional<Minutes> length_named(std::string_view text) {
  const bool unit = std::any_of(text.begin(), text.end(), [](char c) { return c == 'h' || c == 'm'; });
  if (text.empty() || text.front() < '0' || text.front() > '9' || !unit) return std::nullopt;
  return read_if_meant([&] { return parse_duration(text, ""); });
}

/// Takes "45 min", "Zoom" and "(Thu)" from between commas; what is left are words.
void take_details(std::string_view rest, HeadingDate& result) {
  rest = without_separators(rest);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
    std::size_t stop = end;
    for (const std::string_view dash : {" - ", " – ", " — ", ": "}) stop = std::min(stop, rest.find(dash));
    const auto piece = unwrapped(trim(rest.substr(0, stop)));
    const auto length = length_named(piece);
    const auto channel = channel_named(piece);
    if (length && !result.length)
      result.length = length;
    else if (channel && !result.channel)
      result.channel = channel;
    else if (!weekday_from_word(to_lower_ascii(piece.substr(0, piece.find_first_of(">])")))))
      break;
    rest = without_separators(rest.substr(stop));
  }
  // A link's address is none of its words: "[18 March 2024](#x)".
  if (rest.starts_with("(#") || rest.starts_with("(http")) rest = {};
  result.words = unwrapped(trim(without_end_separators(rest)));
}

/// "15:00-15:45" gives the length too.
void take_time(DateScanner& scanner, HeadingDate& result) {
  const std::size_t before = scanner.position();
  skip_to_time(scanner);
  if (weekday_from_word(scanner.word()))
    skip_any(scanner, " ,.)");
  else
    scanner.rewind(before);
  skip_to_time(scanner);
  result.time = read_time(scanner);
  if (!result.time) return scanner.rewind(before);
  const std::size_t behind = scanner.position();
  skip_any(scanner, " -");
  while (!scanner.at_end() && static_cast<unsigned char>(scanner.peek()) >= 0x80)
    scanner.rewind(scanner.position() + 1);
  skip_any(scanner, " -");
  const auto until = scanner.position() == behind ? std::nullopt : read_time(scanner);
  if (until && *until > *result.time)
    result.length = *until - *result.time;
  else
    scanner.rewind(behind);
}

HeadingDate settled(std::string_view heading, const WrittenDate& written, std::size_t begin, HeadingKind kind,
                    DateScanner& scanner) {
  HeadingDate result;
  result.month = written.month;
  result.day = written.day;
  result.weekday = written.weekday;
  result.problem = problem_of(written);
  const bool yearless = written.year == 0;
  // "Version 18.3.24" is none.
  const bool unsure = yearless || written.short_year;
  if (!result.problem.empty() || (unsure && kind != HeadingKind::dated)) {
    const bool orders = written.two_orders && !written.year_anywhere;
    if (kind == HeadingKind::dated) result.kind = orders ? HeadingKind::two_orders : HeadingKind::unclear;
    return result;
  }
  result.kind = yearless ? HeadingKind::yearless : kind;
  if (!yearless) {
    result.date = *written.date();
    result.problem = written.weekday_problem();
  }
  if (kind == HeadingKind::looks_on) return result;
  take_time(scanner, result);
  take_details(heading.substr(std::min(scanner.position(), heading.size())), result);
  if (kind != HeadingKind::mentions) return result;
  auto before = without_end_separators(heading.substr(0, begin));
  for (const std::string_view word : {" on", " of", " am", " at"})
    if (before.ends_with(word)) before = without_end_separators(before.substr(0, before.size() - word.size()));
  result.words = result.words.empty() ? std::string(before) : fmt::format("{}: {}", before, result.words);
  return result;
}

/// "Tue 3/2", "3/2", "3.2.": a day and a month. A number such as 1.2 is a chapter's.
std::optional<WrittenDate> read_day_and_month(DateScanner& scanner, std::optional<DateOrder> order) {
  const std::size_t start = scanner.position();
  const auto fail = [&]() -> std::optional<WrittenDate> {
    scanner.rewind(start);
    return std::nullopt;
  };
  WrittenDate date;
  date.weekday = weekday_from_word(scanner.word());
  if (!date.weekday) scanner.rewind(start);
  skip_any(scanner, " ,.");
  const auto first = scanner.number(1, 2);
  const char mark = scanner.peek();
  if (!first || (mark != '/' && mark != '.') || !scanner.symbol(mark)) return fail();
  const auto second = scanner.number(1, 2);
  const bool dot_behind = scanner.symbol('.');
  if (!second || scanner.digit_here() || (mark == '.' && !date.weekday && !dot_behind)) return fail();
  const auto one = static_cast<unsigned>(*first);
  const auto two = static_cast<unsigned>(*second);
  if (one == 0 || two == 0 || one > 31 || two > 31 || (one > 12 && two > 12)) return fail();
  const bool said = order == DateOrder::dmy || order == DateOrder::mdy;
  const bool month_leads = said ? order == DateOrder::mdy : mark == '/' && two > 12;
  date.two_orders = !said && mark == '/' && one <= 12 && two <= 12 && one != two;
  date.day = month_leads ? two : one;
  date.month = month_leads ? one : two;
  return date.month > 12 ? fail() : std::optional(date);
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
    const std::size_t begin = scanner.position();
    auto written = read_written_date(scanner, order);
    if (!written && kind == HeadingKind::dated) written = read_day_and_month(scanner, order);
    if (written) return settled(heading, *written, begin, kind, scanner);
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

std::optional<DateOrder> order_of_headings(const std::vector<std::string_view>& headings) {
  const auto fits = [](const HeadingDate& date) {
    return (date.kind == HeadingKind::dated || date.kind == HeadingKind::yearless) && date.problem.empty();
  };
  bool day_first = false;
  bool month_first = false;
  for (const auto heading : headings) {
    const auto dmy = read_heading_date(heading, DateOrder::dmy);
    const auto mdy = read_heading_date(heading, DateOrder::mdy);
    day_first = day_first || (fits(dmy) && !fits(mdy));
    month_first = month_first || (fits(mdy) && !fits(dmy));
  }
  if (day_first == month_first) return std::nullopt;
  return day_first ? DateOrder::dmy : DateOrder::mdy;
}

}  // namespace mentor::importers
