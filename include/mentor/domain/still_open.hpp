// SPDX-License-Identifier: MIT
// What is open besides what is due: nothing has to be done about it today, and nobody should think that it is not
// there.
#pragma once

#include "mentor/domain/check_in.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mentor {

/// A sentence each, none for what `due` names already: the sessions planned for the next two weeks (or else the next
/// one), the promises of both sides, dated or not, and the questions that wait for the owner's answer. Nothing of a
/// mentorship whose parts are hidden.
[[nodiscard]] std::vector<std::string> still_open(const OpenRecords& book, const Digest& due, LocalTime now,
                                                  const WallClock& clock);

/// How much is open in a mentorship.
struct OpenTally {
  std::int64_t goals = 0;
  std::int64_t mine = 0;  ///< promises
  std::int64_t theirs = 0;
  std::int64_t questions = 0;  ///< that wait for the owner's answer
  std::int64_t topics = 0;
};
/// Of the counts with which a line of it was read.
[[nodiscard]] OpenTally tally_of(const OpenMentorship& open);

}  // namespace mentor
