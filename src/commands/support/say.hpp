// How commands speak: what was done goes to standard output (not with --quiet), remarks to standard error, data as JSON
// where asked for.
#pragma once

#include "mentor/context.hpp"

#include <string_view>

namespace mentor {

void print(Context& context, std::string_view text);    ///< data, always
void confirm(Context& context, std::string_view line);  ///< what was done, a line; silent with --quiet and with --json
void remark(Context& context, std::string_view line);   ///< "mentor: …" on standard error; silent with --quiet

}  // namespace mentor
