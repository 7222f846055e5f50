// Moments and durations of iCalendar; zones are those of the system, whatever the file says about their rules.
#include "importers/calendar_times.hpp"

#include "importers/imported_values.hpp"
#include "mentor/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

// How Outlook calls the zones in which most people live.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> windows_zones{{
    {"UTC", "UTC"},
    {"GMT Standard Time", "Europe/London"},
    {"Greenwich Standard Time", "Atlantic/Reykjavik"},
    {"W. Europe Standard Time", "Europe/Berlin"},
    {"Central Europe Standard Time", "Europe/Budapest"},
    {"Central European Standard Time", "Europe/Warsaw"},
    {"Romance Standard Time", "Europe/Paris"},
    {"E. Europe Standard Time", "Europe/Chisinau"},
    {"FLE Standard Time", "Europe/Kyiv"},
    {"GTB Standard Time", "Europe/Bucharest"},
    {"Turkey Standard Time", "Europe/Istanbul"},
    {"Israel Standard Time", "Asia/Jerusalem"},
    {"South Africa Standard Time", "Africa/Johannesburg"},
    {"India Standard Time", "Asia/Kolkata"},
    {"China Standard Time", "Asia/Shanghai"},
    {"Singapore Standard Time", "Asia/Singapore"},
    {"Tokyo Standard Time", "Asia/Tokyo"},
    {"AUS Eastern Standard Time", "Australia/Sydney"},
    {"New Zealand Standard Time", "Pacific/Auckland"},
    {"Eastern Standard Time", "America/New_York"},
    {"Central Standard Time", "America/Chicago"},
    {"Mountain Standard Time", "America/Denver"},
    {"Pacific Standard Time", "America/Los_Angeles"},
    {"E. South America Standard Time", "America/Sao_Paulo"},
}};

/// Some write a path before the name: "/example.org/2021/Europe/Berlin".
std::string calendar_zone(std::string_view name, const ImportClock& clock) {
  if (name.empty()) return clock.zone;
  for (const auto& [theirs, ours] : windows_zones)
    if (theirs == name) return std::string(ours);
  for (std::string_view rest = name;;) {
    if (!rest.empty() && clock.zones->known(rest)) return clock.zones->require(rest, "TZID");
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) break;
    rest.remove_prefix(slash + 1);
  }
  throw UserError(fmt::format("the time zone \"{}\" is not known", visible(name)));
}

/// Far above any month or hour where there are no such digits.
int number_at(std::string_view text, std::size_t at, std::size_t size) {
  constexpr int none = 1'000'000;
  if (text.size() < at + size) return none;
  int number = 0;
  for (const char c : text.substr(at, size)) {
    if (c < '0' || c > '9') return none;
    number = number * 10 + (c - '0');
  }
  return number;
}

Date calendar_date(std::string_view text) {
  const int year = number_at(text, 0, 4);
  const int month = number_at(text, 4, 2);
  const int day = number_at(text, 6, 2);
  if (text.size() < 8 || year < first_year || year > last_year || month > 12 || day > 31)
    throw UserError(fmt::format("\"{}\" is no date such as 20261127", visible(text)));
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) throw UserError(fmt::format("\"{}\" is no date that exists", visible(text)));
  return Date{ymd};
}

LocalTime calendar_local(std::string_view text) {
  const int hour = number_at(text, 9, 2);
  const int minute = number_at(text, 11, 2);
  const int second = number_at(text, 13, 2);
  if (text.size() != 15 || text[8] != 'T' || hour > 23 || minute > 59 || second > 60)
    throw UserError(fmt::format("\"{}\" is no moment such as 20261127T150000", visible(text)));
  return LocalTime{calendar_date(text)} + std::chrono::hours{hour} + Minutes{minute} + std::chrono::seconds{second};
}

}  // namespace

CalendarMoment read_calendar_moment(const CalendarLine& line, const ImportClock& clock) {
  const std::string_view text = trim(line.value);
  if (text.size() == 8 || line.parameter("VALUE") == "DATE") {
    if (text.size() != 8) throw UserError(fmt::format("\"{}\" is no date such as 20261127", visible(text)));
    const LocalTime noon = LocalTime{calendar_date(text)} + std::chrono::hours{12};
    return {clock.zones->to_instant(noon, clock.zone).instant, clock.zone, false};
  }
  if (text.ends_with('Z')) {
    const LocalTime local = calendar_local(text.substr(0, text.size() - 1));
    return {Instant{local.time_since_epoch()}, clock.zone, true};
  }
  const LocalTime local = calendar_local(text);
  const std::string zone = calendar_zone(line.parameter("TZID"), clock);
  return {clock.zones->to_instant(local, zone).instant, zone, true};
}

std::chrono::seconds read_calendar_duration(std::string_view text) {
  constexpr std::int64_t most = 1'000'000;
  const auto refuse = [text] { throw UserError(fmt::format("\"{}\" is no duration such as PT45M", visible(text))); };
  std::string_view rest = trim(text);
  if (rest.starts_with('+')) rest.remove_prefix(1);
  if (!rest.starts_with('P')) refuse();
  rest.remove_prefix(1);
  std::chrono::seconds sum{0};
  std::int64_t number = -1;
  for (const char c : rest) {
    if (c >= '0' && c <= '9') {
      number = std::max<std::int64_t>(number, 0) * 10 + (c - '0');
      if (number > most) refuse();
      continue;
    }
    if (c == 'T' && number < 0) continue;
    const auto unit = c == 'W' ? 7 * 86400 : c == 'D' ? 86400 : c == 'H' ? 3600 : c == 'M' ? 60 : c == 'S' ? 1 : 0;
    if (unit == 0 || number < 0) refuse();
    sum += std::chrono::seconds{number * unit};
    number = -1;
  }
  if (number >= 0) refuse();
  return sum;
}

}  // namespace mentor
