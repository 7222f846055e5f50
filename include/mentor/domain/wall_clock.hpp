// SPDX-License-Identifier: MIT
// From instants to the clock on the wall, for layers that may not know where zones come from.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/zones.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// How instants become local times: a held session in the zone that it was recorded in, what is to come in the
/// owner's. Without zones, and for a zone that is not known, everything is UTC.
struct WallClock {
  /// What somebody else's clock shows.
  struct Elsewhere {
    const Person* person;  ///< of those that were asked for
    LocalTime time;
  };
  const Zones* zones = nullptr;
  std::string zone = "UTC";  ///< the owner's

  [[nodiscard]] LocalTime in(Instant instant, std::string_view other_zone) const;
  [[nodiscard]] LocalTime mine(Instant instant) const { return in(instant, zone); }
  /// The civil day of a session, in its own zone.
  [[nodiscard]] Date day_of(const Session& session) const { return date_of(in(session.start, session.zone)); }
  /// A session's start on the clock on which people read it: the owner's while it is planned, then its own.
  [[nodiscard]] LocalTime shown(const Session& session) const;
  /// Whether what is planned still lies ahead: its hour, or its day where only that is known; `now` on the owner's
  /// clock.
  [[nodiscard]] bool is_to_come(const Session& session, LocalTime now) const;
  /// "15:00", or "15:00 (Asia/Tokyo)" for a held session where another clock showed another time; empty where no time
  /// is known.
  [[nodiscard]] std::string time_of(const Session& session) const;
  /// A session's start as people read it: what is planned on the owner's clock; what was held where it was, with the
  /// zone's name if another clock showed another time there. Only the day where no time is known.
  [[nodiscard]] std::string start_of(const Session& session) const;
  /// Of these people those whose clock shows another time at a session's start than the owner's; nobody where no time
  /// is known.
  [[nodiscard]] std::vector<Elsewhere> elsewhere(const Session& session, const std::vector<Person>& people) const;
};

}  // namespace mentor
