// SPDX-License-Identifier: MIT
// Time zones, as the layers above the operating system see them. src/platform/ implements this with the system's
// time-zone database; tests use the same implementation.
#pragma once

#include "mentor/domain/dates.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// What a wall-clock time is in a zone: it happens once, not at all (clocks go forward), or twice (clocks go back).
enum class LocalKind { unique, skipped, repeated };

struct ResolvedTime {
  Instant instant;  ///< skipped: the instant that the clock would show had it not been moved; repeated: the first
  LocalKind kind = LocalKind::unique;
};

class Zones {
 public:
  Zones() = default;
  Zones(const Zones&) = delete;
  Zones& operator=(const Zones&) = delete;
  virtual ~Zones() = default;

  /// IANA names ("Europe/Berlin"), "UTC", "Z", and fixed offsets ("+05:30"). Names are matched exactly, then without
  /// case.
  [[nodiscard]] virtual bool known(std::string_view zone) const = 0;
  /// The name as the database spells it. Throws UserError with a suggestion if it is unknown; `option` is blamed.
  [[nodiscard]] virtual std::string require(std::string_view zone, std::string_view option) const = 0;
  /// Precondition of the rest: known(zone).
  [[nodiscard]] virtual LocalTime to_local(Instant instant, std::string_view zone) const = 0;
  [[nodiscard]] virtual ResolvedTime to_instant(LocalTime time, std::string_view zone) const = 0;
  [[nodiscard]] virtual std::string offset(Instant instant, std::string_view zone) const = 0;  ///< "+01:00"
  [[nodiscard]] virtual std::vector<std::string> names() const = 0;  ///< for completion, sorted
};

}  // namespace mentor
