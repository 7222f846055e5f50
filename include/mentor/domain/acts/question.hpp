// SPDX-License-Identifier: MIT
// A question between sessions is asked, answered or dropped.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace mentor {

/// The one of a group whom I ask, or who asks me.
[[nodiscard]] std::optional<std::string> other_side(const Question& question);

/// Due when the agreed time for an answer is over.
[[nodiscard]] Act<Question> ask(Question question, std::chrono::hours within);
/// Throws UserError if it is answered or dropped.
void require_open(const Question& question);
/// When an answer came. Where only its day is known, noon stands for it, and on the day on which the answer is due it
/// was in time.
struct AnsweredAt {
  Instant instant{};
  bool has_time = true;
};
/// With the words of the answer, or only that there was one; not before it was asked.
[[nodiscard]] Act<Question> answer(Question question, const AnsweredAt& at, std::optional<std::string> words,
                                   const WallClock& clock);
[[nodiscard]] Act<Question> drop(Question question, std::string reason);

/// Precondition: it is answered.
[[nodiscard]] bool answered_in_time(const Question& question);

}  // namespace mentor
