// Every command with all its options, one a line, for the check that the manual leaves none out.
#include "cli/inventory.hpp"

#include "cli/globals.hpp"
#include "cli/parse.hpp"

#include <CLI/CLI.hpp>

namespace mentor {

namespace {

void add_to_inventory(const CLI::App& app, const std::string& path, std::string& text) {
  std::string line = path;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() || option->get_group().empty()) continue;
    for (const auto& name : option->get_snames()) line += " -" + name;
    for (const auto& name : option->get_lnames()) line += " --" + name;
  }
  if (app.get_require_subcommand_min() == 0) text += line + '\n';
  for (const CLI::App* verb : app.get_subcommands({})) add_to_inventory(*verb, path + " " + verb->get_name(), text);
}

}  // namespace

std::string inventory() {
  std::string text = "mentor";
  for (const auto& option : global_options())
    for (const auto name : {option.short_name, option.name})
      if (!name.empty()) text += " " + std::string(name);
  text += '\n';
  for (const auto& command : commands())
    if (command.group != Group::hidden) add_to_inventory(*bind_command(command).app, std::string(command.name), text);
  return text;
}

}  // namespace mentor
