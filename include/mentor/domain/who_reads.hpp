// SPDX-License-Identifier: MIT
// What others get to read of a record: as its own visibility has it, and never more than of its mentorship.
#pragma once

#include "mentor/domain/description.hpp"
#include "mentor/domain/records.hpp"

namespace mentor {

/// Reports for the other side tell it. `record` lies in the mentorship.
[[nodiscard]] bool is_in_reports(const Record& record, const Mentorship& mentorship);

/// The same of something that is one person's, not mine: in a group all the others read it too.
[[nodiscard]] bool is_told_to_others(const Record& record, const Mentorship& mentorship);

}  // namespace mentor
