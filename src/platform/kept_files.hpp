// SPDX-License-Identifier: MIT
// The files that the program keeps for somebody: may others read them, what was left behind by a run that was killed.
#pragma once

#include "mentor/commands/services.hpp"

#include <string>
#include <vector>

namespace mentor::platform {

[[nodiscard]] std::vector<JournalCopy> copies_of(const std::string& journal);
[[nodiscard]] std::vector<OpenDoor> open_doors(const std::string& journal, const std::string& state);
/// Throws UserError (Exit::failed).
void close_door(const OpenDoor& door);

/// How names of temporary files go on, before six letters of chance.
inline constexpr const char* temporary_mark = ".mentor-";

/// Temporary files in the folders of the journal, its backups and the state, and in the present one, that no run has
/// written to for an hour.
[[nodiscard]] std::vector<std::string> left_overs(const std::string& journal, const std::string& state);

}  // namespace mentor::platform
