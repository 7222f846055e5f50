// SPDX-License-Identifier: MIT
// From what was typed to a day, perhaps a time, perhaps a zone; and the words for what cannot be read.
#include "domain/dates_scanner.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {
namespace {

constexpr std::string_view date_examples =
    "Write a day as 2026-11-27, fri, 5 dec, tomorrow, in 3 days, or eom; mentor-dates(7) has them all.";

Minutes minutes_since_midnight(LocalTime now) {
  return std::chrono::duration_cast<Minutes>(now - LocalTime{date_of(now)});
}

// Between a day and its time: blanks, a comma, "at", or the T of ISO 8601.
bool skip_to_time(DateScanner& scanner) {
  if (scanner.peek() == 't' && scanner.digit_here(1)) return scanner.symbol('t');
  const bool comma = scanner.symbol(',');
  if (!scanner.skip_blanks() && !comma) return false;
  if (scanner.keyword("at")) return scanner.skip_blanks();
  return true;
}

void read_time_and_zone(DateScanner& scanner, DateTime& value) {
  value.time = read_time(scanner);
  if (value.time) value.zone = read_zone(scanner);
}

std::optional<DateTime> read_moment(DateScanner& scanner, const DateFrame& frame) {
  const auto start = scanner.position();
  if (scanner.keyword("now")) return DateTime{frame.today, minutes_since_midnight(frame.now), std::nullopt};
  scanner.rewind(start);
  DateTime value{frame.today, std::nullopt, std::nullopt};
  if (scanner.keyword("at")) scanner.skip_blanks();
  read_time_and_zone(scanner, value);
  if (value.time) return value;
  scanner.rewind(start);

  const auto day = read_day(scanner, frame);
  if (!day) return std::nullopt;
  value.date = *day;
  const auto after = scanner.position();
  if (skip_to_time(scanner)) read_time_and_zone(scanner, value);
  if (!value.time) scanner.rewind(after);
  read_relative_note(scanner);
  return value;
}

constexpr std::string_view time_examples = "A time of day is written 15:00 or 3pm, from 00:00 to 23:59";

// "99:00"
bool looks_like_clock(std::string_view text) {
  const auto colon = text.find(':');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return colon != std::string_view::npos && digits(text.substr(0, colon)) && digits(text.substr(colon + 1));
}

[[noreturn]] void refuse_unread(const DateScanner& scanner, std::string_view text) {
  if (trim(text).empty()) scanner.complain(fmt::format("the date is empty. {}", date_examples));
  if (looks_like_clock(trim(text))) scanner.refuse(fmt::format("is no time of day. {}.", time_examples));
  if (month_from_word(to_lower_ascii(trim(text))))
    scanner.refuse("is a month without a day. Add the day, as in 1 may.");
  if (const auto word = suggest_date_word(text)) {
    scanner.refuse(fmt::format("is not a date; did you mean \"{}\"? {}", *word, date_examples));
  }
  scanner.refuse(fmt::format("is not a date. {}", date_examples));
}

bool looks_like_number(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

[[noreturn]] void refuse_leftover(DateScanner& scanner, const DateTime& value) {
  scanner.skip_comma();
  const auto word = scanner.rest();
  const auto named = fmt::format("has \"{}\" left over", truncate(visible(word), 40));
  if (value.time) {
    scanner.refuse(
        fmt::format("{}. After the time stands a zone (Z, +01:00, UTC, Europe/Berlin) or nothing; the day "
                    "comes before the time.",
                    named));
  }
  if (looks_like_number(word)) {
    scanner.refuse(fmt::format("{}. {}; a year has four digits.", named, time_examples));
  }
  if (const auto near = suggest_date_word(word)) scanner.refuse(fmt::format("{}; did you mean \"{}\"?", named, *near));
  scanner.refuse(fmt::format("{}. {}", named, date_examples));
}

DateTime parse_moment(std::string_view text, DateScanner& scanner, const DateFrame& frame) {
  scanner.skip_blanks();
  const auto value = read_moment(scanner, frame);
  if (!value) refuse_unread(scanner, text);
  scanner.skip_blanks();
  if (!scanner.at_end()) refuse_leftover(scanner, *value);
  return *value;
}

// A date in running text ends where a word could not go on: "fri." and "fri)" do, "friday's" and "fri-ish" do not.
bool prefix_may_end(std::string_view rest) {
  if (rest.empty() || std::string_view(" \t\r\n.,;!?)]}\"").find(rest.front()) != std::string_view::npos) {
    return rest.size() < 2 || rest.front() != '.' || rest[1] < '0' || rest[1] > '9';
  }
  for (const std::string_view mark : {"\u2026", "\u2013", "\u2014", "\u201d", "\u2019 ", "\u00a0", "\u00bb"}) {
    if (rest.starts_with(mark)) return true;
  }
  return rest.front() == ':' && (rest.size() == 1 || rest[1] == ' ');
}

}  // namespace

Date parse_date(std::string_view text, std::string_view option, Date today, Direction direction) {
  DateScanner scanner(text, option);
  const auto value = parse_moment(text, scanner, DateFrame{LocalTime{today}, today, direction});
  if (value.time && to_lower_ascii(trim(text)) != "now") {
    scanner.refuse("has a time of day, and only a day is wanted here. Leave out the time.");
  }
  return value.date;
}

DateTime parse_date_time(std::string_view text, std::string_view option, LocalTime now, Direction direction) {
  DateScanner scanner(text, option);
  return parse_moment(text, scanner, DateFrame{now, date_of(now), direction});
}

std::optional<DatePrefix> read_date_prefix(std::string_view text, LocalTime now, Direction direction) {
  DateScanner scanner(text, "");
  scanner.skip_blanks();
  try {
    const auto value = read_moment(scanner, DateFrame{now, date_of(now), direction});
    if (!value || !prefix_may_end(text.substr(scanner.position()))) return std::nullopt;
    return DatePrefix{*value, scanner.position()};
  } catch (const UserError&) {
    return std::nullopt;
  }
}

DueAtEnd split_due(std::string_view text, LocalTime now) {
  constexpr std::string_view by = " by ";
  const std::size_t at = to_lower_ascii(text).rfind(by);
  if (at == std::string::npos) return {std::string(text), {}, std::nullopt};
  const std::string_view rest = trim(text.substr(at + by.size()));
  const auto date = read_date_prefix(rest, now, Direction::future);
  if (!date || date->length != rest.size()) return {std::string(text), std::string(rest), std::nullopt};
  return {std::string(trim(text.substr(0, at))), std::string(rest), date->value.date};
}

}  // namespace mentor
