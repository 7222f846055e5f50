// How commands speak: what was done, remarks, data.
#include "commands/support/say.hpp"

#include <ostream>

namespace mentor {

void print(Context& context, std::string_view text) { *context.out << text; }

void confirm(Context& context, std::string_view line) {
  if (!context.quiet && !context.json) *context.out << line << '\n';
}

void remark(Context& context, std::string_view line) {
  if (context.quiet) return;
  context.out->flush();  // so that a terminal shows both in the order in which they were said
  *context.err << "mentor: " << line << '\n';
}

}  // namespace mentor
