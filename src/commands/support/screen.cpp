// SPDX-License-Identifier: MIT
// Records as the screen shows them; and that something is sealed, and how to see it.
#include "commands/support/screen.hpp"

#include "commands/support/output.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/who.hpp"

namespace mentor::commands {

bool remark_sealed(Context& context, const Mentorship& mentorship) {
  if (!hides_parts(mentorship)) return false;
  remark(context, messages::sealed_mentorship(mentorship.handle));
  return true;
}

void leave_out_sealed(Context& context, std::vector<Mentorship>& mentorships) {
  std::erase_if(mentorships, [&](const Mentorship& mentorship) { return remark_sealed(context, mentorship); });
}

void refuse_sealed(const Mentorship& mentorship) { throw UserError(messages::sealed_mentorship(mentorship.handle)); }

void refuse_sealed(Id id) { throw UserError(messages::sealed_item(to_text(id))); }

}  // namespace mentor::commands
