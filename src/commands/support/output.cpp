// SPDX-License-Identifier: MIT
// How commands speak: what was done, remarks, data.
#include "commands/support/output.hpp"

#include "mentor/domain/text.hpp"
#include "mentor/messages/who.hpp"

#include <ostream>

namespace mentor::commands {

void print(Context& context, std::string_view text) { *context.out << text; }

std::string for_screen(const Context& context, std::string_view data) {
  return context.style.terminal ? visible(data, Keep::lines) : std::string(data);
}

void confirm(Context& context, std::string_view line) {
  if (!context.quiet && !context.json) *context.out << visible(line, Keep::lines) << '\n';
}

void remark(Context& context, std::string_view line) {
  if (context.quiet) return;
  context.out->flush();  // so that a terminal shows both in the order in which they were said
  *context.err << "mentor: " << visible(line, Keep::lines) << '\n';
}

void remark_closed(Context& context, const Mentorship& mentorship) {
  if (mentorship.status == MentorshipStatus::closed) remark(context, messages::mentorship_closed(mentorship.handle));
}

bool is_yes(std::string_view answer) {
  const std::string word = to_lower_ascii(trim(answer));
  return word == "y" || word == "yes";
}

bool said_yes(Context& context, std::string_view question) { return is_yes(context.terminal->ask(question)); }

}  // namespace mentor::commands
