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

/// Of fewer cases no share and no median is told: they would say something of chance.
inline constexpr std::int64_t cases_for_a_share = 3;

struct Rhythm {
  std::int64_t gaps = 0;
  std::int64_t kept = 0;                ///< of them not longer than the cadence
  std::optional<std::int64_t> typical;  ///< days, the median; nothing of fewer than three gaps
  std::int64_t longest = 0;             ///< days
};

/// The cadence that both sides agreed, by an agreement or as the owner set it.
std::optional<Cadence> agreed_cadence(const Mentorship& mentorship);

/// The different days of held sessions, oldest first.
std::vector<Date> contact_days(const std::vector<Session>& sessions, const WallClock& clock);

/// From the days, oldest first. The time since the last one counts as a gap too, once it is longer than the cadence. A
/// gap that holds `rested` was an agreed pause, and is none. Nothing without any gap.
std::optional<Rhythm> rhythm_of(const std::vector<Date>& days, const std::optional<Cadence>& cadence, Date until,
                                std::optional<Date> rested);

/// "typically 14 days between two, at most 56"; "at most 56 days between two"
std::string rhythm_words(const Rhythm& rhythm);

}  // namespace mentor
