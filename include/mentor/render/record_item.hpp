// SPDX-License-Identifier: MIT
// A record as an item of a list in a document of everything.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/report.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <string>
#include <vector>

namespace mentor::render {

/// Its day and what it says; then its tags, and each of its other fields that has a value, on a line of its own.
[[nodiscard]] ListItem record_item(const Record& record, const std::vector<std::string>& tags, const WallClock& clock);

}  // namespace mentor::render
