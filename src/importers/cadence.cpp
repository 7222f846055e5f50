// SPDX-License-Identifier: MIT
// The cadence that the days of meetings show.
#include "mentor/domain/text.hpp"
#include "mentor/importers/imported.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

/// Gaps that people call by a name, in days: from, to, cadence.
struct UsualGap {
  std::int64_t from;
  std::int64_t to;
  Cadence cadence;
};
constexpr std::int64_t days_a_week = 7;
constexpr std::int64_t days_a_month = 30;

Cadence cadence_of_gap(std::int64_t days) {
  using Unit = Cadence::Unit;
  static const std::vector<UsualGap> usual{{6, 8, {1, Unit::week}},    {12, 17, {2, Unit::week}},
                                           {19, 24, {3, Unit::week}},  {26, 34, {1, Unit::month}},
                                           {55, 66, {2, Unit::month}}, {84, 98, {3, Unit::month}}};
  for (const auto& gap : usual)
    if (gap.from <= days && days <= gap.to) return gap.cadence;
  if (days < days_a_week * 2) return {static_cast<int>(days), Unit::day};
  if (days < days_a_month * 3) return {static_cast<int>((days + days_a_week / 2) / days_a_week), Unit::week};
  return {static_cast<int>(std::min<std::int64_t>((days + days_a_month / 2) / days_a_month, 999)), Unit::month};
}

}  // namespace

GuessedCadence guess_cadence(std::vector<Date> days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  if (days.size() < 3) return {std::nullopt, messages::no_rhythm_guessed()};
  std::vector<std::int64_t> gaps;
  for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back((days[i] - days[i - 1]).count());
  std::sort(gaps.begin(), gaps.end());
  const std::int64_t median = (gaps[(gaps.size() - 1) / 2] + gaps[gaps.size() / 2]) / 2;
  Cadence cadence = cadence_of_gap(median);
  cadence.usual = true;
  return {cadence, messages::rhythm_guessed(format_cadence(cadence), plural(median, "day"))};
}

}  // namespace mentor::importers
