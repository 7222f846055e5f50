// SPDX-License-Identifier: MIT
// Moments and durations of iCalendar; zones are those of the system, whatever the file says about their rules.
#include "importers/calendar_times.hpp"

#include "importers/foreign_dates.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mentor::importers {

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
  throw UserError(messages::foreign_zone(visible(name)));
}

CalendarMoment moment_in_line(std::string_view value, const CalendarLine& line, const ImportClock& clock) {
  const CompactMoment moment = read_compact_moment(trim(value), "");
  if (moment.utc) return {Instant{moment.local.time_since_epoch()}, clock.zone, true, true};
  if (!moment.has_time)
    return {clock.zones->to_instant(moment.local + std::chrono::hours{12}, clock.zone).instant, clock.zone, false};
  const std::string zone = calendar_zone(line.parameter("TZID"), clock);
  return {clock.zones->to_instant(moment.local, zone).instant, zone, true};
}

}  // namespace

CalendarMoment read_calendar_moment(const CalendarLine& line, const ImportClock& clock) {
  return moment_in_line(line.value, line, clock);
}

std::vector<CalendarMoment> read_calendar_moments(const CalendarLine& line, const ImportClock& clock) {
  std::vector<CalendarMoment> moments;
  for (std::string_view rest = line.value; !rest.empty();) {
    const std::string_view value = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(value.size() + 1, rest.size()));
    moments.push_back(moment_in_line(value.substr(0, value.find('/')), line, clock));
  }
  return moments;
}

std::chrono::seconds read_calendar_duration(std::string_view text) {
  constexpr std::int64_t most = 1'000'000;
  const auto refuse = [text] { throw UserError(messages::foreign_duration(visible(text))); };
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

}  // namespace mentor::importers
