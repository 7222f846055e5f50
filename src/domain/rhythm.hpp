// SPDX-License-Identifier: MIT
// How often two people really meet: the days between contacts, held against the agreed cadence. Private to the domain.
#pragma once

#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mentor {

/// Of fewer cases no share and no median is told: they would say something of chance.
inline constexpr std::int64_t cases_for_a_share = 3;

/// When two people had to do with each other: days, oldest first.
struct ContactDays {
  std::vector<Date> sessions;
  std::vector<Date> exchanges;  ///< questions, answers, feedback: they bridge a gap, and are no session
};

/// Between sessions: a cadence is agreed for these.
struct Rhythm {
  std::int64_t gaps = 0;                ///< for which a cadence was agreed; all, where none ever was
  std::int64_t kept = 0;                ///< of them without a silence longer than the cadence
  std::int64_t bridged = 0;             ///< of the kept ones longer than the cadence
  std::optional<std::int64_t> typical;  ///< days between two sessions, the median; nothing of fewer than three gaps
  std::optional<std::int64_t> longest;  ///< days between two sessions
  std::optional<std::int64_t> lasting;  ///< days since the last session, where they are a gap
  bool rested = false;                  ///< between two sessions was a pause: that gap is none of these

  [[nodiscard]] std::int64_t longest_gap() const { return std::max(longest.value_or(0), lasting.value_or(0)); }
};

/// How often two people agreed to meet, as that changed.
class AgreedCadences {
 public:
  /// By an agreement or as the owner set it. `agreements`: all versions, oldest first. What the first of them that says
  /// how often is taken for what was agreed before it; what the owner has set since the newest holds from that one on.
  AgreedCadences(const Mentorship& mentorship, const std::vector<Agreement>& agreements);
  /// The same at all times.
  explicit AgreedCadences(std::optional<Cadence> always) : steps_{{Date::min(), always}} {}

  [[nodiscard]] std::optional<Cadence> on(Date day) const;
  /// Those after `from` and up to `to`, with their first day.
  struct Step {
    Date since;
    std::optional<Cadence> cadence;
  };
  [[nodiscard]] std::vector<Step> changes(Date from, Date to) const;
  [[nodiscard]] bool any() const;

 private:
  std::vector<Step>
      steps_;  ///< oldest first, the first of them from the beginning; each says another than the one before
};

/// The different days of held sessions, oldest first.
std::vector<Date> contact_days(const std::vector<Session>& sessions, const WallClock& clock);

/// A day after the first and not after the second lies in a pause: nothing is said of the time between them.
bool is_rest(Date from, Date to, const std::vector<Pause>& pauses);

/// Each gap is held against the cadence that stood when it began, or when it ended if that left more time. The time
/// since the last session counts as a gap too, once there was a silence in it longer than that. A gap that overlaps a
/// pause is none. Nothing without any gap.
std::optional<Rhythm> rhythm_of(const ContactDays& days, const AgreedCadences& agreed, Date until,
                                const std::vector<Pause>& pauses);

}  // namespace mentor
