// SPDX-License-Identifier: MIT
// --mine and --theirs, for everything that is one side's.
#include "commands/support/sides.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/choices.hpp"

namespace mentor::commands {

Options side_options(SideOptions& options, std::string mine, std::string theirs) {
  return {flag("--mine", options.mine, std::move(mine)), flag("--theirs", options.theirs, std::move(theirs))};
}

std::optional<Side> side_said(const SideOptions& options) {
  if (options.mine && options.theirs) throw UserError(messages::either("--mine", "--theirs"));
  if (options.mine) return Side::me;
  return options.theirs ? std::optional(Side::partner) : std::nullopt;
}

}  // namespace mentor::commands
