// SPDX-License-Identifier: MIT
// A session to come, wherever it is planned: what is usual for it, what may be wrong with it, how it is said.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/acts/session.hpp"

#include <string>
#include <vector>

namespace mentor::commands {

/// As it was agreed, or else as the configuration has it.
[[nodiscard]] UsualSession usual_session(Context& context, const Reading& store, const Mentorship& mentorship);

/// " until Tue 2026-03-10" of a pause; nothing where its end is open.
[[nodiscard]] std::string pause_end(const Mentorship& mentorship);

/// Planned sessions that collide with this one, what may be wrong with its hour, and a pause that it lies in.
[[nodiscard]] std::vector<std::string> plan_remarks(Context& context, const Reading& store, const Session& session);

/// When that is for partners whose clocks differ.
[[nodiscard]] std::vector<std::string> partner_times(const Context& context, const Reading& store,
                                                     const Session& session);

}  // namespace mentor::commands
