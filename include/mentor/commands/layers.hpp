// SPDX-License-Identifier: MIT
// A namespace a layer. The domain is `mentor` itself, the vocabulary of all; each layer above it is a namespace within,
// and those that bring layers together name here which they know, as tests/house/includes.sh holds it for the includes.
#pragma once

namespace mentor::store {}
namespace mentor::render {}
namespace mentor::importers {}
namespace mentor::sync {}

namespace mentor::commands {
using namespace store;
using namespace render;
using namespace importers;
}  // namespace mentor::commands

namespace mentor::cli {
using namespace commands;
}

namespace mentor::platform {
using namespace commands;
}
