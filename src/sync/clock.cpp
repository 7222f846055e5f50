// SPDX-License-Identifier: MIT
// The hybrid logical clock: it follows the wall clock, never goes back, and believes others no more than a day.
#include "mentor/sync/clock.hpp"

#include <algorithm>

namespace mentor::sync {

namespace {

constexpr int counter_bits = 16;
constexpr std::int64_t latest_millisecond = (std::int64_t{1} << 47) - 1;

}  // namespace

Clock clock_at(Moment moment) {
  const std::int64_t milliseconds = moment.time_since_epoch().count();
  return {std::clamp(milliseconds, std::int64_t{0}, latest_millisecond) << counter_bits};
}

Clock latest_believed(Moment now) {
  constexpr std::int64_t last_of_millisecond = (std::int64_t{1} << counter_bits) - 1;
  return {clock_at(now + most_ahead).bits + last_of_millisecond};
}

bool is_ahead(Clock other, Moment now) { return other > latest_believed(now); }

Clock tick(Clock last, Moment now) { return std::max(clock_at(now), Clock{last.bits + 1}); }

std::optional<Clock> catch_up(Clock last, Clock other, Moment now) {
  if (is_ahead(other, now)) return std::nullopt;
  return std::max({last, other, clock_at(now)});
}

}  // namespace mentor::sync
