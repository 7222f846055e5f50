// SPDX-License-Identifier: MIT
// Something that is open is closed: done or given up, whatever kind of record it is.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/acts/question.hpp"
#include "mentor/domain/dates.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mentor {

inline constexpr std::array closable{Kind::commitment, Kind::topic, Kind::milestone, Kind::goal, Kind::question};

struct Closing {
  Date day{};
  AnsweredAt answered{};                     ///< of a question
  std::optional<std::string> dropped;        ///< given up, and why; nothing: done
  WallClock clock{};                         ///< says on which day a question was asked
  Visibility progress = Visibility::shared;  ///< of the entry that a goal reaches 100 % by
};

/// Keeps, discusses, reaches, answers or drops it. `entries` are the progress of a goal. Throws UserError if it is
/// closed already; naming `option`, if it began after that day.
[[nodiscard]] Act<Record> close(const Record& record, const Closing& closing, std::span<const Progress> entries,
                                std::string_view option);

/// The day on which it was due, of what was kept late.
[[nodiscard]] std::optional<Date> late_for(const Record& closed);

}  // namespace mentor
