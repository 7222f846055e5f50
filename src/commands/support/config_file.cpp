// SPDX-License-Identifier: MIT
// The configuration file.
#include "mentor/commands/config_file.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/importers/toml.hpp"

namespace mentor::commands {

ConfigReading read_config_file(Files& files, const std::string& path) {
  if (!files.exists(path)) return {};
  ConfigReading reading;
  reading.found = true;
  const auto refusal = refusal_of(
      [&] { reading = read_config(read_toml(files.read_file(path, "the configuration", toml_limit), path), path); });
  if (refusal) reading.problems.emplace_back(refusal->what());
  return reading;
}

}  // namespace mentor::commands
