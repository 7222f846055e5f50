// SPDX-License-Identifier: MIT
// Which of the cells of a field count. Asked of the whole state and never of the order in which it came, so that every
// device answers the same.
#pragma once

#include "mentor/sync/merge.hpp"

namespace mentor::sync {

inline const Author me_author{me_word};

/// The words of a field for a person, a side or a direction name the author.
[[nodiscard]] bool names_author(std::string_view words, std::string_view author);
/// The record is somebody else's and says of me what only I can say: it has no effect.
[[nodiscard]] bool speaks_for_another(const RecordState& state);
/// Which of two is in force: the same for the same two, whichever came first.
[[nodiscard]] bool is_less(const Cell& one, const Cell& other);
/// The cell of the field that is in force; nullptr if none is.
[[nodiscard]] const Cell* cell_in_force(const RecordState& state, std::string_view field);

}  // namespace mentor::sync
