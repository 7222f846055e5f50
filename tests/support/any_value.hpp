// SPDX-License-Identifier: MIT
// A value for any field, as its description says, so that a new field or kind is tried without a line in a test.
#pragma once

#include "mentor/domain/description.hpp"

#include <cstdint>
#include <functional>

namespace mentor::tests {

/// A number from 0 on, below the one given.
using Pick = std::function<std::int64_t(std::int64_t)>;

/// Something that may stand in the field. Days are of 2026; handles are "ana", and records are called by a number from
/// 1 to 9, whether they are there or not.
[[nodiscard]] Value any_value(const Field& field, const Pick& pick);

}  // namespace mentor::tests
