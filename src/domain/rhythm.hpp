// SPDX-License-Identifier: MIT
// How often two people really meet: the days between contacts, held against the agreed cadence. Private to the domain.
#pragma once

#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mentor {

struct Rhythm {
  std::int64_t gaps = 0;
  std::int64_t kept = 0;     ///< of them not longer than the cadence
  std::int64_t typical = 0;  ///< days, the median
  std::int64_t longest = 0;  ///< days
};

/// The different days of held sessions, oldest first.
std::vector<Date> contact_days(const std::vector<Session>& sessions, const WallClock& clock);

/// From the days, oldest first. The time since the last one counts as a gap too, once it is longer than the cadence.
/// Nothing without any gap.
std::optional<Rhythm> rhythm_of(const std::vector<Date>& days, const std::optional<Cadence>& cadence, Date until);

/// "typically 14 days between two, at most 56"
std::string rhythm_words(const Rhythm& rhythm);

}  // namespace mentor
