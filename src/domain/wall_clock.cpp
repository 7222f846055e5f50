// SPDX-License-Identifier: MIT
// Local times of instants, with UTC wherever nothing better is known.
#include "mentor/domain/wall_clock.hpp"

namespace mentor {

LocalTime WallClock::in(Instant instant, std::string_view other_zone) const {
  if (zones == nullptr || !zones->known(other_zone)) return LocalTime{instant.time_since_epoch()};
  return zones->to_local(instant, other_zone);
}

std::string WallClock::start_of(const Session& session) const {
  if (!session.has_time) return format_day(day_of(session));
  const LocalTime here = mine(session.start);
  if (session.status == SessionStatus::planned) return format_local(here);
  const LocalTime there = in(session.start, session.zone);
  return there == here ? format_local(there) : format_local(there) + " (" + session.zone + ")";
}

}  // namespace mentor
