// SPDX-License-Identifier: MIT
// A promise is made, kept or dropped; milestones end as promises do.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/acts/outcome.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <string>

namespace mentor {

/// Kept on that day, or late; nothing: it is not known when.
[[nodiscard]] Act<Commitment> keep(Commitment promise, std::optional<Date> done);
[[nodiscard]] Act<Milestone> keep(Milestone milestone, std::optional<Date> done);

/// Closed on that day without being kept. Precondition: it is open.
[[nodiscard]] Act<Commitment> drop(Commitment promise, Date day, std::string reason);
[[nodiscard]] Act<Milestone> drop(Milestone milestone, Date day, std::string reason);

}  // namespace mentor
