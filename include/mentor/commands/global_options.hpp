// SPDX-License-Identifier: MIT
// The options that every command has, as a table: for reading, help, completion and the manual's test.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/commands/layers.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mentor::commands {

struct GlobalOption {
  std::string_view name;        ///< "--journal"
  std::string_view short_name;  ///< "-q", or empty
  std::string_view value;       ///< "FILE"; empty: it is a flag
  std::string_view summary;
  std::optional<std::string> Globals::*text;       ///< where its value goes; nullptr for flags
  bool Globals::*flag;                             ///< nullptr for those with a value, for --help and --version
  std::span<const std::string_view> choices = {};  ///< the words that its value may be; empty: any
};
/// In the order of the help page.
[[nodiscard]] std::span<const GlobalOption> global_options();
/// By either name; nullptr if there is none.
[[nodiscard]] const GlobalOption* find_global(std::string_view word);

}  // namespace mentor::commands
