// SPDX-License-Identifier: MIT
// From what is to come to the events of a calendar: planned sessions, and the dates of promises, goals and milestones.
#include "mentor/domain/description.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/calendar.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace mentor::render {

namespace {

constexpr Minutes usual_length{60};
constexpr Minutes before_a_session{30};
constexpr Minutes morning_before{15 * 60};  // nine o'clock on the day before

class EventMaker {
 public:
  EventMaker(const Ahead& ahead, const WallClock& clock) : ahead_(ahead), clock_(clock) {}

  std::vector<CalendarEvent> make() {
    for (const auto& goal : ahead_.goals) add_goal(goal);
    for (const auto& milestone : ahead_.milestones) add_milestone(milestone);
    for (const auto& session : ahead_.sessions) add_session(session);
    for (const auto& promise : ahead_.promises) add_promise(promise);
    return std::move(events_);
  }

 private:
  /// Null for one that has no events.
  [[nodiscard]] const Ahead::With* with(const std::string& handle) const {
    const auto found = ahead_.mentorships.find(handle);
    return found == ahead_.mentorships.end() ? nullptr : &found->second;
  }

  template <class T>
  [[nodiscard]] Revision revision_of(const T& of) const {
    const auto kind = ahead_.revisions.find(T::kind);
    if (kind == ahead_.revisions.end()) return {};
    const auto found = kind->second.find(of.id);
    return found == kind->second.end() ? Revision{} : found->second;
  }

  /// Since when nobody has to be anywhere for it; nothing: it is ahead.
  [[nodiscard]] static std::optional<Date> gone_on(bool open, std::optional<Date> closed, const Ahead::With& with) {
    return open ? with.over_since : closed;
  }

  /// Called off long ago every calendar knows it.
  void add(CalendarEvent event, std::optional<Date> gone_on) {
    if (gone_on && ahead_.today - *gone_on > sent_as_cancelled) return;
    if (gone_on && event.state == CalendarEvent::State::planned) event.state = CalendarEvent::State::cancelled;
    events_.push_back(std::move(event));
  }

  template <class T>
  [[nodiscard]] CalendarEvent day_of(const T& of, std::optional<Date> day, std::string summary,
                                     std::string description) const {
    CalendarEvent event;
    event.kind = info(T::kind).name;
    event.uid = of.uid;
    event.day = day;
    event.summary = std::move(summary);
    event.description = std::move(description);
    if (day) event.alarm = morning_before;
    event.revision = revision_of(of);
    return event;
  }

  void add_goal(const Goal& goal) {
    const auto* mentorship = with(goal.mentorship);
    if (mentorship && goal.target)
      add(day_of(goal, *goal.target, fmt::format("Goal with {}: {}", mentorship->title, goal.title),
                 fmt::format("{}% reached. mentor show g{}", goal.percent, goal.id)),
          gone_on(goal.status == GoalStatus::open, goal.closed, *mentorship));
  }

  void add_milestone(const Milestone& milestone) {
    const auto goal = std::find_if(ahead_.goals.begin(), ahead_.goals.end(),
                                   [&](const Goal& one) { return one.id == milestone.goal.number; });
    const auto* mentorship = goal == ahead_.goals.end() ? nullptr : with(goal->mentorship);
    if (!mentorship || !milestone.due) return;
    const auto goal_gone = gone_on(goal->status == GoalStatus::open, goal->closed, *mentorship);
    add(day_of(milestone, *milestone.due, fmt::format("Milestone with {}: {}", mentorship->title, milestone.title),
               fmt::format("Of the goal \"{}\". mentor done m{}", goal->title, milestone.id)),
        milestone.outcome == Outcome::open ? goal_gone : milestone.closed);
  }

  void add_promise(const Commitment& promise) {
    const auto* mentorship = with(promise.mentorship);
    const bool as_task = ahead_.promised == CalendarEvent::Shape::task;
    if (!mentorship || (!promise.due && !as_task)) return;
    const auto owner = ahead_.people.find(promise.owner);
    const std::string& whose = owner == ahead_.people.end() ? mentorship->title : owner->second.name;
    auto event = day_of(promise, promise.due,
                        promise.owner == my_handle ? fmt::format("Promised to {}: {}", mentorship->title, promise.text)
                                                   : fmt::format("Promised by {}: {}", whose, promise.text),
                        fmt::format("mentor done c{}", promise.id));
    event.shape = ahead_.promised;
    if (promise.outcome == Outcome::kept || promise.outcome == Outcome::late) {
      event.state = CalendarEvent::State::done;
      event.done_on = promise.closed;
    }
    add(std::move(event), gone_on(promise.outcome == Outcome::open, promise.closed, *mentorship));
  }

  void add_session(const Session& session) {
    const auto* mentorship = with(session.mentorship);
    if (!mentorship) return;
    CalendarEvent event;
    event.kind = info(Kind::session).name;
    event.uid = session.uid;
    event.summary = fmt::format("Session with {}", mentorship->title);
    event.description = session_words(session, *mentorship);
    if (session.channel) event.location = to_text(*session.channel);
    if (session.has_time) event.start = session.start;
    event.day = clock_.day_of(session);
    event.length = session.length.value_or(usual_length);
    event.alarm = session.has_time ? before_a_session : morning_before;
    event.revision = revision_of(session);
    // When it was called off only the change log knows.
    const bool is_logged = event.revision.last != Instant{};
    const Date called_off = is_logged ? date_of(clock_.mine(event.revision.last)) : clock_.day_of(session);
    const auto gone = gone_on(session.status == SessionStatus::planned, called_off, *mentorship);
    add(std::move(event), gone);
  }

  /// What it is about, what the partners' clocks show then, and where to read on.
  [[nodiscard]] std::string session_words(const Session& session, const Ahead::With& mentorship) const {
    std::string words = session.focus ? *session.focus + "\n" : "";
    std::vector<Person> partners;
    for (const auto& handle : mentorship.partners)
      if (const auto found = ahead_.people.find(handle); found != ahead_.people.end())
        partners.push_back(found->second);
    for (const auto& [person, time] : clock_.elsewhere(session, partners))
      words += messages::partner_time(person->name, *person->zone, format_local(time)) + "\n";
    if (session.reason) words += *session.reason + "\n";
    return words + fmt::format("mentor show s{}", session.id);
  }

  const Ahead& ahead_;
  const WallClock& clock_;
  std::vector<CalendarEvent> events_;
};

}  // namespace

std::vector<CalendarEvent> calendar_events(const Ahead& ahead, const WallClock& clock) {
  return EventMaker(ahead, clock).make();
}

}  // namespace mentor::render
