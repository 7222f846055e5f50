// SPDX-License-Identifier: MIT
// From what `mentor log` is told to the records that it changes: computed and checked before anything is written.
#include "commands/log_request.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/tags.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/attendance.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/sessions.hpp"
#include "mentor/messages/who.hpp"
#include "mentor/render/sentences.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

/// The visibility of what is made along with a session.
template <class T>
T fresh_in_log(const Context& context, const LogRequest& request) {
  T made = fresh<T>(context);
  made.visibility = chosen_visibility(request.visibility, made.visibility);
  return made;
}

Moment moment_held(const Context& context, const Mentorship& mentorship, const std::string& when,
                   std::string_view option) {
  if (when.empty()) return {std::chrono::floor<Minutes>(context.instant), context.zone, true, std::nullopt};
  Moment moment = read_moment(context, when, option, Direction::past);
  const LocalTime local = context.zones->to_local(moment.instant, moment.zone);
  const Date today = date_of(context.zones->to_local(context.instant, moment.zone));
  if (date_of(local) > today || (moment.has_time && moment.instant > context.instant))
    throw UserError(messages::session_ahead(messages::at(option),
                                            moment.has_time ? format_local(local) : format_day(date_of(local)),
                                            mentorship.handle, visible(when)));
  return moment;
}

/// The session planned for that day, where this is the one; of another one it is told that it stays planned.
std::optional<Session> planned_then(const Context& context, const Store& store, const Mentorship& mentorship,
                                    const LogRequest& request, const ToldStart& typed, LogPlan& plan) {
  const Date day = date_of(context.zones->to_local(typed.start, typed.zone));
  const auto planned = store.all<Session>(
      {.kind = Kind::session, .mentorship = mentorship.handle, .status = {"planned"}, .since = day, .until = day});
  const auto found = planned_one(planned, typed, request.channel, context.instant);
  for (const auto& other : planned)
    if (!found)
      plan.remarks.push_back(
          messages::stays_planned(to_text(Id{Kind::session, other.id}), format_start(context, other)));
  return found;
}

Session session_held(const Context& context, const LogRequest& request, const ToldStart& typed,
                     const std::optional<Session>& planned) {
  Session session = started(planned ? *planned : fresh<Session>(context), planned, typed, context.instant);
  session.visibility = chosen_visibility(request.visibility, session.visibility);
  session = with_usual(std::move(session), {context.config.length, context.config.channel});
  if (!request.length.empty()) session.length = parse_duration(request.length, "--duration");
  if (request.channel) session.channel = request.channel;
  if (!request.focus.empty()) session.focus = require_line(request.focus, "--focus");
  if (request.trouble) session.trouble = request.trouble;
  if (!request.strategy.empty()) session.strategy = require_line(request.strategy, "--strategy");
  if (request.helped) session.helped = request.helped;
  return session;
}

/// As an option says it, or a line of the form.
void check_helped(const Store& store, const LogText& text, LogPlan& plan) {
  const Session& session = plan.held.session;
  if (!session.helped) return;
  const auto before = store.all<Session>({.kind = Kind::session,
                                          .mentorship = session.mentorship,
                                          .status = {"held"},
                                          .until = plan.day,
                                          .order = Filter::Order::newest_first,
                                          .limit = sessions_looked_at});
  const auto refusal = refusal_of([&] { require_tried(session, before); });
  if (!refusal) return;
  if (text.form)
    for (const auto& typed : text.form->session)
      if (typed.field == "helped") return plan.problems.push_back({typed.line, refusal->what()});
  throw *refusal;
}

/// Of a group it is kept who was there: as --with or the form says, or else everybody.
void add_people(const Store& store, const Mentorship& mentorship, const LogRequest& request, const LogText& text,
                LogPlan& plan) {
  const auto in_form = text.form ? text.form->with : std::nullopt;
  std::optional<std::vector<std::string>> told;
  if (!in_form && !request.with.empty()) told = people_there(store, mentorship, request.with, plan.day, "--with");
  if (!is_group(store, mentorship)) return;
  if (in_form) {
    const auto refusal = refusal_of([&] { told = people_there(store, mentorship, in_form->text, plan.day, "With"); });
    if (refusal) plan.problems.push_back({in_form->line, refusal->what()});
  }
  const auto parts = store.all<Participant>({.mentorship = mentorship.handle});
  auto attendance = attendance_of(expected_on(parts, plan.day), told);
  for (auto& person : attendance.there) plan.held.there.emplace_back().person = std::move(person);
  plan.held.absent = std::move(attendance.absent);
}

