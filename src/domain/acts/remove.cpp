// SPDX-License-Identifier: MIT
// Records are removed, with what goes along; the goals whose progress goes fall back.
#include "mentor/domain/acts/remove.hpp"

namespace mentor {

Changes remove_records(std::span<const Id> ids, std::span<const Id> leaving, const std::vector<GoalEntries>& goals,
                       const std::vector<Mentorship>& mentorships) {
  Changes changes;
  for (const auto& mentorship : mentorships) changes.update(mentorship);
  for (const auto& [goal, entries] : goals) changes.update(without_entries(goal, entries, leaving));
  for (const Id id : ids) changes.remove(id);
  return changes;
}

}  // namespace mentor
