// SPDX-License-Identifier: MIT
// Where the journal, the configuration and the drafts are: XDG's places, or those that the environment names.
#include "platform/paths.hpp"

namespace mentor::platform {

namespace {

/// The program's directory below an XDG base directory, or below its usual place in HOME.
std::string xdg_directory(const Environment& environment, std::string_view variable, std::string_view below_home) {
  if (const auto base = environment(variable); base && base->starts_with('/')) return *base + "/mentor";
  if (const auto home = environment("HOME")) return *home + std::string(below_home) + "/mentor";
  return {};
}

std::string file_in(const std::string& directory, std::string_view name) {
  return directory.empty() ? std::string() : directory + "/" + std::string(name);
}

}  // namespace

Paths find_paths(const Environment& environment) {
  Paths paths;
  paths.journal = environment("MENTOR_JOURNAL")
                      .value_or(file_in(xdg_directory(environment, "XDG_DATA_HOME", "/.local/share"), "journal.db"));
  paths.config = environment("MENTOR_CONFIG")
                     .value_or(file_in(xdg_directory(environment, "XDG_CONFIG_HOME", "/.config"), "mentor.toml"));
  paths.state = xdg_directory(environment, "XDG_STATE_HOME", "/.local/state");
  return paths;
}

}  // namespace mentor::platform
