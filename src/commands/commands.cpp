// The one list of commands, in the order of the help page.
#include "mentor/commands.hpp"

#include "commands/verbs.hpp"

namespace mentor {

namespace {

// clang-format off
constexpr Command command_table[] = {
    // setup
    {"config",     Group::setup, "Show where the configuration is, what is in force, whether it is well", add_config, Setup::nothing},
    {"completion", Group::setup, "Print the script that completes mentor's words in a shell", add_completion, Setup::nothing},
    {"help",       Group::setup, "Explain a command or a topic", add_help, Setup::nothing},
};
// clang-format on

}  // namespace

std::span<const Command> commands() { return command_table; }

const Command* find_command(std::string_view name) {
  for (const auto& command : command_table)
    if (command.name == name) return &command;
  return nullptr;
}

}  // namespace mentor
