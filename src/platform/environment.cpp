// SPDX-License-Identifier: MIT
// The process's environment as a function, so that what follows from it can be tested.
#include "platform/environment.hpp"

#include <cstdlib>

namespace mentor::platform {

Environment process_environment() {
  return [](std::string_view name) -> std::optional<std::string> {
    const char* value = std::getenv(std::string(name).c_str());
    if (value == nullptr || *value == '\0') return std::nullopt;
    return std::string(value);
  };
}

}  // namespace mentor::platform
