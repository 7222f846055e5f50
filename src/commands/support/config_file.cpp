// SPDX-License-Identifier: MIT
// The configuration file.
#include "mentor/commands/config_file.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/importers/toml.hpp"

namespace mentor::commands {

ConfigReading read_config_file(Files& files, const std::string& path) {
  if (!files.exists(path)) return {};
  try {
    return read_config(read_toml(files.read_file(path, "the configuration", toml_limit), path), path);
  } catch (const UserError& error) {
    ConfigReading reading;
    reading.found = true;
    reading.problems.emplace_back(error.what());
    return reading;
  }
}

}  // namespace mentor::commands
