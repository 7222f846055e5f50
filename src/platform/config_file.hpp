// SPDX-License-Identifier: MIT
// The configuration file.
#pragma once

#include "mentor/domain/config.hpp"

#include <string>

namespace mentor::platform {

/// Never throws for what is in the file: that stands in `problems`. A missing file is an empty configuration.
[[nodiscard]] ConfigReading read_config_file(const std::string& path);

}  // namespace mentor::platform
