// SPDX-License-Identifier: MIT
// What is open besides what is due: nothing has to be done about it today, and nobody should think that it is not
// there.
#pragma once

#include "mentor/domain/check_in.hpp"

#include <string>
#include <vector>

namespace mentor {

/// A sentence each, none for what `due` names already: the sessions planned for the next two weeks (or else the next
/// one), the promises of both sides, dated or not, and the questions that wait for the owner's answer. Nothing of a
/// mentorship whose parts are hidden.
[[nodiscard]] std::vector<std::string> still_open(const OpenRecords& book, const Digest& due, LocalTime now,
                                                  const WallClock& clock);

/// Asked by somebody who takes part: the owner's answer is waited for.
[[nodiscard]] bool waits_for_me(const OpenMentorship& open, const Question& question);

}  // namespace mentor
