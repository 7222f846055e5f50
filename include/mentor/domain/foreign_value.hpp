// SPDX-License-Identifier: MIT
// Values that somebody else's program wrote.
#pragma once

#include "mentor/domain/description.hpp"

namespace mentor {

/// Whether check() would take the value in that field of a record, whatever its other fields hold. An empty one may not
/// stand in a field that is required. Never throws.
[[nodiscard]] bool may_stand(Kind kind, const Field& field, const Value& value);

}  // namespace mentor
