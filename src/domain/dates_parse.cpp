// SPDX-License-Identifier: MIT
// From what was typed to a day, perhaps a time, perhaps a zone; and the words for what cannot be read.
#include "domain/dates_forms.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/dates.hpp"

#include <fmt/format.h>

namespace mentor {
namespace {

constexpr Minutes noon_minutes{12 * 60};

/// What a moment is made of while it is being read.
struct MomentReading {
  DateScanner& scanner;
  const DateFrame& frame;
  TypedMoment moment;

  // The time as it was typed lies between the two positions; a bare 9 is hardly one.
  void say(std::size_t from) {
    const auto typed = scanner.typed(from, scanner.position());
    const bool bare = trim(typed).find_first_not_of("0123456789") == std::string_view::npos;
    if (!moment.time.empty()) moment.time += ' ';
    moment.time += bare ? format_clock(*moment.value.time) : std::string(trim(typed));
  }
};

// "tonight at 8" is 20:00.
Minutes in_half(Minutes time, std::optional<DayHalf> half) {
  return half == DayHalf::later && time >= Minutes{60} && time < noon_minutes ? time + noon_minutes : time;
}

// "3" alone is not guessed; 9 is in the morning, 15 in the afternoon.
Minutes whole_hour(const DateScanner& scanner, int hour, std::optional<DayHalf> half) {
  if (!half && hour >= 1 && hour <= 6) scanner.refuse(messages::am_or_pm(hour));
  return in_half(Minutes{60 * hour}, half);
}

enum class Before { nothing, blank, at };

std::optional<Minutes> read_time_of_day(DateScanner& scanner, std::optional<DayHalf> half, Before before,
                                        bool number_may_go_on) {
  const auto start = scanner.position();
  if (const auto time = read_time(scanner)) {
    const bool told = to_lower_ascii(scanner.typed(start, scanner.position())).find('m') != std::string::npos;
    return told ? *time : in_half(*time, half);
  }
  if (const auto time = read_named_time(scanner)) return time;
  if (const auto time = before == Before::nothing ? read_dotted_unless_day(scanner) : read_dotted_time(scanner))
    return in_half(*time, half);
  if (before == Before::nothing) return std::nullopt;
  if (const auto hour = read_hour_with_h(scanner)) return whole_hour(scanner, *hour, half);
  const auto hour = read_bare_hour(scanner);
  if (!hour) return std::nullopt;
  if (number_may_go_on && before != Before::at)
    scanner.refuse(messages::time_or_date(*hour >= 1 && *hour <= 12 ? fmt::format("{0}am or {0}pm", *hour)
                                                                    : format_clock(Minutes{60 * *hour})));
  return whole_hour(scanner, *hour, half);
}

// Between a day and its time: blanks, a comma, "at", or the T of ISO 8601.
std::optional<Before> skip_to_time(DateScanner& scanner) {
  if (scanner.peek() == 't' && scanner.digit_here(1)) {
    scanner.symbol('t');
    return Before::nothing;
  }
  const bool comma = scanner.symbol(',');
  if (!scanner.skip_blanks() && !comma) return std::nullopt;
  if (!scanner.keyword("at") && !scanner.symbol('@')) return Before::blank;
  scanner.skip_blanks();
  return Before::at;
}

bool read_end_of_day(DateScanner& scanner) {
  if (scanner.keyword("eod") || scanner.keyword("cob")) return true;
  return scanner.keyword("end") && scanner.skip_blanks() && scanner.keyword("of") && scanner.skip_blanks() &&
         scanner.keyword("day");
}

// "tomorrow morning", "fri eod"
void read_part_of_day(MomentReading& reading, DateSpan& span) {
  auto& scanner = reading.scanner;
  const auto start = scanner.position();
  if (scanner.skip_blanks()) {
    const auto from = scanner.position();
    const auto word = scanner.word();
    if (word == "morning" || word == "afternoon" || word == "evening" || word == "night") {
      span.half = word == "morning" ? DayHalf::morning : DayHalf::later;
      span.number_may_go_on = false;
      reading.say(from);
      return;
    }
    scanner.rewind(from);
    if (read_end_of_day(scanner)) return;
  }
  scanner.rewind(start);
}

// "15:00-16:00" is no time in a zone: an offset like that stands behind a date in ISO form.
void refuse_second_time(DateScanner& scanner) {
  const auto start = scanner.position();
  scanner.skip_blanks();
  if (scanner.symbol('-')) {
    scanner.skip_blanks();
    if (read_time(scanner) || scanner.number(1, 2)) scanner.refuse(messages::two_times());
  }
  scanner.rewind(start);
}

// "2026-11-27"
bool is_iso(std::string_view day) {
  return day.size() > 4 && day[4] == '-' && day.find_first_not_of("0123456789") == 4;
}

void read_time_behind(MomentReading& reading, const DateSpan& span, bool iso) {
  auto& scanner = reading.scanner;
  const auto start = scanner.position();
  if (const auto before = skip_to_time(scanner)) {
    const auto from = scanner.position();
    auto& value = reading.moment.value;
    value.time = read_time_of_day(scanner, span.half, *before, span.number_may_go_on);
    if (value.time) {
      if (!iso) refuse_second_time(scanner);
      value.zone = read_zone(scanner);
      return reading.say(from);
    }
  }
  scanner.rewind(start);
}

void skip_on(DateScanner& scanner) {
  const auto start = scanner.position();
  if (!scanner.keyword("on") || !scanner.skip_blanks()) scanner.rewind(start);
}

bool read_day_first(MomentReading& reading) {
  auto& [scanner, frame, moment] = reading;
  const auto start = scanner.position();
  skip_on(scanner);
  const auto from = scanner.position();
  auto span = read_span(scanner, frame);
  if (!span) {
    scanner.rewind(start);
    return false;
  }
  const bool iso = is_iso(scanner.typed(from, scanner.position()));
  moment.value.date = day_of_span(*span, frame);
  moment.value.time = span->time;
  if (span->time) {
    moment.time = format_clock(*span->time);
    return true;
  }
  if (span->half) {
    reading.say(from);
  } else {
    read_part_of_day(reading, *span);
  }
  read_time_behind(reading, *span, iso);
  return true;
}

// "9am tomorrow", "noon on friday"
bool read_day_behind(MomentReading& reading) {
  auto& [scanner, frame, moment] = reading;
  const auto start = scanner.position();
  const bool apart = scanner.skip_blanks();
  skip_on(scanner);
  const auto span = apart ? read_span(scanner, frame) : std::nullopt;
  if (span && !span->time) {
    moment.value.date = day_of_span(*span, frame);
    if (!moment.value.zone) moment.value.zone = read_zone(scanner);
    return true;
  }
  scanner.rewind(start);
  return false;
}

bool read_time_first(MomentReading& reading) {
  auto& [scanner, frame, moment] = reading;
  const auto start = scanner.position();
  const bool at = scanner.keyword("at") && scanner.skip_blanks();
  const auto from = scanner.position();
  const bool midnight = scanner.keyword("midnight");
  scanner.rewind(from);
  moment.value.time = read_time_of_day(scanner, std::nullopt, at ? Before::at : Before::nothing, false);
  if (!moment.value.time) {
    scanner.rewind(start);
    return false;
  }
  refuse_second_time(scanner);
  moment.value.zone = read_zone(scanner);
  reading.say(from);
  if (!read_day_behind(reading) && midnight && frame.direction == Direction::future) moment.value.date += Days{1};
  return true;
}

// "(in 7 days)", as format_due prints it: it says nothing that the date does not.
void skip_relative_note(DateScanner& scanner) {
  const auto start = scanner.position();
  scanner.skip_blanks();
  if (scanner.symbol('(')) {
    bool known = scanner.keyword("today") || scanner.keyword("tomorrow") || scanner.keyword("yesterday");
    if (!known) {
      const bool ahead = scanner.keyword("in") && scanner.skip_blanks();
      known = scanner.number(1, 6) && scanner.skip_blanks() && read_unit(scanner) &&
              (ahead || (scanner.skip_blanks() && scanner.keyword("ago")));
    }
    if (known && scanner.symbol(')')) return;
  }
  scanner.rewind(start);
}

std::optional<TypedMoment> read_typed_moment(DateScanner& scanner, const DateFrame& frame) {
  MomentReading reading{scanner, frame, {{frame.today, std::nullopt, std::nullopt}, {}}};
  if (!read_time_first(reading) && !read_day_first(reading)) return std::nullopt;
  skip_relative_note(scanner);
  return std::move(reading.moment);
}

// "99:00"
bool looks_like_clock(std::string_view text) {
  const auto colon = text.find(':');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return colon != std::string_view::npos && digits(text.substr(0, colon)) && digits(text.substr(colon + 1));
}

[[noreturn]] void refuse_unread(const DateScanner& scanner, std::string_view text) {
  if (trim(text).empty()) scanner.complain(messages::empty_date());
  if (looks_like_clock(trim(text))) scanner.refuse(messages::not_a_time());
  if (month_from_word(to_lower_ascii(trim(text)))) scanner.refuse(messages::month_alone());
  if (const auto word = suggest_date_word(text)) scanner.refuse(messages::near_date(*word));
  scanner.refuse(messages::not_a_date());
}

bool looks_like_number(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

// "10-11:30": where a time may stand, those are two.
bool looks_like_two_times(std::string_view word) {
  const auto dash = word.find('-');
  return dash != std::string_view::npos && looks_like_number(word) && looks_like_number(trim(word.substr(dash + 1)));
}

[[noreturn]] void refuse_leftover(DateScanner& scanner, const DateTime& value, const DateFrame& frame) {
  scanner.skip_comma();
  const auto word = scanner.rest();
  const auto named = truncate(visible(word), 40);
  if (value.time) scanner.refuse(messages::left_over_after_time(named));
  if (frame.times && looks_like_two_times(word)) scanner.refuse(messages::two_times());
  if (looks_like_number(word)) scanner.refuse(messages::left_over_number(named));
  if (const auto near = suggest_date_word(word)) scanner.refuse(messages::left_over_near(named, *near));
  scanner.refuse(messages::left_over(named));
}

DateFrame frame_of_moment(LocalTime now, Direction direction) {
  return {.now = now, .today = date_of(now), .direction = direction, .times = true};
}

TypedMoment read_all(DateScanner& scanner, std::string_view text, const DateFrame& frame) {
  scanner.skip_blanks();
  auto moment = read_typed_moment(scanner, frame);
  if (!moment) refuse_unread(scanner, text);
  scanner.skip_blanks();
  if (!scanner.at_end()) refuse_leftover(scanner, moment->value, frame);
  return std::move(*moment);
}

}  // namespace

TypedMoment read_whole_moment(std::string_view text, std::string_view option, LocalTime now, Direction direction) {
  DateScanner scanner(text, option);
  return read_all(scanner, text, frame_of_moment(now, direction));
}

bool is_whole_moment(std::string_view text, std::string_view option, LocalTime now, Direction direction) {
  DateScanner scanner(text, option);
  scanner.skip_blanks();
  const bool moment = read_typed_moment(scanner, frame_of_moment(now, direction)).has_value();
  scanner.skip_blanks();
  return moment && scanner.at_end();
}

Date parse_date(std::string_view text, std::string_view option, Date today, Direction direction) {
  // An imported table has thousands of these.
  if (const auto date = date_from_iso(trim(text))) return *date;
  DateScanner scanner(text, option);
  const bool yearly = direction == Direction::yearly;
  const auto moment = read_all(
      scanner, text,
      {.now = LocalTime{today}, .today = today, .direction = yearly ? Direction::past : direction, .yearly = yearly});
  if (moment.value.time && to_lower_ascii(trim(text)) != "now") scanner.refuse(messages::only_a_day());
  return moment.value.date;
}

DateTime parse_date_time(std::string_view text, std::string_view option, LocalTime now, Direction direction) {
  return read_whole_moment(text, option, now, direction).value;
}

}  // namespace mentor
