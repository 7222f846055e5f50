// Local times of instants, with UTC wherever nothing better is known.
#include "mentor/wall_clock.hpp"

namespace mentor {

LocalTime WallClock::in(Instant instant, std::string_view other_zone) const {
  if (zones == nullptr || !zones->known(other_zone)) return LocalTime{instant.time_since_epoch()};
  return zones->to_local(instant, other_zone);
}

}  // namespace mentor
