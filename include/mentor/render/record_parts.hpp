// SPDX-License-Identifier: MIT
// What belongs to a record that is shown, below it.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/wall_clock.hpp"
#include "mentor/render/style.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mentor::render {

/// Records of one kind under a heading.
struct RecordPart {
  Kind kind;
  std::string title;
  std::vector<Record> records;
  std::vector<std::string> asides{};  ///< of each record what others say of it: "without Cy"; or none at all
};
/// The person of a handle, as the reader may see it.
using FindPerson = std::function<std::optional<Record>(const std::string& handle)>;

/// Each part that has records: a line each, tags in one. `now`: the owner's clock.
[[nodiscard]] std::string render_parts(const Record& whole, const std::vector<RecordPart>& parts,
                                       const FindPerson& person, const Style& style, LocalTime now,
                                       const WallClock& clock);

}  // namespace mentor::render
