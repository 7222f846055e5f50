// SPDX-License-Identifier: MIT
// Whether somebody has just said what stands in the journal already: a command that was sent twice.
#pragma once

#include "mentor/domain/dates.hpp"
#include "mentor/domain/description.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mentor {

/// Where a record that says the same as a new one can stand, in the same mentorship: among what is in such a state, or
/// on these days.
struct SaidNear {
  std::vector<std::string> status{};
  std::optional<Period> days{};
};
/// Nothing for records that are no words of somebody on a day, and for parts of what is new itself.
[[nodiscard]] std::optional<SaidNear> said_near(const Record& made);

/// Of two records of a kind and a mentorship. What is open says the same with the same words of the same person,
/// whenever it was said; everything else if all of it is the same on the same day, or in the same hour.
[[nodiscard]] bool says_the_same(const Record& made, const Record& other);

}  // namespace mentor
