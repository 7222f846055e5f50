// SPDX-License-Identifier: MIT
// The configuration file, for whoever starts the program and for the commands that speak of it.
#pragma once

#include "mentor/commands/services.hpp"
#include "mentor/domain/config.hpp"

#include <string>

namespace mentor::commands {

/// The file as it is, also a broken one: what is wrong stands in `problems`. A missing file is an empty one (`found` is
/// false). Never throws for what is in it, or because it cannot be read.
[[nodiscard]] ConfigReading read_config_file(Files& files, const std::string& path);

}  // namespace mentor::commands
