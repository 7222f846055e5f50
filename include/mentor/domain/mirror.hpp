// SPDX-License-Identifier: MIT
// What was agreed held against what happened since. Only what was agreed is told, in counts: nothing is concluded.
#pragma once

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/report.hpp"

#include <optional>
#include <vector>

namespace mentor {

/// Read from the day since which the oldest clause in force has stood; of each clause that counts what came since.
struct MirrorData {
  Mentorship mentorship;
  Agreement agreement;
  Clauses agreed;                   ///< what it says, and since when
  std::vector<Session> sessions;    ///< all statuses
  std::vector<Question> questions;  ///< asked since
  std::vector<Pause> pauses;
  std::optional<Date> last_review;  ///< whenever it was
  WallClock clock;
  std::vector<Signatory> others = {};  ///< each of a group
};
/// A row for each thing agreed: what it is, what was agreed, what happened.
[[nodiscard]] Report agreement_mirror(const MirrorData& data, Date today);

}  // namespace mentor
