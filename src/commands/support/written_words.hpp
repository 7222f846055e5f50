// SPDX-License-Identifier: MIT
// What was written in the sessions of a mentorship, for the threads in it.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/threads.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mentor::commands {

/// Of the newest held sessions, oldest first: what they are about, their summary, notes and prompts, and the topics of
/// each. Nothing of what is withheld.
[[nodiscard]] std::vector<SessionWords> written_words(const Context& context, const Reading& journal,
                                                      const std::string& mentorship, std::int64_t sessions);

/// What the people of a mentorship are called, me among them.
[[nodiscard]] std::vector<std::string> names_of_people(const Reading& journal, const std::string& mentorship);

}  // namespace mentor::commands
