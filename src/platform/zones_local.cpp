// SPDX-License-Identifier: MIT
// Which zone this computer is in, by name, since a session is stored with the name and not with an offset.
#include "mentor/domain/text.hpp"
#include "platform/zones.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace mentor::platform {
namespace {

// What follows ".../zoneinfo/" in a path; the path itself if it is none of those.
std::string name_in_zone_path(const std::string& path) {
  constexpr std::string_view folder = "zoneinfo/";
  const auto at = path.rfind(folder);
  return at == std::string::npos ? path : path.substr(at + folder.size());
}

// "EST5" and "<+0530>-5:30": POSIX counts west of Greenwich. A rule with summer time has no name to store.
std::string posix_offset(const std::string& tz) {
  auto at = tz.starts_with('<') ? tz.find('>') : tz.find_first_of("+-0123456789");
  if (at == std::string::npos || at == 0) return {};
  if (tz[at] == '>') ++at;
  const bool east = at < tz.size() && tz[at] == '-';
  if (at < tz.size() && (tz[at] == '-' || tz[at] == '+')) ++at;
  const auto digits = tz.substr(at);
  const auto colon = digits.find(':');
  const auto hours = digits.substr(0, colon);
  const auto minutes = colon == std::string::npos ? std::string("00") : digits.substr(colon + 1);
  const bool plain = !hours.empty() && hours.size() <= 2 && minutes.size() == 2 &&
                     (hours + minutes).find_first_not_of("0123456789") == std::string::npos;
  return plain ? fmt::format("{}{:0>2}:{}", east ? '+' : '-', hours, minutes) : std::string();
}

std::optional<std::string> known_name(const SystemZones& zones, const std::string& name) {
  if (name.empty() || !zones.known(name)) return std::nullopt;
  return zones.require(name, "TZ");
}

// A TZ that cannot be read means UTC, as it does to the C library, not the computer's zone.
std::string zone_from_tz(const SystemZones& zones, std::string tz) {
  if (tz.starts_with(':')) tz.erase(0, 1);
  if (const auto name = known_name(zones, name_in_zone_path(tz))) return *name;
  return known_name(zones, posix_offset(tz)).value_or("UTC");
}

std::optional<std::string> zone_from_link(const SystemZones& zones, const std::string& link) {
  std::error_code error;
  const auto target = std::filesystem::read_symlink(link, error);
  if (error) return std::nullopt;
  if (const auto name = known_name(zones, name_in_zone_path(target.generic_string()))) return name;
  const auto final_target = std::filesystem::canonical(link, error);
  if (error) return std::nullopt;
  return known_name(zones, name_in_zone_path(final_target.generic_string()));
}

std::optional<std::string> zone_from_file(const SystemZones& zones, const std::string& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  return known_name(zones, std::string(trim(line)));
}

}  // namespace

std::string local_zone_name(const ZoneSources& sources) {
  const SystemZones zones;
  if (sources.tz) return zone_from_tz(zones, *sources.tz);
  if (const auto name = zone_from_link(zones, sources.localtime_link)) return *name;
  return zone_from_file(zones, sources.timezone_file).value_or("UTC");
}

std::string local_zone_name() {
  ZoneSources sources;
  if (const char* tz = std::getenv("TZ")) sources.tz = tz;
  return local_zone_name(sources);
}

}  // namespace mentor::platform
