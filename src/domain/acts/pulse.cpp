// SPDX-License-Identifier: MIT
// Somebody says how the relationship feels.
#include "mentor/domain/acts/pulse.hpp"

namespace mentor {

Act<Pulse> feel(Pulse pulse, std::string_view speaker, const Mentorship& mentorship) {
  pulse.mentorship = mentorship.handle;
  pulse.by = speaker == my_handle ? Side::me : Side::partner;
  pulse.person.reset();
  if (pulse.by == Side::partner && mentorship.type == MentorshipKind::group) pulse.person = speaker;
  return added(std::move(pulse));
}

}  // namespace mentor
