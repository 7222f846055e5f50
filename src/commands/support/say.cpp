// SPDX-License-Identifier: MIT
// How commands speak: what was done, remarks, data.
#include "commands/support/say.hpp"

#include <fmt/format.h>
#include <ostream>

namespace mentor::commands {

void print(Context& context, std::string_view text) { *context.out << text; }

void confirm(Context& context, std::string_view line) {
  if (!context.quiet && !context.json) *context.out << line << '\n';
}

void remark(Context& context, std::string_view line) {
  if (context.quiet) return;
  context.out->flush();  // so that a terminal shows both in the order in which they were said
  *context.err << "mentor: " << line << '\n';
}

void remark_closed(Context& context, const Mentorship& mentorship) {
  if (mentorship.status == MentorshipStatus::closed)
    remark(context,
           fmt::format("{} is closed. To open it again: mentor resume {}", mentorship.handle, mentorship.handle));
}

}  // namespace mentor::commands
