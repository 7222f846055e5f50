// Dates and times in the spellings of other programs and of spreadsheets.
#include "importers/imported_values.hpp"
#include "mentor/text.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <fmt/format.h>

namespace mentor {

namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

std::optional<int> figures(std::string_view text) {
  int value = 0;
  if (text.empty() || text.size() > 4) return std::nullopt;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

[[noreturn]] void refuse_moment(std::string_view text, std::string_view what, std::string_view expected) {
  throw UserError(fmt::format("{} \"{}\" is no {}", what, visible(text), expected));
}

Date real_date(int year, int month, int day, std::string_view text, std::string_view what) {
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok() || year < first_year || year > last_year) refuse_moment(text, what, "date that exists");
  return Date{ymd};
}

/// 2026-09-03, 3.9.2026, 9/3/26: three numbers with one kind of separator between them.
std::optional<std::array<std::string_view, 3>> three_numbers(std::string_view text) {
  const std::size_t first = text.find_first_of("-./");
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  std::array<std::string_view, 3> parts{text.substr(0, first), text.substr(first + 1, second - first - 1),
                                        text.substr(second + 1)};
  for (const auto part : parts)
    if (!figures(part)) return std::nullopt;
  return parts;
}

DateOrder order_of(int first, int second, std::string_view text, std::string_view what, const ImportClock& clock) {
  if (clock.order && *clock.order != DateOrder::ymd) return *clock.order;
  if (first > 12 || first == second) return DateOrder::dmy;
  if (second > 12) return DateOrder::mdy;
  throw TwoReadings(
      fmt::format("{} \"{}\" has two readings; --date-order dmy or --date-order mdy says which number is the day", what,
                  visible(text)));
}

std::optional<Date> date_of_figures(std::string_view text, std::string_view what, const ImportClock& clock) {
  const auto parts = three_numbers(text);
  if (!parts) return std::nullopt;
  const auto number = [&](std::size_t i) { return *figures((*parts)[i]); };
  if ((*parts)[0].size() == 4) return real_date(number(0), number(1), number(2), text, what);
  const std::size_t digits = (*parts)[2].size();
  if (digits != 4 && digits != 2) refuse_moment(text, what, "date with a year");
  const int year = digits == 4 ? number(2) : 2000 + number(2);
  return order_of(number(0), number(1), text, what, clock) == DateOrder::dmy
             ? real_date(year, number(1), number(0), text, what)
             : real_date(year, number(0), number(1), text, what);
}

bool names_a_year(std::string_view text) {
  std::size_t run = 0;
  for (const char c : text) {
    run = is_figure(c) ? run + 1 : 0;
    if (run == 4) return true;
  }
  return false;
}

Date date_in_words(std::string_view text, std::string_view what, const ImportClock& clock) {
  if (!names_a_year(text)) refuse_moment(text, what, "date with a year, such as 2026-11-27");
  std::string plain;
  for (const char c : text)
    if (c != ',') plain += c;
  try {
    return parse_date(plain, what, date_of(clock.now), Direction::past);
  } catch (const UserError&) {
    refuse_moment(text, what, "date such as 2026-11-27");
  }
}

/// Where the time of day begins: behind the last blank or T before the first colon.
std::size_t start_of_clock(std::string_view text) {
  std::size_t at = text.find(':');
  if (at == std::string_view::npos) return text.size();
  while (at > 0 && is_figure(text[at - 1])) --at;
  return at;
}

std::optional<Minutes> plain_clock(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view rest = text.substr(colon + 1);
  const auto hour = figures(text.substr(0, colon));
  const auto minute = figures(rest.substr(0, 2));
  if (!hour || !minute || rest.size() < 2 || *minute > 59) return std::nullopt;
  rest.remove_prefix(2);
  if (rest.size() >= 3 && rest[0] == ':' && figures(rest.substr(1, 2)).value_or(99) <= 60) rest.remove_prefix(3);
  if (!rest.empty() && rest[0] == '.')
    for (rest.remove_prefix(1); !rest.empty() && is_figure(rest[0]);) rest.remove_prefix(1);
  std::string half;
  for (const char c : rest)
    if (c != '.' && c != ' ') half += c;
  half = to_lower_ascii(half);
  if (half.empty()) return *hour > 23 ? std::nullopt : std::optional(std::chrono::hours{*hour} + Minutes{*minute});
  if ((half != "am" && half != "pm") || *hour < 1 || *hour > 12) return std::nullopt;
  return std::chrono::hours{*hour % 12 + (half == "pm" ? 12 : 0)} + Minutes{*minute};
}

}  // namespace

Minutes read_foreign_time(std::string_view text, std::string_view what) {
  // Some programs print a narrow blank before PM.
  std::string plain(trim(text));
  for (const std::string_view blank : {"\xE2\x80\xAF", "\xC2\xA0"})
    for (std::size_t at = plain.find(blank); at != std::string::npos; at = plain.find(blank))
      plain.replace(at, blank.size(), " ");
  const auto time = plain_clock(plain);
  if (!time) refuse_moment(text, what, "time of day such as 16:00");
  return *time;
}

ForeignMoment read_foreign_moment(std::string_view text, std::string_view what, const ImportClock& clock) {
  text = trim(text);
  if (text.empty()) throw UserError(fmt::format("{} is empty; expected is a date such as 2026-11-27", what));
  if (const auto instant = instant_from_rfc3339(text)) {
    const LocalTime local = clock.zones->to_local(*instant, clock.zone);
    const Date date = date_of(local);
    return {date, std::chrono::floor<Minutes>(local - LocalTime{date})};
  }
  const std::size_t at = start_of_clock(text);
  std::string_view day = text.substr(0, at);
  while (!day.empty() && (day.back() == ' ' || day.back() == ',' || (at < text.size() && day.back() == 'T')))
    day.remove_suffix(1);
  ForeignMoment moment;
  if (at < text.size()) moment.time = read_foreign_time(text.substr(at), what);
  const auto date = date_of_figures(day, what, clock);
  moment.date = date ? *date : date_in_words(day, what, clock);
  return moment;
}

Instant read_compact_instant(std::string_view text, std::string_view what) {
  if (const auto instant = instant_from_rfc3339(text)) return *instant;
  std::string iso;
  for (const char c : text) {
    if (iso.size() == 4 || iso.size() == 7) iso += '-';
    if (iso.size() == 13 || iso.size() == 16) iso += ':';
    iso += c;
  }
  const auto instant = text.size() == 16 ? instant_from_rfc3339(iso) : std::nullopt;
  if (!instant) refuse_moment(text, what, "moment such as 20261127T150000Z");
  return *instant;
}

}  // namespace mentor
