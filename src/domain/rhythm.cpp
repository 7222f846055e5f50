// SPDX-License-Identifier: MIT
// How often two people really meet.
#include "domain/rhythm.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>

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
  const auto& sessions = days.sessions;
  for (std::size_t i = 1; i < sessions.size(); ++i) {
    const Date from = sessions[i - 1];
    const Date to = sessions[i];
    if (is_rest(from, to, pauses)) {
      rhythm.rested = true;
      continue;
    }
    lengths.push_back((to - from).count());
    if (!cadence || !is_bridged(from, to, days.exchanges, *cadence)) continue;
    ++rhythm.kept;
    if (to > add(from, *cadence)) ++rhythm.bridged;
  }
  // What lasts is judged once it was too long: until then there is time.
  if (!sessions.empty() && cadence && !is_rest(sessions.back(), until, pauses) &&
      !is_bridged(sessions.back(), until, days.exchanges, *cadence))
    rhythm.lasting = (until - sessions.back()).count();
  std::sort(lengths.begin(), lengths.end());
  const auto between = static_cast<std::int64_t>(lengths.size());
  rhythm.gaps = between + (rhythm.lasting ? 1 : 0);
  if (rhythm.gaps == 0) return std::nullopt;
  if (between > 0) rhythm.longest = lengths.back();
  const auto middle = lengths.size() / 2;
  if (between >= cases_for_a_share)
    rhythm.typical = lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
  return rhythm;
}

}  // namespace mentor
