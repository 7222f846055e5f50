// SPDX-License-Identifier: MIT
// Where SQLite's many small pieces of memory come from.
#pragma once

namespace mentor::store {

/// Before the first connection: a journal's schema alone is thousands of pieces, and the general allocator was a sixth
/// of the instructions of a `show`. Nor is every piece counted under a lock, for a
/// statistic that nobody asks for. Under a sanitizer SQLite keeps the general one, which is watched.
void use_own_memory();

}  // namespace mentor::store