/// What the form showed and what was changed in it.
void take_fields(Session& session, const LogText& text) {
  const auto& shown = text.opened->form.session;
  session.length = shown.length;
  session.channel = shown.channel;
  if (shown.summary) session.summary = shown.summary;
  if (shown.notes) session.notes = shown.notes;
  Record record = to_record(session);
  for (const auto& typed : text.form->session) record.set(typed.field, typed.value);
  session = from_record<Session>(record);
  if (text.form->by_the_clock) session.length = text.opened->measured;
}

/// The summary is what can be shared, so what was written for me alone goes to the top of the notes.
void take_shared_summary(Session& session, const std::string& shared) {
  if (session.summary && session.notes)
    session.notes = *session.summary + "\n\n" + *session.notes;
  else if (session.summary)
    session.notes = session.summary;
  session.summary = shared;
  session.visibility = Visibility::shared;
}

void take_words(Session& session, const LogText& text) {
  if (text.form) take_fields(session, text);
  const bool from_form = text.form && text.opened->form.session.summary;
  if (!text.summary.empty() && !from_form && !session.summary) session.summary = text.summary;
  if (!text.notes.empty() && !text.form) session.notes = text.notes;
  if (text.form && text.form->to_share) take_shared_summary(session, text.form->to_share->text);
  if (session.summary) session.summary = require_note(*session.summary, "The summary");
  if (session.notes) session.notes = require_note(*session.notes, "The notes");
}

/// "g3=60%", "g3=+10", or without "g3=" where only one goal is open; each with its comment after a blank.
void take_goal_option(const Context& context, const Store& store, const Mentorship& mentorship,
                      const LogRequest& request, std::string_view typed, LogPlan& plan) {
  GoalTyped goal;
  std::string_view name;
  std::string_view rest = trim(typed);
  const bool only_percent =
      !rest.empty() && std::string_view("+-0123456789").find(rest.front()) != std::string_view::npos;
  const std::size_t equals = only_percent ? std::string_view::npos : rest.find('=');
  if (!only_percent && equals == std::string_view::npos) throw UserError(messages::goal_without_equals(visible(typed)));
  if (!only_percent) name = trim(rest.substr(0, equals));
  if (!only_percent) rest = trim(rest.substr(equals + 1));
  std::size_t end = std::min(rest.find_first_not_of("+-0123456789"), rest.size());
  const std::string_view after = trim(rest.substr(end));
  if (after.starts_with('%')) end = rest.find('%') + 1;
  goal.percent = read_percent(rest.substr(0, end), "--goal");
  goal.comment = trim(rest.substr(end));
  move_goal(context, store, request, goal_of(store, mentorship, name, "--goal"), goal, plan);
}

GoalStep& step_of(const Context& context, const LogRequest& request, std::vector<GoalStep>& steps, const Goal& goal) {
  for (auto& step : steps)
    if (step.goal.id == goal.id) return step;
  return steps.emplace_back(GoalStep{goal, goal.percent, fresh_in_log<Progress>(context, request)});
}

void add_promises(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
                  LogPlan& plan) {
  const auto add = [&](Side side, const std::string& typed, std::string_view option) {
    const auto said = name_before_colon(store, mentorship, typed);
    auto commitment = new_commitment(context, mentorship, who_promises(store, mentorship, side, said, option),
                                     said.text, option, plan.day);
    commitment.visibility = chosen_visibility(request.visibility, commitment.visibility);
    plan.held.promises.push_back(commitment);
  };
  for (const auto& typed : request.mine) add(Side::me, typed, "-c");
  for (const auto& typed : request.theirs) add(Side::partner, typed, "-C");
}

void add_topics_and_wins(const Context& context, const Store& store, const Mentorship& mentorship,
                         const LogRequest& request, HeldSession& held) {
  for (std::string typed : request.topics) {
    auto topic = fresh_in_log<Topic>(context, request);
    topic.brought_by = whose_of_several(store, mentorship, typed, {}, "--topic");
    topic.text = require_line(typed, "--topic");
    held.topics.push_back(topic);
  }
  for (std::string typed : request.wins) {
    auto win = fresh_in_log<Note>(context, request);
    win.type = NoteKind::win;
    win.person = whose_of_several(store, mentorship, typed, {}, "--win");
    win.text = require_line(typed, "--win");
    held.notes.push_back(win);
  }
}

