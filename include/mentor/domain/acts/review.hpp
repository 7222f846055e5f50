// SPDX-License-Identifier: MIT
// The same questions are answered again.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace mentor {

/// The set for the part that the answering side has.
[[nodiscard]] std::string_view usual_set(const Mentorship& mentorship, Side by);

/// The newest answers of the same side to the same set, up to its day and before it; nothing if they are withheld: held
/// against them, the new answers would tell the old ones. `others`: reviews of the mentorship, oldest first.
[[nodiscard]] std::optional<Review> review_before(const std::vector<Review>& others, const Review& review);

/// Of reviews, newest first: the newest of mine with the questions that my next one asks, if it can be read.
[[nodiscard]] std::optional<Review> answered_last(const std::vector<Review>& newest_first,
                                                  const Mentorship& mentorship);

/// Of reviews, newest first: of everybody who answered, the newest that changed something, if no later one says how it
/// went, and it can be read. It is said by who wanted the change, or by somebody who wanted none.
[[nodiscard]] std::vector<Review> changes_to_ask(const std::vector<Review>& newest_first);

/// Of these, the one of which a review of that side and person says how it went.
[[nodiscard]] std::optional<Review> change_to_ask(const std::vector<Review>& changes, Side by,
                                                  const std::optional<std::string>& person);

}  // namespace mentor
