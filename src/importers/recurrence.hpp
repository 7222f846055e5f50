// SPDX-License-Identifier: MIT
// The rules by which a calendar repeats an event (RFC 5545, RRULE), worked out on the wall clock of the event.
#pragma once

#include "mentor/domain/dates.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::importers {

enum class Frequency { daily, weekly, monthly, yearly };

/// "MO" is every Monday, "2MO" the second one, "-1FR" the last Friday.
struct RuleWeekday {
  int place = 0;     ///< 0: each of them
  unsigned iso = 1;  ///< 1 Monday to 7 Sunday
};

struct RecurrenceRule {
  Frequency frequency = Frequency::weekly;
  int interval = 1;
  std::optional<int> count;  ///< the first date counts
  std::string until;         ///< as it is written, a date or a moment; empty: for ever
  std::vector<RuleWeekday> weekdays;
  std::vector<int> month_days;  ///< -1 is the last
  std::vector<int> months;
  std::vector<int> places;  ///< of all dates in a period only these, -1 is the last
  unsigned week_start = 1;  ///< 1 Monday to 7 Sunday
};

/// Throws UserError naming the part that is not understood: its message is a clause.
[[nodiscard]] RecurrenceRule read_recurrence(std::string_view text);

/// The dates of the rule from `start` to `last`, both included, in order; `start` is always the first. `until` is the
/// rule's end on the same clock. At most `limit` of them.
[[nodiscard]] std::vector<LocalTime> dates_of_rule(const RecurrenceRule& rule, LocalTime start, LocalTime last,
                                                   std::optional<LocalTime> until, std::size_t limit);

}  // namespace mentor::importers
