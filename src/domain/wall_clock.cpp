// SPDX-License-Identifier: MIT
// Local times of instants, with UTC wherever nothing better is known.
#include "mentor/domain/wall_clock.hpp"

namespace mentor {

LocalTime WallClock::in(Instant instant, std::string_view other_zone) const {
  if (zones == nullptr || !zones->known(other_zone)) return LocalTime{instant.time_since_epoch()};
  return zones->to_local(instant, other_zone);
}

LocalTime WallClock::shown(const Session& session) const {
  if (session.has_time && session.status == SessionStatus::planned) return mine(session.start);
  return in(session.start, session.zone);
}

bool WallClock::is_to_come(const Session& session, LocalTime now) const {
  const LocalTime start = shown(session);
  return session.has_time ? start >= now : date_of(start) >= date_of(now);
}

std::string WallClock::time_of(const Session& session) const {
  if (!session.has_time) return {};
  const LocalTime time = shown(session);
  const std::string text = format_clock(std::chrono::duration_cast<Minutes>(time - LocalTime{date_of(time)}));
  return time == mine(session.start) ? text : text + " (" + session.zone + ")";
}

std::string WallClock::start_of(const Session& session) const {
  const std::string day = format_day(date_of(shown(session)));
  return session.has_time ? day + " " + time_of(session) : day;
}

std::vector<WallClock::Elsewhere> WallClock::elsewhere(const Session& session,
                                                       const std::vector<Person>& people) const {
  std::vector<Elsewhere> found;
  if (!session.has_time || zones == nullptr) return found;
  for (const auto& person : people) {
    if (!person.zone || !zones->known(*person.zone)) continue;
    const LocalTime theirs = in(session.start, *person.zone);
    if (theirs != mine(session.start)) found.push_back({&person, theirs});
  }
  return found;
}

}  // namespace mentor
