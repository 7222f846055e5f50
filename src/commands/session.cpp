// SPDX-License-Identifier: MIT
// mentor log and session: what both are, and cancel, miss, list, edit, rm.
#include "mentor/domain/acts/session.hpp"

#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sides.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/render/sentences.hpp"

#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct CallOffRequest {
  SessionStatus status = SessionStatus::cancelled;
  std::string id;
  std::string reason;
  SideOptions side;
  std::string date;
};

/// In hours; not known where it is recorded only once the session would have begun.
std::optional<std::int64_t> notice_given(const Context& context, const CallOffRequest& request,
                                         const Session& session) {
  if (request.status != SessionStatus::cancelled) return std::nullopt;
  if (request.date.empty()) return notice_of({context.instant, context.zone, true}, session, clock_of(context));
  const Moment moment = read_moment(context, request.date, "--date", Direction::past);
  if (moment.instant > context.instant) throw UserError(messages::called_off_ahead(visible(request.date)));
  const WallClock clock = clock_of(context);
  const bool timed = moment.has_time && session.has_time;
  if (timed ? moment.instant >= session.start : date_of(clock.mine(moment.instant)) > clock.day_of(session))
    throw UserError(messages::called_off_too_late(visible(request.date), clock.start_of(session),
                                                  to_text(Id{Kind::session, session.id})));
  return notice_of(told_start(moment), session, clock);
}

/// " by Ana Alba"; of a group it is not known who it was.
std::string called_off_by(Context& context, const Session& session) {
  if (!session.called_off_by) return {};
  if (*session.called_off_by == Side::me) return messages::i_called_off();
  const auto partners = partners_of(context.screen(), session.mentorship);
  return partners.size() == 1 ? messages::somebody_called_off(visible(name_of(context.screen(), partners[0].handle)))
                              : messages::other_side_called_off();
}

Exit run_call_off(Context& context, const CallOffRequest& request) {
  const Reading& store = journal_to_change(context);
  auto session = from_record<Session>(find_kind(store, request.id, std::array{Kind::session}));
  const std::string id = to_text(Id{Kind::session, session.id});
  CallingOff how{request.status, side_said(request.side), std::nullopt};
  if (!request.reason.empty()) how.reason = require_line(request.reason, "--reason");
  how.notice_hours = notice_given(context, request, session);
  session = save(context, call_off(std::move(session), std::move(how), clock_of(context), context.now));
  const Session shown = on_screen(context.screen(), session);
  const auto mentorship = find_mentorship(context, context.screen(), session.mentorship);
  std::string why = called_off_by(context, shown);
  if (shown.notice_hours) why += ", " + notice_words(shown);
  if (shown.reason) why += fmt::format(" ({})", visible(*shown.reason));
  say_saved(
      context,
      {{messages::called_off(id, session_phrase(mentorship, shown, clock_of(context)), to_text(session.status), why)},
       {Id{Kind::session, session.id}}});
  return Exit::ok;
}

Verb call_off_verb(std::string name, std::string summary, SessionStatus status) {
  const auto request = std::make_shared<CallOffRequest>();
  request->status = status;
  Verb verb{.name = std::move(name), .summary = std::move(summary), .run = runs(run_call_off, request)};
  verb.options = {
      required(meaning(Means::planned, word("ID", request->id, "Which planned session: s12"))),
      option("--reason", request->reason, "REASON", "Why"),
      side_options(request->side, "You called it off, or did not come", "They did"),
  };
  if (status == SessionStatus::cancelled)
    verb.options.push_back(
        option("-d,--date,--when", request->date, "WHEN", "When it was called off; now if not given"));
  return verb;
}

struct AttendRequest {
  std::string id;
  std::string people;
};

Exit run_attend(Context& context, const AttendRequest& request) {
  const Store& store = journal_to_change(context);
  const auto session = from_record<Session>(find_kind(store, request.id, std::array{Kind::session}));
  const auto mentorship = find_mentorship(context, store, session.mentorship);
  const Date day = clock_of(context).day_of(session);
  const auto there = people_there(store, mentorship, request.people, day, "PEOPLE");
  const Id id{Kind::session, session.id};
  const auto name = [&](const std::string& handle) { return name_of(context.screen(), handle); };
  const bool sealed = on_screen(context.screen(), session).withheld;
  const std::string names = sealed ? std::string(sealed_words) : names_in_a_row(there, name);
  const Changes changes = attend(session, store.all<Presence>({.parent = id}), there);
  if (changes.empty()) throw UserError(messages::were_there_already(to_text(id), names), Exit::aborted);
  save(context, changes);
  std::vector<std::string> lines{messages::were_there(to_text(id), names)};
  if (const auto absent = absent_from(store, session, day); !absent.empty() && !sealed)
    lines.push_back(messages::not_there(names_in_a_row(absent, name)));
  say_saved(context, {std::move(lines), {id}});
  return Exit::ok;
}

Verb attend_verb() {
  const auto request = std::make_shared<AttendRequest>();
  Verb verb{.name = "with", .summary = "Correct who of a group was there", .run = runs(run_attend, request)};
  Option people = required(rest("PEOPLE", request->people, "All who were there besides you: cy,dee or cy dee"));
  people.from_input = false;
  verb.options = {required(meaning(Means::session, word("ID", request->id, "Which session: s12"))), std::move(people)};
  return verb;
}

}  // namespace

Verb log_verb() {
  RowsOf<Verb> more{
      call_off_verb("cancel", "A planned session was called off", SessionStatus::cancelled),
      call_off_verb("miss", "Somebody did not turn up", SessionStatus::missed),
      attend_verb(),
  };
  Verb log = recording_noun(Kind::session, logging_verb, std::move(more));
  log.alone = nullptr;  // who is meant, and may come with a draft or standard input
  return log;
}

Verb session_verb() {
  Verb session = log_verb();
  session.alone = lists(Kind::session);
  return session;
}

}  // namespace mentor::commands
