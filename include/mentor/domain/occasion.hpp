// SPDX-License-Identifier: MIT
// Where two people stand when they meet next, so that the questions fit.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/question_bank.hpp"

#include <optional>
#include <vector>

namespace mentor {

/// What the open records of a mentorship do not say.
struct OccasionFacts {
  std::optional<Date> last_exchange;  ///< the newest session held, question, answer or feedback
  bool achieved = false;              ///< a win was noted or a goal reached since the last session
  std::vector<QuestionMoment> found;  ///< what the rules of the check-in found it to be
};

/// The occasion of the next session. Of several moments the most pressing come first, two at most; the last questions
/// are ordinary ones, but at a first meeting.
[[nodiscard]] Occasion occasion_of(const OpenMentorship& open, const OccasionFacts& facts, Date today);

}  // namespace mentor
