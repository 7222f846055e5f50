// SPDX-License-Identifier: MIT
// How often two people really meet.
#include "domain/rhythm.hpp"

#include "mentor/domain/text.hpp"

#include <algorithm>
#include <iterator>

namespace mentor {

namespace {

/// What is usual was not agreed.
std::optional<Cadence> as_agreed(const std::optional<Cadence>& cadence) {
  return cadence && !cadence->usual ? cadence : std::nullopt;
}

}  // namespace

AgreedCadences::AgreedCadences(const Mentorship& mentorship, const std::vector<Agreement>& agreements) {
  for (const auto& version : agreements) {
    const auto cadence = &version == &agreements.back() ? as_agreed(mentorship.cadence) : as_agreed(version.cadence);
    if (steps_.empty() ? cadence.has_value() : cadence != steps_.back().cadence)
      steps_.push_back({steps_.empty() ? Date::min() : version.date, cadence});
  }
  if (steps_.empty()) steps_.push_back({Date::min(), as_agreed(mentorship.cadence)});
}

std::optional<Cadence> AgreedCadences::on(Date day) const {
  const auto later = std::find_if(steps_.begin(), steps_.end(), [day](const Step& step) { return step.since > day; });
  return std::prev(later)->cadence;
}

std::vector<AgreedCadences::Step> AgreedCadences::changes(Date from, Date to) const {
  std::vector<Step> found;
  std::copy_if(steps_.begin(), steps_.end(), std::back_inserter(found),
               [&](const Step& step) { return step.since > from && step.since <= to; });
  return found;
}

bool AgreedCadences::any() const {
  return std::any_of(steps_.begin(), steps_.end(), [](const Step& step) { return step.cadence.has_value(); });
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

/// How a time between two contacts is judged: not at all where no cadence stood.
struct Judged {
  bool at_all = false;
  bool kept = false;
  bool bridged = false;  ///< kept, and longer than the cadence
};

Judged judge(Date from, Date to, const std::vector<Date>& exchanges, const AgreedCadences& agreed) {
  Judged judged;
  bool in_time = false;
  for (const Date day : {from, to}) {
    const auto cadence = agreed.on(day);
    if (!cadence) continue;
    judged.at_all = true;
    judged.kept = judged.kept || is_bridged(from, to, exchanges, *cadence);
    in_time = in_time || to <= add(from, *cadence);
  }
  judged.bridged = judged.kept && !in_time;
  return judged;
}

}  // namespace

std::optional<Rhythm> rhythm_of(const ContactDays& days, const AgreedCadences& agreed, Date until,
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
    const Judged gap = judge(from, to, days.exchanges, agreed);
    if (gap.at_all || !agreed.any()) ++rhythm.gaps;
    if (gap.kept) ++rhythm.kept;
    if (gap.bridged) ++rhythm.bridged;
  }
  // What lasts is judged once it was too long: until then there is time.
  if (!sessions.empty() && !is_rest(sessions.back(), until, pauses)) {
    const Judged gap = judge(sessions.back(), until, days.exchanges, agreed);
    if (gap.at_all && !gap.kept) {
      rhythm.lasting = (until - sessions.back()).count();
      ++rhythm.gaps;
    }
  }
  if (lengths.empty() && !rhythm.lasting) return std::nullopt;
  std::sort(lengths.begin(), lengths.end());
  if (!lengths.empty()) rhythm.longest = lengths.back();
  const auto middle = lengths.size() / 2;
  if (std::ssize(lengths) >= cases_for_a_share)
    rhythm.typical = lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
  return rhythm;
}

}  // namespace mentor
