// SPDX-License-Identifier: MIT
// Something that is open is closed: done or given up, whatever kind of record it is.
#include "mentor/domain/acts/closing.hpp"

#include "mentor/domain/acts/goal.hpp"
#include "mentor/domain/acts/promise.hpp"
#include "mentor/domain/acts/question.hpp"
#include "mentor/domain/acts/topic.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/places.hpp"

namespace mentor {

namespace {

template <class T>
Act<Record> of_any_kind(Act<T> act) {
  return {to_record(act.record), std::move(act.changes)};
}

void refuse_closed(const Record& record) {
  if (is_open(record)) return;
  const auto& about = info(record.kind);
  const auto closed = about.has("closed") ? record.number("closed") : std::nullopt;
  throw UserError(messages::closed_as(record.name(), record.text(about.status),
                                      closed ? " on " + format_day(Date{Days{*closed}}) : "", about.status));
}

void refuse_before(const Record& record, std::optional<Date> began, Date day, std::string_view option) {
  if (began && day < *began)
    throw UserError(
        messages::before_it_began(messages::at(option), format_day(day), record.name(), format_day(*began)));
}

/// Milestones have none.
std::optional<Date> first_day(const Record& record, const WallClock& clock) {
  if (record.kind == Kind::question) return date_of(clock.mine(from_record<Question>(record).asked));
  const auto& about = info(record.kind);
  const auto number = about.day.empty() ? std::nullopt : record.number(about.day);
  return number ? std::optional(Date{Days{*number}}) : std::nullopt;
}

template <class T>
Act<Record> keep_or_drop(T promise, const Closing& closing) {
  return of_any_kind(closing.dropped ? drop(std::move(promise), closing.day, *closing.dropped)
                                     : keep(std::move(promise), closing.day));
}

Act<Record> discuss_or_drop(Topic topic, const Closing& closing) {
  return of_any_kind(closing.dropped ? drop(std::move(topic), closing.day, *closing.dropped)
                                     : discuss(std::move(topic), closing.day));
}

Act<Record> reach_or_drop(Goal goal, const Closing& closing, std::span<const Progress> entries) {
  return of_any_kind(closing.dropped ? drop(std::move(goal), closing.day, *closing.dropped)
                                     : reach(std::move(goal), entries, closing.day, closing.progress));
}

Act<Record> answer_or_drop(Question question, const Closing& closing) {
  return of_any_kind(closing.dropped ? drop(std::move(question), *closing.dropped)
                                     : answer(std::move(question), closing.answered, std::nullopt, closing.clock));
}

}  // namespace

Act<Record> close(const Record& record, const Closing& closing, std::span<const Progress> entries,
                  std::string_view option) {
  refuse_closed(record);
  refuse_before(record, first_day(record, closing.clock), closing.day, option);
  switch (record.kind) {
    case Kind::topic:
      return discuss_or_drop(from_record<Topic>(record), closing);
    case Kind::question:
      return answer_or_drop(from_record<Question>(record), closing);
    case Kind::goal:
      return reach_or_drop(from_record<Goal>(record), closing, entries);
    case Kind::milestone:
      return keep_or_drop(from_record<Milestone>(record), closing);
    default:
      return keep_or_drop(from_record<Commitment>(record), closing);
  }
}

std::optional<Date> late_for(const Record& closed) {
  const auto& about = info(closed.kind);
  const bool late = closed.text(about.status) == to_text(Outcome::late);
  const auto due = late ? closed.number("due") : std::nullopt;
  return due ? std::optional(Date{Days{*due}}) : std::nullopt;
}

}  // namespace mentor