void add_pulse_of(const Context& context, const LogRequest& request, HeldSession& held) {
  if (!request.trust && !request.progress && !request.energy) return;
  auto pulse = pulse_in_log(context, request);
  pulse.trust = request.trust;
  pulse.progress = request.progress;
  pulse.energy = request.energy;
  held.pulse = pulse;
}

void add_remarks(const Mentorship& mentorship, const Moment& moment, LogPlan& plan) {
  if (moment.remark) plan.remarks.push_back(*moment.remark);
  if (plan.day < mentorship.start)
    plan.remarks.push_back(messages::before_start(format_day(plan.day), mentorship.handle, format_day(mentorship.start),
                                                  format_date(plan.day)));
  if (mentorship.status == MentorshipStatus::closed)
    plan.remarks.push_back(messages::mentorship_closed(mentorship.handle));
}

/// When the session was. A line of the form that is no moment is a problem, and the options stand.
Moment moment_told(const Context& context, const Mentorship& mentorship, const LogRequest& request, const LogText& text,
                   LogPlan& plan) {
  if (text.form && text.form->when && !text.form->when->text.empty()) {
    std::optional<Moment> moment;
    const auto& when = *text.form->when;
    const auto refusal = refusal_of([&] { moment = moment_held(context, mentorship, when.text, "When"); });
    if (moment) return *moment;
    plan.problems.push_back({when.line, refusal->what()});
  }
  return moment_held(context, mentorship, request.date, "--date");
}

void add_form(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
              const LogText& text, LogPlan& plan) {
  take_form(context, store, mentorship, request, text, plan);
  if (text.form->to_share && (request.visibility.hidden || request.visibility.sealed))
    plan.problems.push_back({text.form->to_share->line, messages::shared_and_hidden()});
  const auto& problems = text.form->problems;
  plan.problems.insert(plan.problems.end(), problems.begin(), problems.end());
  std::stable_sort(plan.problems.begin(), plan.problems.end(),
                   [](const FormProblem& one, const FormProblem& other) { return one.line < other.line; });
  plan.length_missed = text.form->by_the_clock && !text.opened->measured;
}

}  // namespace

Pulse pulse_in_log(const Context& context, const LogRequest& request) {
  auto pulse = fresh<Pulse>(context);
  VisibilityOptions said = request.visibility;
  said.shared = false;
  pulse.visibility = chosen_visibility(said, pulse.visibility);
  return pulse;
}

void move_goal(const Context& context, const Store& store, const LogRequest& request, const Goal& goal,
               const GoalTyped& typed, LogPlan& plan) {
  require_open(goal, "--goal");
  GoalStep& step = step_of(context, request, plan.held.goals, goal);
  const Goal shown = on_screen(store.as(Audience::screen), goal);
  step.entry.percent = percent_after(step.goal, shown, typed.percent, "--goal");
  step.entry.date = plan.day;
  if (!typed.comment.empty()) step.entry.comment = require_note(typed.comment, "--goal");
  step = step_to(goal, entries_of(store, goal.id), step.entry);
}

LogPlan plan_log(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
                 const LogText& text) {
  LogPlan plan;
  const Moment moment = moment_told(context, mentorship, request, text, plan);
  auto& held = plan.held;
  ToldStart start = told_start(moment);
  start.said = !request.date.empty() || request.meeting || (text.form && text.form->when);
  held.planned = planned_then(context, store, mentorship, request, start, plan);
  held.session = session_held(context, request, start, held.planned);
  held.session.mentorship = mentorship.handle;
  take_words(held.session, text);
  plan.day = date_of(clock_of(context).shown(held.session));
  for (const auto& typed : request.goals) take_goal_option(context, store, mentorship, request, typed, plan);
  add_promises(context, store, mentorship, request, plan);
  add_topics_and_wins(context, store, mentorship, request, held);
  add_pulse_of(context, request, held);
  add_people(store, mentorship, request, text, plan);
  check_helped(store, text, plan);
  if (text.form) add_form(context, store, mentorship, request, text, plan);
  held.tags = new_tags(store, held.planned ? to_text(Id{Kind::session, held.session.id}) : "", request.tags, "--tag");
  add_remarks(mentorship, moment, plan);
  return plan;
}

}  // namespace mentor::commands
