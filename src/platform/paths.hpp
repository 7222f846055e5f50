// SPDX-License-Identifier: MIT
// Where the journal, the configuration and the drafts are: XDG's places, or those that the environment names.
#pragma once

#include "platform/environment.hpp"

#include <string>

namespace mentor::platform {

/// Each is empty if neither HOME nor the XDG variable says where; relative XDG variables do not count.
struct Paths {
  std::string journal;  ///< MENTOR_JOURNAL, or journal.db in the data directory
  std::string config;   ///< MENTOR_CONFIG, or mentor.toml in the configuration directory
  std::string state;    ///< directory
};
[[nodiscard]] Paths find_paths(const Environment& environment);

}  // namespace mentor::platform
