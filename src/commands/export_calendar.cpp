// SPDX-License-Identifier: MIT
// `mentor export --format ics`: what is to come, for a calendar: planned sessions, and the dates of promises, goals and
// milestones; and what is no longer to come, so that the calendar drops it.
#include "commands/export_formats.hpp"
#include "commands/support/display.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/export.hpp"
#include "mentor/messages/reports.hpp"
#include "mentor/render/calendar.hpp"
#include "mentor/render/sentences.hpp"

#include <functional>
#include <map>
#include <type_traits>
#include <vector>

namespace mentor::commands {

namespace {

/// A calendar is read on phones and by employers: what is private stays back, of a session all but when it is.
enum class PrivateItems { left_out, written };

/// What is to come, gathered kind by kind.
class CalendarReader {
 public:
  CalendarReader(ExportedJournal& journal, PrivateItems private_items)
      : journal_(journal), private_items_(private_items) {}

  Ahead read() {
    Ahead ahead;
    each_of<Person>({}, [&](Person person) { ahead.people[person.handle] = std::move(person); });
    std::int64_t sealed = 0;
    for (auto& mentorship : journal_.reading().all<Mentorship>()) {
      // One that is withheld for a person of its handle has events, without its name.
      sealed += hides_parts(mentorship) ? 1 : 0;
      if (hides_parts(mentorship)) continue;
      auto& one = ahead.mentorships[mentorship.handle];
      one.title = std::move(mentorship.title);
      if (mentorship.status == MentorshipStatus::closed)
        one.over_since = mentorship.closed_on.value_or(mentorship.start);
      for (const auto& partner : partners_of(journal_.reading(), mentorship.handle))
        one.partners.push_back(partner.handle);
    }
    journal_.count_left_out(Kind::mentorship, sealed);
    gather(ahead, ahead.goals, {"reached", "dropped"});
    gather(ahead, ahead.milestones, {"kept", "late", "dropped"});
    gather(ahead, ahead.sessions, {"cancelled", "missed"});
    gather(ahead, ahead.promises, {"kept", "late", "dropped"});
    return ahead;
  }

  /// "1 private goal, the words of 2 private sessions" of what stayed back; empty if nothing did.
  [[nodiscard]] std::string left_out() const {
    std::vector<std::string> words;
    for (const auto& [kind, count] : left_out_) {
      const std::string stayed = counted(kind, count, "private");
      words.push_back(kind == Kind::session ? "the words of " + stayed : stayed);
    }
    return in_a_row(words);
  }

 private:
  /// Whether it is written. An open one that is not, and words that are not, are counted.
  template <class T>
  bool may_be_written(T& one) {
    if (one.visibility != Visibility::private_ || private_items_ == PrivateItems::written) return true;
    if constexpr (std::is_same_v<T, Session>) {
      if (one.focus || one.reason) ++left_out_[T::kind];
      one.focus.reset();
      one.reason.reset();
      return true;
    } else {
      if (is_open(to_record(one))) ++left_out_[T::kind];
      return false;
    }
  }

  template <class T>
  void each_of(std::vector<std::string> status, const std::function<void(T)>& visit) {
    Filter filter;
    filter.kind = T::kind;
    filter.status = std::move(status);
    journal_.each(filter, [&](const Record& record) { visit(from_record<T>(record)); });
  }

  /// What is open, and what is over; of the latter nobody misses what is sealed.
  template <class T>
  void gather(Ahead& ahead, std::vector<T>& into, std::vector<std::string> over) {
    each_of<T>(info(T::kind).open, [&](T one) {
      if (may_be_written(one)) into.push_back(std::move(one));
    });
    for (auto& one : journal_.reading().template all<T>({.status = std::move(over)}))
      if (!one.withheld && may_be_written(one)) into.push_back(std::move(one));
    ahead.revisions[T::kind] = journal_.reading().revisions(T::kind);
  }

  ExportedJournal& journal_;
  PrivateItems private_items_;
  std::map<Kind, std::int64_t> left_out_;
};

}  // namespace

Exit export_calendar(Context& context, const ExportRequest& request) {
  if (names_folder(request, ".ics")) throw UserError(messages::calendar_is_a_file(visible(request.output)));
  ExportedJournal journal(context, Reveal{request.reveal});
  CalendarReader reader(journal, request.private_too ? PrivateItems::written : PrivateItems::left_out);
  Ahead ahead = reader.read();
  ahead.today = context.today();
  if (request.todos) ahead.promised = CalendarEvent::Shape::task;
  const auto events = calendar_events(ahead, clock_of(context));
  const std::string calendar = render_calendar(events, context.instant);
  if (to_standard_output(request)) {
    print(context, calendar);
  } else {
    context.files->write_file(request.output, calendar);
    confirm(context,
            messages::written_to(plural(static_cast<std::int64_t>(events.size()), "event"), visible(request.output)));
  }
  journal.remark_left_out(context);
  if (const auto words = reader.left_out(); !words.empty()) remark(context, messages::private_left_out(words));
  return Exit::ok;
}

}  // namespace mentor::commands
