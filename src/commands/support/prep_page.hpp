// SPDX-License-Identifier: MIT
// The page before a session, for other commands that show it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/report.hpp"

namespace mentor::commands {

/// As `mentor prep` makes it. Throws UserError for a mentorship that is closed.
[[nodiscard]] Report prep_page(Context& context, const Reading& store, const Mentorship& mentorship);

}  // namespace mentor::commands
