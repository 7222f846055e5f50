// SPDX-License-Identifier: MIT
// Time zones: names to rules, instants to wall clocks and back. Abseil reads the database and knows the rules of later
// years.
#include "platform/zones.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/files.hpp"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace mentor::platform {

struct LoadedZone {
  std::string name;
  absl::TimeZone zone;
};

namespace {

constexpr std::string_view default_zone_folder = "/usr/share/zoneinfo";
constexpr int longest_offset_minutes = 14 * 60;

bool zone_digit(char c) { return c >= '0' && c <= '9'; }

// "Z", "+05:30", "+0530", "-05": minutes east of Greenwich.
std::optional<int> fixed_offset_minutes(std::string_view zone) {
  if (zone == "Z" || zone == "z") return 0;
  if (zone.size() < 3 || (zone.front() != '+' && zone.front() != '-')) return std::nullopt;
  std::string digits;
  for (std::size_t at = 1; at < zone.size(); ++at) {
    if (zone[at] == ':' && at == 3 && zone.size() == 6) continue;
    if (!zone_digit(zone[at])) return std::nullopt;
    digits += zone[at];
  }
  if (digits.size() != 2 && digits.size() != 4) return std::nullopt;
  const int hours = (digits[0] - '0') * 10 + (digits[1] - '0');
  const int minutes = digits.size() == 4 ? (digits[2] - '0') * 10 + (digits[3] - '0') : 0;
  if (minutes > 59 || hours * 60 + minutes > longest_offset_minutes) return std::nullopt;
  return (hours * 60 + minutes) * (zone.front() == '-' ? -1 : 1);
}

std::string offset_name(int minutes) {
  const int size = std::abs(minutes);
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

// Abseil would also open absolute paths and "libc:" names; the database has more files than zones, all with small
// letters.
bool zone_name_form(std::string_view name) {
  if (name.empty() || name.size() > 64 || name.front() < 'A' || name.front() > 'Z') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || zone_digit(c) || c == '_' || c == '-' || c == '+' ||
           c == '/';
  });
}

std::filesystem::path zone_folder() {
  const char* chosen = std::getenv("TZDIR");
  return chosen != nullptr && *chosen != '\0' ? std::filesystem::path(chosen)
                                              : std::filesystem::path(default_zone_folder);
}

std::optional<absl::TimeZone> load_exact_zone(std::string_view name) {
  if (name == "UTC") return absl::UTCTimeZone();
  absl::TimeZone zone;
  // Abseil's own second name for UTC is in nobody's database.
  if (name == "UTC0" || !zone_name_form(name) || !absl::LoadTimeZone(std::string(name), &zone)) return std::nullopt;
  return zone;
}

// The database's name for a name that is right but for its letters' case.
std::optional<std::string> zone_spelling(std::string_view name, const std::vector<std::string>& names) {
  const auto wanted = to_lower_ascii(name);
  for (const auto& candidate : names) {
    if (to_lower_ascii(candidate) == wanted) return candidate;
  }
  return std::nullopt;
}

std::optional<LoadedZone> load_zone(const SystemZones& zones, std::string_view name) {
  if (const auto minutes = fixed_offset_minutes(name)) {
    const bool greenwich = name == "Z" || name == "z";
    return LoadedZone{greenwich ? "UTC" : offset_name(*minutes), absl::FixedTimeZone(*minutes * 60)};
  }
  if (auto exact = load_exact_zone(name)) return LoadedZone{std::string(name), *exact};
  if (to_lower_ascii(name) == "utc") return LoadedZone{"UTC", absl::UTCTimeZone()};
  const auto spelling = zone_spelling(name, zones.names());
  if (!spelling) return std::nullopt;
  if (auto exact = load_exact_zone(*spelling)) return LoadedZone{*spelling, *exact};
  return std::nullopt;
}

