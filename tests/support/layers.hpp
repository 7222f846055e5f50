// SPDX-License-Identifier: MIT
// Tests look into every layer.
#pragma once

#include "mentor/commands/layers.hpp"

namespace mentor::tests {
using namespace mentor;
using namespace platform;
using namespace cli;
}  // namespace mentor::tests
