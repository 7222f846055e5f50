// SPDX-License-Identifier: MIT
// Every command with all its options, one a line, for the check that the manual leaves none out.
#include "cli/inventory.hpp"

#include "mentor/commands/global_options.hpp"

namespace mentor::cli {

namespace {

void add_to_inventory(const Verb& verb, const std::string& path, std::string& text) {
  std::string line = path;
  for (const auto& option : verb.options)
    if (!option.is_word())
      for (const auto& name : option.names) line += " " + name;
  if (verb.run) text += line + '\n';
  for (const auto& part : verb.verbs) add_to_inventory(part, path + " " + part.name, text);
}

}  // namespace

bool is_twin(const Command& command) {
  if (command.group != Group::records || table_of(command).verbs.empty()) return false;
  std::string own;
  add_to_inventory(table_of(command), "", own);
  for (const auto& other : all_commands()) {
    if (&other == &command) return false;
    std::string text;
    add_to_inventory(table_of(other), "", text);
    if (text == own) return true;
  }
  return false;
}

std::string inventory() {
  std::string text = "mentor";
  for (const auto& option : global_options())
    for (const auto name : {option.short_name, option.name})
      if (!name.empty()) text += " " + std::string(name);
  text += '\n';
  for (const auto& command : all_commands())
    if (is_twin(command))
      text += std::string(command.name) + '\n';
    else if (command.group != Group::hidden)
      add_to_inventory(table_of(command), std::string(command.name), text);
  return text;
}

}  // namespace mentor::cli
