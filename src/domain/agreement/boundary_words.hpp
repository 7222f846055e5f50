// SPDX-License-Identifier: MIT
// The words of an agreed boundary that are about days, hours and kinds of contact. Private to the agreement.
#pragma once

#include "domain/agreement/words.hpp"
#include "mentor/domain/dates.hpp"

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mentor::boundary {

/// In lower case; marks stand alone, "8pm" is two words, "18.30" is "18:30".
[[nodiscard]] Words words_of(std::string_view line);

using DaySet = std::bitset<7>;               ///< Monday first
[[nodiscard]] DaySet day_set(unsigned iso);  ///< of the weekday alone: 1 Monday to 7 Sunday

/// From a minute of the day to another one; over midnight if the end is not behind the start.
struct HourSpan {
  Minutes start;
  Minutes end;

  friend bool operator==(const HourSpan&, const HourSpan&) = default;
};

enum class ContactKind { call, meeting, message, mail, chat };

/// How many of the words from `at` on say it: none leaves `words` to others.
template <class Value>
struct Found {
  Value value;
  std::size_t words;
};

/// "mondays", "mon - fri", "weekends", "working days"
[[nodiscard]] std::optional<Found<DaySet>> days_at(const Words& words, std::size_t at);
/// What is said of the hours: a bare "after 8" is in the evening where it is never to be, and may be either otherwise.
enum class Said { never, only };
/// "after 20:00", "before 9", "from 18:00 to 8:00", "between 9 and 17", "in the evening"
[[nodiscard]] std::optional<Found<HourSpan>> hours_at(const Words& words, std::size_t at, Said said);
[[nodiscard]] std::optional<ContactKind> kind_called(std::string_view word);

}  // namespace mentor::boundary
