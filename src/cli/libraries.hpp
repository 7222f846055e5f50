// SPDX-License-Identifier: MIT
// What the program is built with, for `mentor --version --verbose`.
#pragma once

#include <string>

namespace mentor::cli {

/// The licence of mentor, and a line for each library: name, version built with, licence (as SPDX writes it).
[[nodiscard]] std::string libraries();

}  // namespace mentor::cli
