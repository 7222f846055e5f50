// SPDX-License-Identifier: MIT
// A session is planned, moved, called off, or held with everything that came of it.
#pragma once

#include "mentor/domain/acts/act.hpp"
#include "mentor/domain/acts/goal.hpp"
#include "mentor/domain/records.hpp"
#include "mentor/domain/wall_clock.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mentor {

/// What a session is like where nothing else is said.
struct UsualSession {
  std::optional<Minutes> length;
  std::optional<Channel> channel;
};
[[nodiscard]] Session with_usual(Session session, const UsualSession& usual);

/// A session to come, what is to be talked about, and the questions chosen for it.
struct SessionPlan {
  Session session;
  std::vector<Topic> topics;
  std::vector<Prompt> prompts;
};
/// `visit` is called with each of its records, in the order in which they are told.
template <class Visit>
void each_record(SessionPlan& plan, Visit visit) {
  visit(plan.session);
  for (auto& topic : plan.topics) visit(topic);
  for (auto& prompt : plan.prompts) visit(prompt);
}
/// All of it lies in the session's mentorship, from that day on.
[[nodiscard]] Act<SessionPlan> plan(SessionPlan plan, Date today);

/// Whether two planned sessions get into each other's way: at the same time, or with the same people on one day.
[[nodiscard]] bool collide(const Session& one, const Session& other, const WallClock& clock);

/// What may be wrong with the hour for somebody who is to come.
struct HourRemark {
  enum class What { clocks_change, outside_hours, night } what = What::clocks_change;
  std::string zone;
  std::optional<Person> of;  ///< nothing: for me
};
[[nodiscard]] std::vector<HourRemark> remarks_on_hour(const Session& session, const std::vector<Person>& partners,
                                                      const WallClock& clock);

/// A day that was noted of the others, as a fact or in their customs.
struct NotedDay {
  Date day{};
  std::string words;  ///< what was noted
  std::string name;   ///< where: "n3", or the handle of a person
};
/// Those that are the day of the session or lie next to it, of that year or of every year; of several days the nearest.
/// What was only noted on a day up to today has none.
[[nodiscard]] std::vector<NotedDay> noted_days_near(const Session& session, const std::vector<Note>& facts,
                                                    const std::vector<Person>& partners, const WallClock& clock,
                                                    Date today);

/// Who of a group was there, instead of those of whom it is kept. Throws UserError if it was not held.
[[nodiscard]] Changes attend(const Session& session, const std::vector<Presence>& kept,
                             const std::vector<std::string>& there);

/// When a session was, as it was told.
struct ToldStart {
  Instant start{};
  std::string zone;
  bool has_time = true;
  bool said = false;  ///< otherwise it is taken to be now
};

/// Why, and on whose side, a planned session did not happen.
struct CallingOff {
  SessionStatus status = SessionStatus::cancelled;  ///< or missed
  std::optional<Side> by;
  std::optional<std::string> reason;
  std::optional<std::int64_t> notice_hours;  ///< how long before its start
};
/// How many hours before the session it was called off, whole days where only a day is known of one of them. Nothing if
/// that was not before it, or more than a year, or on the day of a session at an hour, and it is not known when.
[[nodiscard]] std::optional<std::int64_t> notice_of(const ToldStart& called_off, const Session& session,
                                                    const WallClock& clock);
/// "3 hours before", "2 days before", "on the day itself"; nothing where it is not known how early it was called off.
[[nodiscard]] std::string notice_words(const Session& session);
/// Throws UserError if it is not planned, or was missed while it is still to come.
[[nodiscard]] Act<Session> call_off(Session session, CallingOff how, const WallClock& clock, LocalTime now);

/// The same session at another start.
[[nodiscard]] Session moved_to(Session session, const ToldStart& typed);
/// Of the sessions planned for that day the one that was held, as it was told: the nearest. Nothing if what was told is
/// another contact: one in writing where people were to speak (or the other way round), one at a time of its own more
/// than three hours away, or one that is logged so long before the start, or by another channel so long after it.
[[nodiscard]] std::optional<Session> planned_one(const std::vector<Session>& planned, const ToldStart& typed,
                                                 std::optional<Channel> channel, Instant now);
/// The start of what was planned stays, unless another time was said or it has not come yet.
[[nodiscard]] Session started(Session session, const std::optional<Session>& planned, const ToldStart& typed,
                              Instant now);

/// A goal that was set, and where it stood at once.
struct BegunGoal {
  Goal goal;
  std::optional<Progress> entry;
};

/// A session that was held, and what came of it.
struct HeldSession {
  Session session;
  std::optional<Session> planned;  ///< it was planned so, and is held now
  std::vector<Commitment> promises;
  std::vector<Commitment> kept;  ///< open until then
  std::vector<Topic> topics;
  std::vector<Topic> discussed;  ///< open until then
  std::vector<Note> notes;
  std::vector<GoalStep> goals;
  std::vector<BegunGoal> begun;
  std::vector<Feedback> feedback;
  std::optional<Pulse> pulse;
  std::vector<Presence> there;      ///< of a group
  std::vector<std::string> absent;  ///< handles of those of it who were not there
  std::vector<std::string> tags;
  std::optional<Session> next;  ///< planned in it
  std::vector<Record> edited;   ///< changed by hand in it, and not named above
};
/// `visit` is called with each record that was made or settled in it, in the order in which they are told. Not with who
/// was there, which is told of the session, nor with a goal that an entry moved.
template <class Visit>
void each_record(HeldSession& held, Visit visit) {
  const auto all = [&](auto& records) {
    for (auto& record : records) visit(record);
  };
  visit(held.session);
  all(held.promises);
  all(held.kept);
  for (auto& step : held.goals) visit(step.entry);
  all(held.topics);
  all(held.discussed);
  all(held.notes);
  all(held.feedback);
  for (auto& begun : held.begun) {
    visit(begun.goal);
    if (begun.entry) visit(*begun.entry);
  }
  if (held.pulse) visit(*held.pulse);
  if (held.next) visit(*held.next);
}
/// Throws UserError where it is said that something helped, and in none of the sessions before anything was tried.
void require_tried(const Session& session, const std::vector<Session>& held);

/// All of it lies in the session's mentorship and on its `day`, and names the session.
[[nodiscard]] Act<HeldSession> hold(HeldSession typed, Date day);

}  // namespace mentor
