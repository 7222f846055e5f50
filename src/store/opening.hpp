// SPDX-License-Identifier: MIT
// Opening a journal for reading.
#pragma once

#include "store/schema.hpp"

#include <memory>
#include <span>
#include <string>

namespace mentor::store {

/// An empty journal in memory where there is no file or nothing in it. Throws StoreError for a journal that misses some
/// of these steps: only a writer may bring it up to date.
[[nodiscard]] std::unique_ptr<Connection> open_to_read(const std::string& path,
                                                       std::span<const SchemaStep> steps = schema_steps());

}  // namespace mentor::store
