// SPDX-License-Identifier: MIT
// How often two people really meet.
#include "domain/rhythm.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

std::optional<Cadence> agreed_cadence(const Mentorship& mentorship) {
  return mentorship.cadence && !mentorship.cadence->usual ? mentorship.cadence : std::nullopt;
}

std::vector<Date> contact_days(const std::vector<Session>& sessions, const WallClock& clock) {
  std::vector<Date> days;
  for (const auto& session : sessions)
    if (session.status == SessionStatus::held) days.push_back(clock.day_of(session));
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::optional<Rhythm> rhythm_of(const std::vector<Date>& days, const std::optional<Cadence>& cadence, Date until,
                                std::optional<Date> rested) {
  Rhythm rhythm;
  std::vector<std::int64_t> lengths;
  const auto count_gap = [&](Date from, Date to) {
    if (rested && *rested > from && *rested <= to) return;
    lengths.push_back((to - from).count());
    if (cadence && to <= add(from, *cadence)) ++rhythm.kept;
  };
  for (std::size_t i = 1; i < days.size(); ++i) count_gap(days[i - 1], days[i]);
  if (!days.empty() && cadence && add(days.back(), *cadence) < until) count_gap(days.back(), until);
  if (lengths.empty()) return std::nullopt;
  std::sort(lengths.begin(), lengths.end());
  rhythm.gaps = static_cast<std::int64_t>(lengths.size());
  const auto middle = lengths.size() / 2;
  if (rhythm.gaps >= cases_for_a_share)
    rhythm.typical = lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
  rhythm.longest = lengths.back();
  return rhythm;
}

std::string rhythm_words(const Rhythm& rhythm) {
  if (!rhythm.typical) return fmt::format("at most {} between two", plural(rhythm.longest, "day"));
  return fmt::format("typically {} between two, at most {}", plural(*rhythm.typical, "day"), rhythm.longest);
}

}  // namespace mentor
