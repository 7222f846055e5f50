// SPDX-License-Identifier: MIT
// Which records a period touches, and how far a goal was then.
#include "mentor/domain/acts/goal.hpp"
#include "mentor/domain/report_period.hpp"

namespace mentor {

namespace {

bool lies_in(Date date, const Period& period) { return period.first <= date && date <= period.last; }

}  // namespace

bool concerns_period(const Goal& goal, const Period& period) {
  return goal.opened <= period.last && (!goal.closed || *goal.closed >= period.first);
}

bool concerns_period(const Commitment& promise, const Period& period) {
  if (lies_in(promise.made, period) || (promise.due && lies_in(*promise.due, period)) ||
      (promise.closed && lies_in(*promise.closed, period)))
    return true;
  return promise.made <= period.last && (!promise.closed || *promise.closed > period.last);
}

bool concerns_period(const Question& question, const Period& period, const WallClock& clock) {
  const Date asked = date_of(clock.mine(question.asked));
  if (asked > period.last) return false;
  if (asked >= period.first || question.status == QuestionStatus::open) return true;
  return question.answered && date_of(clock.mine(*question.answered)) >= period.first;
}

bool concerns_period(const Record& record, const Period& period, const WallClock& clock) {
  switch (record.kind) {
    case Kind::goal:
      return concerns_period(from_record<Goal>(record), period);
    case Kind::commitment:
      return concerns_period(from_record<Commitment>(record), period);
    case Kind::question:
      return concerns_period(from_record<Question>(record), period, clock);
    case Kind::topic:
      return record.text("status") == to_text(TopicStatus::open);
    default:
      return true;
  }
}

void put_back(Goal& goal, std::vector<Progress>& entries, Date day) {
  const auto later = std::erase_if(entries, [day](const Progress& entry) { return entry.date > day; });
  if (later > 0 || (goal.closed && *goal.closed > day)) goal.percent = latest_percent(entries);
}

}  // namespace mentor
