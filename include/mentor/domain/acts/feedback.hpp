// SPDX-License-Identifier: MIT
// Feedback is given or received.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/config.hpp"
#include "mentor/domain/records.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace mentor {

/// Where it is not said: what a mentee notes is mostly what she was told, and what others note what they said.
[[nodiscard]] FeedbackDirection usual_direction(Role mine);

/// As of any new record, unless others read of one of them.
[[nodiscard]] Visibility usual_visibility(const Feedback& feedback, const Mentorship& mentorship, std::size_t partners,
                                          const Config& config);
/// What its situation, behaviour and impact lack where they are needed; praise needs none, and what others said to me
/// they said as they did.
[[nodiscard]] std::vector<std::string_view> unsaid(const Feedback& feedback);

}  // namespace mentor
