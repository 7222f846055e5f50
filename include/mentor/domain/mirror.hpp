// SPDX-License-Identifier: MIT
// What was agreed held against what happened since. Only what was agreed is told, in counts: nothing is concluded.
#pragma once

#include "mentor/domain/agreement.hpp"
#include "mentor/domain/report.hpp"

#include <optional>
#include <vector>

namespace mentor {

/// Read from the day on which the agreement in force was written.
struct MirrorData {
  Mentorship mentorship;
  Agreement agreement;
  TomlEntries agreed;               ///< what its text says
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
