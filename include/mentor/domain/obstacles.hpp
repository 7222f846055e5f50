// SPDX-License-Identifier: MIT
// What got in the way of sessions, what was tried against it, and whether that helped (articles 001 and 003).
#pragma once

#include "mentor/domain/check_in.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace mentor {

/// The same thing got in the way more than once, and nothing has been tried or agreed since.
struct Obstacle {
  Trouble trouble{};
  std::int64_t times = 0;
  std::int64_t sessions = 0;  ///< that were looked at
  Date newest{};              ///< the day when it did last
};
/// The most frequent one, of the sessions that follow the last thing tried; nothing below two times, and nothing that
/// stayed away from the last two sessions.
[[nodiscard]] std::optional<Obstacle> recurring_obstacle(const OpenMentorship& open, const WallClock& clock);

/// "mentor edit s12 --set strategy=TEXT", of the newest session; empty without one.
[[nodiscard]] std::string command_to_try(const OpenMentorship& open);
/// What to ask of obstacles in the next session, a sentence; empty where there is nothing to ask.
[[nodiscard]] std::string obstacle_to_ask(const OpenMentorship& open, const WallClock& clock);

}  // namespace mentor
