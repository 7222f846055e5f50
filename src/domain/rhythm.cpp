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

bool is_rest(Date from, Date to, const std::vector<Pause>& pauses) {
  return std::any_of(pauses.begin(), pauses.end(),
                     [&](const Pause& pause) { return pause.from < to && (!pause.until || *pause.until > from); });
}

namespace {

/// The longest time between the two days without any exchange is not longer than the cadence.
bool is_bridged(Date from, Date to, const std::vector<Date>& exchanges, const Cadence& cadence) {
  Date last = from;
  for (const Date day : exchanges) {
    if (day <= last || day >= to) continue;
    if (day > add(last, cadence)) return false;
    last = day;
  }
  return to <= add(last, cadence);
}

}  // namespace

std::optional<Rhythm> rhythm_of(const ContactDays& days, const std::optional<Cadence>& cadence, Date until,
                                const std::vector<Pause>& pauses) {
  Rhythm rhythm;
  std::vector<std::int64_t> lengths;
  const auto count_gap = [&](Date from, Date to) {
    if (is_rest(from, to, pauses)) return;
    lengths.push_back((to - from).count());
    if (!cadence || !is_bridged(from, to, days.exchanges, *cadence)) return;
    ++rhythm.kept;
    if (to > add(from, *cadence)) ++rhythm.bridged;
  };
  const auto& sessions = days.sessions;
  for (std::size_t i = 1; i < sessions.size(); ++i) count_gap(sessions[i - 1], sessions[i]);
  // What lasts is judged once it was too long: until then there is time.
  if (!sessions.empty() && cadence && !is_bridged(sessions.back(), until, days.exchanges, *cadence))
    count_gap(sessions.back(), until);
  if (lengths.empty()) return std::nullopt;
  std::sort(lengths.begin(), lengths.end());
  rhythm.gaps = static_cast<std::int64_t>(lengths.size());
  const auto middle = lengths.size() / 2;
  if (rhythm.gaps >= cases_for_a_share)
    rhythm.typical = lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
  rhythm.longest = lengths.back();
  return rhythm;
}

}  // namespace mentor
