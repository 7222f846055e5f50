// SPDX-License-Identifier: MIT
// What the report of one session or of one goal is built from, read for one audience.
#pragma once

#include "commands/support/display.hpp"
#include "mentor/domain/report.hpp"

namespace mentor::commands {

/// The session and what belongs to it. Throws UserError naming --session if the audience must not see it.
[[nodiscard]] ReportData read_session_data(const Context& context, const Reading& journal, const Session& session);

/// The goal and what belongs to it. Throws UserError naming --goal if the audience must not see it.
[[nodiscard]] ReportData read_goal_data(const Context& context, const Reading& journal, const Goal& goal);

}  // namespace mentor::commands
