// SPDX-License-Identifier: MIT
// How commands speak: what was done goes to standard output (not with --quiet), remarks to standard error, data as JSON
// where asked for.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>

namespace mentor::commands {

void print(Context& context, std::string_view text);  ///< data, always
/// Data whose format cannot escape characters, CSV: as it is, but on a terminal with nothing that could steer it.
[[nodiscard]] std::string for_screen(const Context& context, std::string_view data);
void confirm(Context& context, std::string_view line);  ///< what was done, a line; silent with --quiet and with --json
void remark(Context& context, std::string_view line);   ///< "mentor: …" on standard error; silent with --quiet
/// Something new in a mentorship that is closed is a remark worth; nothing for an open one.
void remark_closed(Context& context, const Mentorship& mentorship);

[[nodiscard]] bool is_yes(std::string_view answer);
/// Asks on the terminal. Precondition: Context::interactive.
[[nodiscard]] bool said_yes(Context& context, std::string_view question);

}  // namespace mentor::commands
