// SPDX-License-Identifier: MIT
// Records of one kind as a table, as their description says.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "mentor/render/style.hpp"

#include <string>
#include <vector>

namespace mentor::render {

/// What the records have in common, so that a column would say nothing.
struct ListedOf {
  bool one_mentorship = false;
  bool only_open = false;
};
[[nodiscard]] std::string render_list(Kind kind, const std::vector<Record>& records, const ListedOf& of,
                                      const Style& style, const WallClock& clock);

}  // namespace mentor::render
