// SPDX-License-Identifier: MIT
// The mentorships, a line each: when the last contact was, what is planned, what is open.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/still_open.hpp"
#include "mentor/render/style.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mentor::render {

/// Of one whose parts are hidden no more than the mentorship itself is known.
struct ListedMentorship {
  Mentorship mentorship;
  std::optional<Date> last;
  std::optional<Date> next;
  OpenTally open;
  std::optional<MatterState> contact;  ///< a contact is due, or late
  std::vector<Person> people;
};

/// No rows: empty.
[[nodiscard]] std::string render_overview(const std::vector<ListedMentorship>& rows, const Style& style, Date today);
/// {"schema": "mentor.list/1", "mentorships": [...]}
[[nodiscard]] std::string json_overview(const std::vector<ListedMentorship>& rows, Date today);

}  // namespace mentor::render
