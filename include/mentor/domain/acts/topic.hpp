// SPDX-License-Identifier: MIT
// A topic is raised for a coming session, discussed or dropped.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/records.hpp"

#include <string>
#include <string_view>

namespace mentor {

/// Throws UserError naming `option` if it is parked until a day before it is raised.
[[nodiscard]] Act<Topic> raise(Topic topic, std::string_view option);
[[nodiscard]] Act<Topic> discuss(Topic topic, Date day);
[[nodiscard]] Act<Topic> drop(Topic topic, Date day, std::string reason);

}  // namespace mentor
