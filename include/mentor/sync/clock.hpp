// SPDX-License-Identifier: MIT
// When something was changed, so that devices with wrong clocks agree on what came last: a hybrid logical clock.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace mentor::sync {

/// What a wall clock shows, as far as anybody trusts it.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// 48 bits of milliseconds since 1970 (of which the uppermost is 0) and 16 of a counter, as the change log has it.
struct Clock {
  std::int64_t bits = 0;

  [[nodiscard]] Moment moment() const { return Moment{std::chrono::milliseconds{bits >> 16}}; }
  [[nodiscard]] std::int64_t counter() const { return bits & 0xffff; }
  friend auto operator<=>(const Clock&, const Clock&) = default;
};
/// The first clock of that moment; that of 1970 for one before.
[[nodiscard]] Clock clock_at(Moment moment);

/// Another device's clock may be ahead of mine by so much; what is more is not believed until then.
inline constexpr std::chrono::hours most_ahead{24};
[[nodiscard]] Clock latest_believed(Moment now);
[[nodiscard]] bool is_ahead(Clock other, Moment now);

/// The clock of the next change after `last`: that of `now`, or, where the wall clock went back or stands, one more.
[[nodiscard]] Clock tick(Clock last, Moment now);
/// My clock after I saw `other`; nothing if that one is ahead by more than most_ahead, and mine stays.
[[nodiscard]] std::optional<Clock> catch_up(Clock last, Clock other, Moment now);

/// Names one change for ever, and says which of two is the later one: the same on every device.
struct Stamp {
  Clock clock;
  std::string device;        ///< uid
  std::uint64_t number = 0;  ///< counts the device's ops, from 1

  friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

}  // namespace mentor::sync
