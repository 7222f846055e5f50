// SPDX-License-Identifier: MIT
// The process's environment as a function, so that what follows from it can be tested.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mentor::platform {

/// A variable's value; nothing if it is not set or empty.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;
[[nodiscard]] Environment process_environment();

}  // namespace mentor::platform
