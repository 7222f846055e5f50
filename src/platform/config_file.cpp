// SPDX-License-Identifier: MIT
// The configuration file.
#include "platform/config_file.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/importers/toml.hpp"
#include "platform/file_access.hpp"

#include <cerrno>
#include <sys/stat.h>

namespace mentor::platform {

ConfigReading read_config_file(const std::string& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0 && (errno == ENOENT || errno == ENOTDIR)) return {};
  try {
    const std::string text = read_to_end(open_for_reading(path, "the configuration"), path, toml_limit);
    return read_config(importers::read_toml(text, path), path);
  } catch (const UserError& error) {
    ConfigReading reading;
    reading.found = true;
    reading.problems.emplace_back(error.what());
    return reading;
  }
}

}  // namespace mentor::platform
