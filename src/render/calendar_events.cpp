// SPDX-License-Identifier: MIT
// From what is to come to the events of a calendar: planned sessions, and the dates of promises, goals and milestones.
#include "mentor/domain/description.hpp"
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
  void add_day(const T& of, Date day, std::string summary, std::string description) {
    CalendarEvent event;
    event.kind = info(T::kind).name;
    event.uid = of.uid;
    event.day = day;
    event.summary = std::move(summary);
    event.description = std::move(description);
    event.alarm = morning_before;
    events_.push_back(std::move(event));
  }

  void add_goal(const Goal& goal) {
    const auto* mentorship = with(goal.mentorship);
    if (mentorship && goal.target)
      add_day(goal, *goal.target, fmt::format("Goal with {}: {}", mentorship->title, goal.title),
              fmt::format("{}% reached. mentor show g{}", goal.percent, goal.id));
  }

  void add_milestone(const Milestone& milestone) {
    const auto goal = std::find_if(ahead_.goals.begin(), ahead_.goals.end(),
                                   [&](const Goal& one) { return one.id == milestone.goal.number; });
    const auto* mentorship = goal == ahead_.goals.end() ? nullptr : with(goal->mentorship);
    if (mentorship && milestone.due)
      add_day(milestone, *milestone.due, fmt::format("Milestone with {}: {}", mentorship->title, milestone.title),
              fmt::format("Of the goal \"{}\". mentor done m{}", goal->title, milestone.id));
  }

  void add_promise(const Commitment& promise) {
    const auto* mentorship = with(promise.mentorship);
    if (!mentorship || !promise.due) return;
    const auto owner = ahead_.people.find(promise.owner);
    const std::string& whose = owner == ahead_.people.end() ? mentorship->title : owner->second.name;
    add_day(promise, *promise.due,
            promise.owner == my_handle ? fmt::format("Promised to {}: {}", mentorship->title, promise.text)
                                       : fmt::format("Promised by {}: {}", whose, promise.text),
            fmt::format("mentor done c{}", promise.id));
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
    if (session.status == SessionStatus::cancelled) event.state = CalendarEvent::State::cancelled;
    events_.push_back(std::move(event));
  }

  /// What it is about, what the partners' clocks show then, and where to read on.
  [[nodiscard]] std::string session_words(const Session& session, const Ahead::With& mentorship) const {
    std::string words = session.focus ? *session.focus + "\n" : "";
    for (const auto& handle : mentorship.partners) {
      const auto partner = ahead_.people.find(handle);
      if (!session.has_time || partner == ahead_.people.end() || !partner->second.zone) continue;
      const std::string& zone = *partner->second.zone;
      if (!clock_.zones->known(zone) || clock_.in(session.start, zone) == clock_.mine(session.start)) continue;
      words += fmt::format("For {} ({}) that is {}.\n", partner->second.name, zone,
                           format_local(clock_.in(session.start, zone)));
    }
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
