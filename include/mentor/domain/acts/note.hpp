// SPDX-License-Identifier: MIT
// Something is worth remembering: a fact, a win, a lesson.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <vector>

namespace mentor {

/// With its tags. Throws UserError for a win or a lesson that comes every year or is asked after: only facts do.
[[nodiscard]] Act<Note> remember(Note note, const std::vector<std::string>& tags);

}  // namespace mentor
