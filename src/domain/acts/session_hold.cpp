// SPDX-License-Identifier: MIT
// A session is held: promises made and kept, goals moved, topics discussed, all in one act.
#include "mentor/domain/acts/promise.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/acts/tag.hpp"
#include "mentor/domain/acts/topic.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/sessions.hpp"

#include <algorithm>

namespace mentor {

namespace {

/// Where and when what came of the session is.
struct Place {
  Id session;
  const std::string& mentorship;
  Date day;
};

Date& day_of(Commitment& promise) { return promise.made; }

template <class T>
Date& day_of(T& record) {
  return record.date;
}

template <class T>
void put(T& record, const Place& place) {
  record.mentorship = place.mentorship;
  day_of(record) = place.day;
  record.session = place.session;
}

/// The session in which it is discussed is another one, unless that was done at once.
void put(Topic& topic, const Place& place) {
  topic.mentorship = place.mentorship;
  topic.raised = place.day;
  if (topic.status == TopicStatus::discussed) topic.session = place.session;
}

void put(Presence& presence, const Place& place) {
  presence.session = place.session;
  presence.visibility = info(Kind::presence).visibility;
}

template <class T>
void add_all(std::vector<T>& made, const Place& place, Changes& changes) {
  for (auto& record : made) {
    put(record, place);
    record.id = changes.insert(record).number;
  }
}

void settle_open(HeldSession& held, const Place& place, Changes& changes) {
  for (auto& promise : held.kept) {
    promise = keep(std::move(promise), place.day).record;
    changes.update(promise);
  }
  for (auto& topic : held.discussed) {
    topic = discuss(std::move(topic), place.day).record;
    topic.session = place.session;
    changes.update(topic);
  }
}

void move_goals(std::vector<GoalStep>& steps, const Place& place, Changes& changes) {
  for (auto& step : steps) {
    step.entry.session = place.session;
    step.entry.date = place.day;
    step.entry.id = changes.insert(step.entry).number;
    changes.update(step.goal);
  }
}

void begin_goals(std::vector<BegunGoal>& begun, const Place& place, Changes& changes) {
  for (auto& [goal, entry] : begun) {
    goal.mentorship = place.mentorship;
    goal.opened = place.day;
    goal.percent = entry ? entry->percent : 0;
    goal.id = changes.insert(goal).number;
    if (!entry) continue;
    entry->date = place.day;
    entry->session = place.session;
    entry = step_to(goal, {}, *entry).entry;
    entry->id = changes.insert(*entry).number;
  }
}

void plan_next(Session& next, const Place& place, Changes& changes) {
  next.mentorship = place.mentorship;
  next.status = SessionStatus::planned;
  next.id = changes.insert(next).number;
}

constexpr Minutes near_in_time{180};

Minutes distance(const Session& planned, const ToldStart& typed) {
  return std::chrono::abs(std::chrono::floor<Minutes>(planned.start - typed.start));
}

bool is_written(Channel channel) { return channel == Channel::chat || channel == Channel::email; }

/// Whether what was told may be what was planned.
bool may_be(const Session& planned, const ToldStart& typed, std::optional<Channel> channel, Instant now) {
  if (channel && planned.channel && is_written(*channel) != is_written(*planned.channel)) return false;
  const bool timed = planned.has_time && typed.has_time;
  if (timed && distance(planned, typed) <= near_in_time) return true;
  // Nobody plans to write without saying so.
  if (channel && !planned.channel && is_written(*channel)) return false;
  if (!timed) return true;
  return !typed.said && planned.start <= now && (!channel || !planned.channel || *channel == *planned.channel);
}

}  // namespace

Session moved_to(Session session, const ToldStart& typed) {
  session.start = typed.start;
  session.zone = typed.zone;
  session.has_time = typed.has_time;
  return session;
}

std::optional<Session> planned_one(const std::vector<Session>& planned, const ToldStart& typed,
                                   std::optional<Channel> channel, Instant now) {
  const Session* nearest = nullptr;
  for (const auto& session : planned)
    if (may_be(session, typed, channel, now) && (!nearest || distance(session, typed) < distance(*nearest, typed)))
      nearest = &session;
  return nearest ? std::optional(*nearest) : std::nullopt;
}

Session started(Session session, const std::optional<Session>& planned, const ToldStart& typed, Instant now) {
  const bool came = planned && planned->start <= now && (!typed.said || !typed.has_time);
  if (planned && (planned->has_time ? came : !typed.has_time)) return session;
  return moved_to(std::move(session), typed);
}

Changes attend(const Session& session, const std::vector<Presence>& kept, const std::vector<std::string>& there) {
  const Id id{Kind::session, session.id};
  if (session.status != SessionStatus::held)
    throw UserError(messages::nobody_there_yet(to_text(id), to_text(session.status)));
  Changes changes;
  for (const auto& one : kept)
    if (std::find(there.begin(), there.end(), one.person) == there.end()) changes.remove(Id{Kind::presence, one.id});
  for (const auto& person : there) {
    if (std::any_of(kept.begin(), kept.end(), [&](const Presence& one) { return one.person == person; })) continue;
    Presence presence;
    presence.person = person;
    put(presence, {id, session.mentorship, {}});
    changes.insert(presence);
  }
  return changes;
}

void require_tried(const Session& session, const std::vector<Session>& held) {
  const auto tried_before = [&](const Session& one) { return one.strategy && one.start <= session.start; };
  if (session.helped && std::none_of(held.begin(), held.end(), tried_before))
    throw UserError(messages::nothing_tried());
}

Act<HeldSession> hold(HeldSession typed, Date day) {
  Act<HeldSession> act{std::move(typed), {}};
  auto& [held, changes] = act;
  held.session.status = SessionStatus::held;
  if (held.planned)
    changes.update(held.session);
  else
    held.session.id = changes.insert(held.session).number;
  const Place place{{Kind::session, held.session.id}, held.session.mentorship, day};
  add_all(held.there, place, changes);
  add_all(held.promises, place, changes);
  settle_open(held, place, changes);
  move_goals(held.goals, place, changes);
  add_all(held.topics, place, changes);
  add_all(held.notes, place, changes);
  add_all(held.feedback, place, changes);
  begin_goals(held.begun, place, changes);
  if (held.next) plan_next(*held.next, place, changes);
  for (const auto& record : held.edited) changes.update(record);
  if (held.pulse) {
    put(*held.pulse, place);
    held.pulse->id = changes.insert(*held.pulse).number;
  }
  put_tags(held.tags, to_text(place.session), changes);
  return act;
}

}  // namespace mentor
