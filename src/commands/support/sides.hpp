// SPDX-License-Identifier: MIT
// --mine and --theirs, for everything that is one side's.
#pragma once

#include "mentor/commands/options.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <string>

namespace mentor::commands {

struct SideOptions {
  bool mine = false;
  bool theirs = false;
};

[[nodiscard]] Options side_options(SideOptions& options, std::string mine, std::string theirs);
/// Nothing if none is given. Throws UserError for both.
[[nodiscard]] std::optional<Side> side_said(const SideOptions& options);

}  // namespace mentor::commands
