// SPDX-License-Identifier: MIT
// Where two people stand when they meet next.
#include "mentor/domain/occasion.hpp"

#include <algorithm>

namespace mentor {

namespace {

constexpr Days goal_rests{30};
constexpr Days long_gap{28};
constexpr Days long_gap_without_cadence{60};
constexpr std::size_t most_pressing = 2;

bool is_overdue(const Commitment& promise, Date today) { return promise.due && *promise.due < today; }

SetOf<Supposition> suppositions(const OpenMentorship& open, Date today) {
  SetOf<Supposition> so;
  if (open.sessions_held > 0) so.add(Supposition::meeting);
  if (!open.goals.empty()) so.add(Supposition::goal);
  for (const auto& promise : open.commitments)
    if (is_overdue(promise, today))
      so.add(promise.owner == my_handle ? Supposition::my_promise : Supposition::their_promise);
  return so;
}

/// Twice as long as usual, and long enough for something to have happened.
bool is_long_ago(const OpenMentorship& open, std::optional<Date> last, Date today) {
  if (!last) return false;
  const auto& cadence = open.mentorship.cadence;
  const Days gap = cadence ? std::max(2 * length_from(*last, *cadence), long_gap) : long_gap_without_cadence;
  return today - *last >= gap;
}

bool has_still_goal(const OpenMentorship& open, Date today) {
  return std::any_of(open.goals.begin(), open.goals.end(), [&](const OpenGoal& one) {
    return today - one.last_progress.value_or(one.goal.opened) >= goal_rests;
  });
}

std::vector<QuestionMoment> pressing_moments(const OpenMentorship& open, const OccasionFacts& facts,
                                             SetOf<Supposition> so, Date today) {
  std::vector<QuestionMoment> moments = facts.found;
  if (is_long_ago(open, facts.last_exchange, today)) moments.push_back(QuestionMoment::again);
  if (facts.achieved) moments.push_back(QuestionMoment::win);
  if (so.has(Supposition::my_promise) || so.has(Supposition::their_promise)) moments.push_back(QuestionMoment::promise);
  if (has_still_goal(open, today)) moments.push_back(QuestionMoment::stuck);
  if (moments.size() > most_pressing) moments.resize(most_pressing);
  return moments;
}

}  // namespace

Occasion occasion_of(const OpenMentorship& open, const OccasionFacts& facts, Date today) {
  Occasion occasion{open.mentorship.role, {}, suppositions(open, today)};
  if (open.sessions_held == 0)
    occasion.moments = {QuestionMoment::first};
  else if (end_is_near(open.mentorship, today))
    occasion.moments = {QuestionMoment::ending, QuestionMoment::ending, QuestionMoment::ordinary};
  else {
    occasion.moments = pressing_moments(open, facts, occasion.so, today);
    occasion.moments.push_back(QuestionMoment::ordinary);
  }
  return occasion;
}

}  // namespace mentor
