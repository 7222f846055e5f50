// SPDX-License-Identifier: MIT
// What becomes of a mentorship as a whole: it pauses, goes on, ends; somebody joins or leaves.
#include "mentor/domain/acts/mentorship.hpp"

#include "mentor/domain/check_in.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/places.hpp"

#include <algorithm>

namespace mentor {

namespace {

/// The stay that lasts, or else the last one.
std::optional<Participant> newest_stay(std::string_view person, const std::vector<Participant>& there) {
  std::optional<Participant> newest;
  for (const auto& stay : there)
    if (stay.person == person && (!newest || stay.left.value_or(Date::max()) > newest->left.value_or(Date::max())))
      newest = stay;
  return newest;
}

Pause new_pause(const Mentorship& mentorship, Date from, std::optional<Date> until, std::optional<std::string> reason) {
  Pause one;
  one.visibility = info(Kind::pause).visibility;
  one.mentorship = mentorship.handle;
  one.from = from;
  one.until = until;
  one.reason = std::move(reason);
  return one;
}

/// What lasts beyond the day ends on it; what has no day left goes.
void stop_pauses(const std::vector<Pause>& pauses, Date day, Changes& changes) {
  for (Pause one : pauses) {
    if (one.until && *one.until <= day) continue;
    if (one.from >= day) {
      changes.remove(Id{Kind::pause, one.id});
      continue;
    }
    one.until = day;
    changes.update(one);
  }
}

}  // namespace

Act<Mentorship> pause(Mentorship mentorship, const std::vector<Pause>& pauses, std::optional<Date> until,
                      std::optional<std::string> reason, Date today, std::string_view option) {
  if (mentorship.status == MentorshipStatus::closed) throw UserError(messages::nothing_to_pause(mentorship.handle));
  if (until && *until <= today)
    throw UserError(messages::pause_not_ahead(messages::at(option), format_due(*until, today)));
  const auto running = std::find_if(pauses.begin(), pauses.end(), [&](const Pause& one) { return rests(one, today); });
  if (running != pauses.end()) {
    if (!until && !reason)
      throw UserError(
          messages::paused_already(mentorship.handle, running->until ? " until " + format_day(*running->until) : ""));
    if (!until) until = running->until;
    if (!reason) reason = running->reason;
  }
  mentorship.status = MentorshipStatus::paused;
  mentorship.paused_until = until;
  mentorship.reason = reason;
  auto act = changed(std::move(mentorship));
  Pause agreed = new_pause(act.record, today, until, std::move(reason));
  if (running == pauses.end()) {
    act.changes.insert(agreed);
    return act;
  }
  Pause longer = *running;
  longer.until = agreed.until;
  longer.reason = std::move(agreed.reason);
  act.changes.update(longer);
  return act;
}

Act<Mentorship> resume(Mentorship mentorship, const std::vector<Pause>& pauses, Date today) {
  if (status_on(mentorship, today) == MentorshipStatus::active) {
    const bool ran_out = mentorship.status == MentorshipStatus::paused;
    throw UserError(ran_out ? messages::active_again_since(mentorship.handle, format_day(*mentorship.paused_until))
                            : messages::active_already(mentorship.handle));
  }
  Changes rest;
  stop_pauses(pauses, today, rest);
  const bool reopened = mentorship.status == MentorshipStatus::closed;
  if (reopened && mentorship.closed_on && *mentorship.closed_on < today)
    rest.insert(new_pause(mentorship, *mentorship.closed_on, today, mentorship.reason));
  mentorship.status = MentorshipStatus::active;
  mentorship.paused_until = today;  // from here the clocks of check-in run again
  mentorship.closed_on.reset();
  mentorship.reason.reset();
  if (reopened && mentorship.end && *mentorship.end < today) mentorship.end.reset();
  auto act = changed(std::move(mentorship));
  act.changes.append(std::move(rest));
  return act;
}

Company company_of(const Mentorship& mentorship, std::size_t partners) {
  return mentorship.type == MentorshipKind::group || partners > 1 ? Company::several : Company::two;
}

bool is_with_one_of_many(const std::optional<std::string>& person, Company company) {
  return person && *person != my_handle && company == Company::several;
}

Visibility kept_from_others(Visibility usual, const std::optional<std::string>& person, Company company) {
  return usual == Visibility::shared && is_with_one_of_many(person, company) ? Visibility::private_ : usual;
}

void require_closable(const Mentorship& mentorship, Date day, std::string_view option) {
  if (mentorship.status == MentorshipStatus::closed)
    throw UserError(mentorship.closed_on ? messages::closed_since(mentorship.handle, format_day(*mentorship.closed_on))
                                         : messages::closed_already(mentorship.handle));
  if (day < mentorship.start)
    throw UserError(messages::before_the_start(messages::at(option), format_day(day), format_day(mentorship.start)));
}

Act<Mentorship> end(Mentorship mentorship, const std::vector<Pause>& pauses, Farewell farewell) {
  mentorship.status = MentorshipStatus::closed;
  mentorship.closed_on = farewell.day;
  mentorship.reason = std::move(farewell.reason);
  if (farewell.retrospective) mentorship.retrospective = std::move(farewell.retrospective);
  mentorship.paused_until.reset();
  auto act = changed(std::move(mentorship));
  stop_pauses(pauses, farewell.day, act.changes);
  return act;
}

Act<Participant> join(Participant part, const Mentorship& mentorship, const std::vector<Participant>& there) {
  if (mentorship.type == MentorshipKind::one_to_one) throw UserError(messages::is_one_to_one(mentorship.handle));
  if (part.joined && *part.joined <= mentorship.start) part.joined.reset();
  part.mentorship = mentorship.handle;
  auto before = newest_stay(part.person, there);
  if (before && !before->left) throw UserError(messages::in_it_already(part.person, mentorship.handle));
  if (!before || part.joined.value_or(mentorship.start) > *before->left) return added(std::move(part));
  before->left.reset();
  if (part.part) before->part = std::move(part.part);
  return changed(std::move(*before));
}

Act<Participant> leave(std::string_view person, Date day, const Mentorship& mentorship,
                       const std::vector<Participant>& there, std::string_view option) {
  auto part = newest_stay(person, there);
  if (!part || part->left) throw UserError(messages::not_in_it(person, mentorship.handle));
  const auto in_it = std::count_if(there.begin(), there.end(), [](const Participant& one) { return !one.left; });
  if (person == my_handle || in_it <= 2) throw UserError(messages::last_in_it(person, mentorship.handle));
  const Date since = part->joined.value_or(mentorship.start);
  if (day < since)
    throw UserError(messages::left_before_they_came(messages::at(option), format_day(day), person, format_day(since)));
  part->left = day;
  return changed(std::move(*part));
}

}  // namespace mentor
