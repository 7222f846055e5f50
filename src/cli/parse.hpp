// From a command's words to what shall be run. CLI11 reads them; what it stumbles over is mended or said better here.
#pragma once

#include "mentor/commands.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Throws UserError with a suggestion for an unknown one.
[[nodiscard]] const Command& require_command(std::string_view name);

/// `words`: the command's name, perhaps a verb, then options and positionals. Only this command's options are bound.
/// Throws UserError.
[[nodiscard]] Launch parse_command(const Command& command, const std::vector<std::string>& words);

/// A command's parser with its verbs, for help, completion and the inventory.
struct BoundCommand {
  std::unique_ptr<CLI::App> app;
  std::unique_ptr<Launch> launch;
  BoundCommand();
  BoundCommand(BoundCommand&&) noexcept;
  ~BoundCommand();
};
[[nodiscard]] BoundCommand bind_command(const Command& command);

/// From `words` (command, verb, …): the parser of the verb, or the command's own where the next word names no verb.
struct VerbLevel {
  CLI::App* app = nullptr;
  std::string path;      ///< "goal add"
  std::size_t next = 1;  ///< index of the first word after the path
};
[[nodiscard]] VerbLevel descend(CLI::App& app, const std::vector<std::string>& words);

}  // namespace mentor
