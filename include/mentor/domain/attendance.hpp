// SPDX-License-Identifier: MIT
// Who of a group was where. Nobody asks for me: I was there, or I could not tell.
#pragma once

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/records.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Whether they were in the mentorship on that day: in one of their stays, if they left and came back.
[[nodiscard]] bool is_in_it(std::span<const Participant> parts, std::string_view person, Date day);
/// Who is expected that day, by handle; me not among them.
[[nodiscard]] std::vector<std::string> expected_on(std::span<const Participant> parts, Date day);

/// Whether they were in it once and are not any more: what they left behind is waited for by nobody.
[[nodiscard]] bool has_left(std::span<const Participant> parts, std::string_view person);

struct Attendance {
  std::vector<std::string> there;
  std::vector<std::string> absent;  ///< who was expected, and was not there
};
/// `named`: who was there; nothing: everybody who was expected.
[[nodiscard]] Attendance attendance_of(std::vector<std::string> expected,
                                       const std::optional<std::vector<std::string>>& named);

/// Who is in it and missed the last session; nobody if it is not known who was there.
[[nodiscard]] std::vector<Person> missed_last_time(const OpenMentorship& open, const WallClock& clock);
/// How many of the newest sessions somebody missed one after the other since they are in it. A session of which it is
/// not known who was there ends the row.
[[nodiscard]] std::size_t missed_in_a_row(const OpenMentorship& open, const std::string& person,
                                          const WallClock& clock);

}  // namespace mentor
