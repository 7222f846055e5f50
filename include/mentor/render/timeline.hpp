// SPDX-License-Identifier: MIT
// What has a day, a line each, as the descriptions of the kinds say.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "mentor/render/style.hpp"

#include <string>
#include <vector>

namespace mentor::render {

struct TimelineRow {
  Date day;
  Record record;
  std::string mentorship;             ///< handle; empty: of none
  std::string aside{};                ///< what other records say of it: "without Cy"
  std::vector<std::string> absent{};  ///< by handle, who of a group was not there
};

/// Day, mentorship, id, kind, and what it says. No rows: empty.
[[nodiscard]] std::string render_timeline(const std::vector<TimelineRow>& rows, const Style& style,
                                          const WallClock& clock);
/// {"schema": "mentor.timeline/1", "entries": [...]}. What is withheld has no text, and "sealed": true.
[[nodiscard]] std::string json_timeline(const std::vector<TimelineRow>& rows);

}  // namespace mentor::render
