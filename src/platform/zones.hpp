// SPDX-License-Identifier: MIT
// Time zones from the system's database, read by Abseil.
#pragma once

#include "mentor/domain/zones.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::platform {

struct LoadedZone;

/// Reads the tz database under $TZDIR or /usr/share/zoneinfo. Without one, only UTC and fixed offsets are known. What
/// was asked for once is kept: every session has a zone, and most have the same. Not for several threads at once.
class SystemZones final : public Zones {
 public:
  SystemZones();
  ~SystemZones() override;

  [[nodiscard]] bool known(std::string_view zone) const override;
  [[nodiscard]] std::string require(std::string_view zone, std::string_view option) const override;
  [[nodiscard]] LocalTime to_local(Instant instant, std::string_view zone) const override;
  [[nodiscard]] ResolvedTime to_instant(LocalTime time, std::string_view zone) const override;
  [[nodiscard]] std::string offset(Instant instant, std::string_view zone) const override;
  [[nodiscard]] std::vector<std::string> names() const override;

 private:
  /// nullptr for an unknown one.
  [[nodiscard]] const LoadedZone* find(std::string_view zone) const;
  /// The precondition is known(); UTC stands in where a database has vanished since.
  [[nodiscard]] const LoadedZone& rules_of(std::string_view zone) const;

  mutable std::map<std::string, std::unique_ptr<const LoadedZone>, std::less<>> kept_;  ///< as they were asked for
};

/// Where the system says which zone it is in. Tests point these elsewhere.
struct ZoneSources {
  std::optional<std::string> tz;  ///< the environment's TZ
  std::string localtime_link = "/etc/localtime";
  std::string timezone_file = "/etc/timezone";
};

/// The owner's zone: TZ, else where /etc/localtime points to, else what /etc/timezone says, else "UTC". Always known.
[[nodiscard]] std::string local_zone_name(const ZoneSources& sources);
[[nodiscard]] std::string local_zone_name();  ///< of this process

}  // namespace mentor::platform
