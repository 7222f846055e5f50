// SPDX-License-Identifier: MIT
// Which records a period touches, and how far a goal was then.
#include "mentor/domain/acts/goal.hpp"
#include "mentor/domain/report_period.hpp"

#include <array>

namespace mentor {

bool concerns_period(const Goal& goal, const Period& period) {
  return goal.opened <= period.last && (!goal.closed || *goal.closed >= period.first);
}

bool concerns_period(const Commitment& promise, const Period& period) {
  if (period.holds(promise.made) || (promise.due && period.holds(*promise.due)) ||
      (promise.closed && period.holds(*promise.closed)))
    return true;
  return promise.made <= period.last && (!promise.closed || *promise.closed > period.last);
}

bool concerns_period(const Question& question, const Period& period, const WallClock& clock) {
  const Date asked = date_of(clock.mine(question.asked));
  if (asked > period.last) return false;
  if (asked >= period.first || question.status == QuestionStatus::open) return true;
  return question.answered && date_of(clock.mine(*question.answered)) >= period.first;
}

std::span<const ToldKind> told_kinds() {
  constexpr bool not_in_letters = false;
  static constexpr auto table = std::to_array<ToldKind>({
      {Kind::mentorship, not_in_letters, [](const Record&, const Period&, const WallClock&) { return true; }},
      {Kind::goal, true,
       [](const Record& record, const Period& period, const WallClock&) {
         return concerns_period(from_record<Goal>(record), period);
       }},
      {Kind::session, not_in_letters},
      {Kind::commitment, true,
       [](const Record& record, const Period& period, const WallClock&) {
         return concerns_period(from_record<Commitment>(record), period);
       }},
      {Kind::topic, not_in_letters,
       [](const Record& record, const Period&, const WallClock&) { return is_open(record); }},
      {Kind::question, true,
       [](const Record& record, const Period& period, const WallClock& clock) {
         return concerns_period(from_record<Question>(record), period, clock);
       }},
      {Kind::feedback},
      {Kind::note},
      {Kind::pulse},
      {Kind::review},
  });
  return table;
}

void put_back(Goal& goal, std::vector<Progress>& entries, Date day) {
  const auto later = std::erase_if(entries, [day](const Progress& entry) { return entry.date > day; });
  if (later > 0 || (goal.closed && *goal.closed > day)) goal.percent = latest_percent(entries);
}

}  // namespace mentor
