// SPDX-License-Identifier: MIT
// A question between sessions is asked, answered or dropped.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

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
/// With the words of the answer, or only that there was one; not before it was asked.
[[nodiscard]] Act<Question> answer(Question question, Instant answered, std::optional<std::string> words);
[[nodiscard]] Act<Question> drop(Question question, std::string reason);

/// Precondition: it is answered.
[[nodiscard]] bool answered_in_time(const Question& question);

}  // namespace mentor
