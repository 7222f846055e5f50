// SPDX-License-Identifier: MIT
// Somebody says how the relationship feels.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <string_view>

namespace mentor {

/// `speaker`: a handle. In a group each of the others speaks for themselves; elsewhere there is one other side.
[[nodiscard]] Act<Pulse> feel(Pulse pulse, std::string_view speaker, const Mentorship& mentorship);

}  // namespace mentor
