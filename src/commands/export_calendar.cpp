// SPDX-License-Identifier: MIT
// `mentor export --format ics`: what is to come, for a calendar: planned sessions, and the dates of promises, goals and
// milestones.
#include "commands/export_formats.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/export.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/calendar.hpp"

#include <fmt/format.h>
#include <unordered_map>
#include <vector>

namespace mentor::commands {

namespace {

constexpr Minutes usual_length{60};
constexpr Minutes before_a_session{30};
constexpr Minutes morning_before{15 * 60};  // nine o'clock on the day before

/// The events of a journal, gathered kind by kind.
class CalendarMaker {
 public:
  CalendarMaker(Context& context, ExportedJournal& journal) : context_(context), journal_(journal) {}

  std::vector<CalendarEvent> make() {
    each_of<Person>({}, [this](const Person& person) { people_[person.handle] = person; });
    read_titles();
    each_of<Goal>({"open"}, [this](const Goal& goal) { add_goal(goal); });
    each_of<Milestone>({"open"}, [this](const Milestone& milestone) { add_milestone(milestone); });
    each_of<Session>({"planned", "cancelled"}, [this](const Session& session) { add_session(session); });
    each_of<Commitment>({"open"}, [this](const Commitment& promise) { add_promise(promise); });
    return std::move(events_);
  }

 private:
  template <class T>
  void each_of(std::vector<std::string> status, const std::function<void(const T&)>& visit) {
    Filter filter;
    filter.kind = T::kind;
    filter.status = std::move(status);
    journal_.each(filter, [&](const Record& record) { visit(from_record<T>(record)); });
  }

  /// One that is withheld for a person of its handle has events, without its name.
  void read_titles() {
    std::int64_t sealed = 0;
    for (const auto& mentorship : journal_.reading().all<Mentorship>()) {
      sealed += hides_parts(mentorship) ? 1 : 0;
      if (mentorship.status != MentorshipStatus::closed && !hides_parts(mentorship))
        titles_[mentorship.handle] = mentorship.title;
    }
    journal_.count_left_out(Kind::mentorship, sealed);
  }

  /// Nothing for a closed or sealed mentorship.
  [[nodiscard]] const std::string* title_of(const std::string& handle) const {
    const auto found = titles_.find(handle);
    return found == titles_.end() ? nullptr : &found->second;
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
    const std::string* title = title_of(goal.mentorship);
    if (title == nullptr) return;
    goals_[goal.id] = goal;
    if (goal.target)
      add_day(goal, *goal.target, fmt::format("Goal with {}: {}", *title, goal.title),
              fmt::format("{}% reached. mentor show g{}", goal.percent, goal.id));
  }

  void add_milestone(const Milestone& milestone) {
    const auto goal = goals_.find(milestone.goal.number);
    if (goal == goals_.end() || !milestone.due) return;
    add_day(milestone, *milestone.due,
            fmt::format("Milestone with {}: {}", *title_of(goal->second.mentorship), milestone.title),
            fmt::format("Of the goal \"{}\". mentor done m{}", goal->second.title, milestone.id));
  }

  void add_promise(const Commitment& promise) {
    const std::string* title = title_of(promise.mentorship);
    if (title == nullptr || !promise.due) return;
    const auto owner = people_.find(promise.owner);
    const std::string& whose = owner == people_.end() ? *title : owner->second.name;
    const std::string summary = promise.owner == my_handle ? fmt::format("Promised to {}: {}", *title, promise.text)
                                                           : fmt::format("Promised by {}: {}", whose, promise.text);
    add_day(promise, *promise.due, summary, fmt::format("mentor done c{}", promise.id));
  }

  void add_session(const Session& session) {
    const std::string* title = title_of(session.mentorship);
    if (title == nullptr) return;
    CalendarEvent event;
    event.kind = info(Kind::session).name;
    event.uid = session.uid;
    event.summary = fmt::format("Session with {}", *title);
    event.description = session_words(session);
    if (session.channel) event.location = to_text(*session.channel);
    if (session.has_time) event.start = session.start;
    event.day = date_of(local_start(context_, session));
    event.length = session.length.value_or(usual_length);
    event.alarm = session.has_time ? before_a_session : morning_before;
    if (session.status == SessionStatus::cancelled) event.state = CalendarEvent::State::cancelled;
    events_.push_back(std::move(event));
  }

  /// What it is about, what the partners' clocks show then, and where to read on.
  [[nodiscard]] std::string session_words(const Session& session) const {
    std::string words = session.focus.value_or("");
    for (const auto& partner : partners_of(journal_.reading(), session.mentorship)) {
      if (!session.has_time || !people_.contains(partner.handle)) continue;
      if (!partner.zone || !context_.zones->known(*partner.zone)) continue;
      if (context_.zones->offset(session.start, *partner.zone) == context_.zones->offset(session.start, context_.zone))
        continue;
      words += fmt::format("{}For {} ({}) that is {}.", words.empty() ? "" : "\n", partner.name, *partner.zone,
                           format_local(context_.zones->to_local(session.start, *partner.zone)));
    }
    if (session.reason) words += (words.empty() ? "" : "\n") + *session.reason;
    return words + fmt::format("{}mentor show s{}", words.empty() ? "" : "\n", session.id);
  }

  Context& context_;
  ExportedJournal& journal_;
  std::unordered_map<std::string, Person> people_;  ///< all that are not sealed
  std::unordered_map<std::string, std::string> titles_;
  std::unordered_map<std::int64_t, Goal> goals_;
  std::vector<CalendarEvent> events_;
};

}  // namespace

Exit export_calendar(Context& context, const ExportRequest& request) {
  if (names_folder(request, ".ics")) throw UserError(messages::calendar_is_a_file(visible(request.output)));
  ExportedJournal journal(context, Reveal{request.reveal});
  const auto events = CalendarMaker(context, journal).make();
  const std::string calendar = render_calendar(events, context.instant);
  if (to_standard_output(request)) {
    print(context, calendar);
  } else {
    context.files->write_file(request.output, calendar);
    confirm(context,
            messages::written_to(plural(static_cast<std::int64_t>(events.size()), "event"), visible(request.output)));
  }
  journal.remark_left_out(context);
  return Exit::ok;
}

}  // namespace mentor::commands
