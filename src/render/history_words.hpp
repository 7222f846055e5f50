// SPDX-License-Identifier: MIT
// A change of a field as people read it, in text and in JSON.
#pragma once

#include "mentor/domain/journal_values.hpp"

#include <string>

namespace mentor::render {

/// "due: 2026-11-27 -> 2026-12-04"; of long texts the beginning of the first line.
[[nodiscard]] std::string field_change_words(Kind kind, const FieldChange& change);

}  // namespace mentor::render
