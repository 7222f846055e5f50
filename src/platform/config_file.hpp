// SPDX-License-Identifier: MIT
// mentor.toml, read with its lines, so that every complaint names one.
#pragma once

#include "mentor/domain/config.hpp"

#include <string>
#include <string_view>

namespace mentor::platform {

/// Larger files are refused: deep keys would exhaust the stack of the TOML parser.
inline constexpr std::size_t config_size_limit = std::size_t{64} * 1024;

/// Never throws for what is in the file: that stands in `problems`. A missing file is an empty configuration.
[[nodiscard]] ConfigReading read_config_file(const std::string& path);
[[nodiscard]] ConfigReading read_config_text(std::string_view text, const std::string& path);

}  // namespace mentor::platform
