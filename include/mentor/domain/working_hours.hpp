// SPDX-License-Identifier: MIT
// Working hours as people write them for somebody: "09:00-17:00", perhaps after days: "mon-fri 09:00-17:00".
#pragma once

#include "mentor/domain/dates.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

struct WorkingHours {
  std::array<bool, 7> days{};  ///< Monday first
  Minutes from{};              ///< since midnight
  Minutes to{};                ///< before `from`: past midnight

  /// The whole of that time, on that person's wall clock: it may begin with them and end with them. Without a length
  /// the moment alone, which is not the one at which they end.
  [[nodiscard]] bool contain(LocalTime start, Minutes length = {}) const;
};

/// Nothing if the text is not of that form. Letters of either case.
[[nodiscard]] std::optional<WorkingHours> read_working_hours(std::string_view text);

/// The hours as they are stored. Throws UserError naming `option` if they are not of that form.
[[nodiscard]] std::string require_hours(std::string_view text, std::string_view option);

}  // namespace mentor