/// The zones of the places that people live in, as the database lists them: one for each rule and country.
std::vector<std::string> zones_of_places() {
  std::vector<std::string> names;
  std::ifstream table(zone_folder() / "zone1970.tab");
  for (std::string line; std::getline(table, line);) {
    const auto place = line.find('\t', line.find('\t') + 1);
    if (line.starts_with('#') || place == std::string::npos) continue;
    names.push_back(line.substr(place + 1, line.find('\t', place + 1) - place - 1));
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// "PST" is what clocks say in several places; which of them is meant, nobody can tell from it. Empty: in none.
std::string places_where_clocks_say(std::string_view abbreviation) {
  if (abbreviation.size() < 2 || abbreviation.size() > 5) return {};
  constexpr std::size_t most_shown = 3;
  std::vector<std::string> found;
  for (const auto& name : zones_of_places()) {
    const auto zone = load_exact_zone(name);
    const auto says = [&](int month) {
      const auto instant = absl::FromCivil(absl::CivilDay(2026, month, 1), absl::UTCTimeZone());
      return to_lower_ascii(zone->At(instant).zone_abbr) == to_lower_ascii(abbreviation);
    };
    if (zone && (says(1) || says(7))) found.push_back(name);
  }
  const bool more = found.size() > most_shown;
  if (more) found.resize(most_shown);
  return fmt::format("{}{}", fmt::join(found, ", "), more ? " and others" : "");
}

// "berlin" is likelier to be meant as Europe/Berlin than anything that its letters resemble.
std::optional<std::string> suggest_zone(std::string_view typed, const std::vector<std::string>& names) {
  auto wanted = to_lower_ascii(typed);
  std::replace(wanted.begin(), wanted.end(), ' ', '_');
  std::vector<std::string> cities;
  for (const auto& name : names) {
    cities.push_back(name.substr(name.rfind('/') + 1));
    if (to_lower_ascii(cities.back()) == wanted) return name;
  }
  if (auto near = closest(typed, names)) return near;
  const auto city = closest(wanted, cities);
  if (!city) return std::nullopt;
  return names[static_cast<std::size_t>(std::find(cities.begin(), cities.end(), *city) - cities.begin())];
}

void collect_zones(const std::filesystem::path& root, std::vector<std::string>& out) {
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(root, error), end; !error && at != end; at.increment(error)) {
    const auto name = at->path().lexically_relative(root).generic_string();
    std::error_code ignored;
    const bool folder = at->is_directory(ignored);
    if (folder && !zone_name_form(name)) at.disable_recursion_pending();
    if (!folder && zone_name_form(name) && name != "Factory") out.push_back(name);
  }
}

}  // namespace

SystemZones::SystemZones() = default;
SystemZones::~SystemZones() = default;

const LoadedZone* SystemZones::find(std::string_view zone) const {
  auto kept = kept_.find(zone);
  if (kept == kept_.end()) {
    auto loaded = load_zone(*this, zone);
    kept = kept_.emplace(zone, loaded ? std::make_unique<const LoadedZone>(std::move(*loaded)) : nullptr).first;
  }
  return kept->second.get();
}

const LoadedZone& SystemZones::rules_of(std::string_view zone) const {
  static const LoadedZone utc{"UTC", absl::UTCTimeZone()};
  const LoadedZone* const loaded = find(zone);
  return loaded ? *loaded : utc;
}

bool SystemZones::known(std::string_view zone) const { return find(zone) != nullptr; }

std::string SystemZones::require(std::string_view zone, std::string_view option) const {
  if (const LoadedZone* const loaded = find(zone)) return loaded->name;
  const auto all = names();
  const auto shown = truncate(visible(zone), 60);
  if (all.size() < 2) {
    throw UserError(messages::no_time_zones(option, shown));
  }
  if (const auto places = places_where_clocks_say(zone); !places.empty())
    throw UserError(messages::several_zones(option, shown, places));
  const auto near = suggest_zone(zone, all);
  const auto hint = near ? messages::near_zone(*near) : messages::write_a_zone();
  throw UserError(messages::unknown_zone(option, shown, hint));
}

LocalTime SystemZones::to_local(Instant instant, std::string_view zone) const {
  const auto info = rules_of(zone).zone.At(absl::FromUnixSeconds(instant.time_since_epoch().count()));
  return LocalTime{std::chrono::seconds{info.cs - absl::CivilSecond(1970, 1, 1)}};
}

ResolvedTime SystemZones::to_instant(LocalTime time, std::string_view zone) const {
  const auto civil = absl::CivilSecond(1970, 1, 1) + time.time_since_epoch().count();
  const auto info = rules_of(zone).zone.At(civil);
  ResolvedTime result{Instant{std::chrono::seconds{absl::ToUnixSeconds(info.pre)}}};
  if (info.kind == absl::TimeZone::TimeInfo::SKIPPED) result.kind = LocalKind::skipped;
  if (info.kind == absl::TimeZone::TimeInfo::REPEATED) result.kind = LocalKind::repeated;
  return result;
}

std::string SystemZones::offset(Instant instant, std::string_view zone) const {
  const auto info = rules_of(zone).zone.At(absl::FromUnixSeconds(instant.time_since_epoch().count()));
  return offset_name(info.offset / 60);
}

std::vector<std::string> SystemZones::names() const {
  std::vector<std::string> all{"UTC"};
  collect_zones(zone_folder(), all);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace mentor::platform
