// SPDX-License-Identifier: MIT
// From what `mentor log` is told to the records that it changes: computed and checked before anything is written.
#include "commands/log_request.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/tags.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

/// The visibility of what is made along with a session.
template <class T>
T fresh_in_log(const Context& context, const LogRequest& request) {
  T made = fresh<T>(context);
  made.visibility = chosen_visibility(request.visibility, made.visibility);
  return made;
}

Moment moment_held(const Context& context, const Mentorship& mentorship, const std::string& when) {
  if (when.empty()) return {std::chrono::floor<Minutes>(context.instant), context.zone, true, std::nullopt};
  Moment moment = read_moment(context, when, "--date", Direction::past);
  const LocalTime local = context.zones->to_local(moment.instant, moment.zone);
  const Date today = date_of(context.zones->to_local(context.instant, moment.zone));
  if (date_of(local) > today || (moment.has_time && moment.instant > context.instant))
    throw UserError(fmt::format("--date {} lies ahead. A session to come is planned with: mentor plan {} \"{}\"",
                                moment.has_time ? format_local(local) : format_day(date_of(local)), mentorship.handle,
                                visible(when)));
  return moment;
}

std::optional<Session> planned_on(const Context& context, const Store& store, const Mentorship& mentorship,
                                  const Moment& moment) {
  const Date day = date_of(context.zones->to_local(moment.instant, moment.zone));
  return nearest_planned(
      store.all<Session>(
          {.kind = Kind::session, .mentorship = mentorship.handle, .status = {"planned"}, .since = day, .until = day}),
      moment.instant);
}

Session session_held(const Context& context, const LogRequest& request, const ToldStart& told,
                     const std::optional<Session>& planned) {
  Session session = started(planned ? *planned : fresh<Session>(context), planned, told, context.instant);
  session.visibility = chosen_visibility(request.visibility, session.visibility);
  session = with_usual(std::move(session), {context.config.length, context.config.channel});
  if (!request.length.empty()) session.length = parse_duration(request.length, "--duration");
  if (request.channel) session.channel = request.channel;
  if (!request.focus.empty()) session.focus = require_line(request.focus, "--focus");
  if (request.trouble) session.trouble = request.trouble;
  return session;
}

void take_words(Session& session, const LogText& text) {
  const std::string& summary = text.form ? text.form->summary : text.summary;
  const std::string& notes = text.form ? text.form->notes : text.notes;
  if (!summary.empty()) session.summary = require_note(summary, "The summary");
  if (!notes.empty()) session.notes = require_note(notes, "The notes");
  if (!text.form) return;
  session.length = text.form->length;
  session.channel = text.form->channel;
}

struct GoalTyped {
  std::string id;  ///< or a word of it; empty: the only one
  PercentTyped percent;
  std::string comment;
};

/// "g3=60%", "g3=+10", or without "g3=" where only one goal is open; each with its comment after a blank.
GoalTyped read_goal_option(std::string_view typed) {
  GoalTyped goal;
  std::string_view rest = trim(typed);
  const bool only_percent =
      !rest.empty() && std::string_view("+-0123456789").find(rest.front()) != std::string_view::npos;
  const std::size_t equals = only_percent ? std::string_view::npos : rest.find('=');
  if (!only_percent && equals == std::string_view::npos)
    throw UserError(fmt::format(
        "--goal \"{}\" has no \"=\". Expected is an id and where the goal stands: g3=60% or g3=+10", visible(typed)));
  if (!only_percent) goal.id = trim(rest.substr(0, equals));
  if (!only_percent) rest = trim(rest.substr(equals + 1));
  std::size_t end = std::min(rest.find_first_not_of("+-0123456789"), rest.size());
  const std::string_view after = trim(rest.substr(end));
  if (after.starts_with('%')) end = rest.find('%') + 1;
  goal.percent = read_percent(rest.substr(0, end), "--goal");
  goal.comment = trim(rest.substr(end));
  return goal;
}

GoalStep& step_of(const Context& context, const LogRequest& request, std::vector<GoalStep>& steps, const Goal& goal) {
  for (auto& step : steps)
    if (step.goal.id == goal.id) return step;
  return steps.emplace_back(GoalStep{goal, goal.percent, fresh_in_log<Progress>(context, request)});
}

/// A goal that is named twice moves from where it was put first, by one entry.
void move_goal(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
               const GoalTyped& typed, LogPlan& plan) {
  const Goal goal = goal_of(store, mentorship, typed.id, "--goal");
  require_open(goal, "--goal");
  GoalStep& step = step_of(context, request, plan.told.goals, goal);
  const Goal shown = on_screen(store.as(Audience::screen), goal);
  step.entry.percent = percent_after(step.goal, shown, typed.percent, "--goal");
  step.entry.date = plan.day;
  if (!typed.comment.empty()) step.entry.comment = require_note(typed.comment, "--goal");
  step = step_to(goal, entries_of(store, goal.id), step.entry);
}

void take_form(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
               const LogEntry& form, LogPlan& plan) {
  auto& told = plan.told;
  for (const auto number : form.kept) told.kept.push_back(store.get<Commitment>(number).value());
  for (const auto number : form.discussed) told.discussed.push_back(store.get<Topic>(number).value());
  for (const auto& goal : form.goals)
    move_goal(context, store, mentorship, request,
              {to_text(Id{Kind::goal, goal.goal}), {PercentTyped::Form::level, goal.percent}, goal.comment}, plan);
  for (const auto& line : form.facts) {
    auto note = fresh_in_log<Note>(context, request);
    note.type = NoteKind::fact;
    note.text = require_note(line, "The form's warm-up");
    told.notes.push_back(note);
  }
}

void add_promises(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
                  const LogText& text, LogPlan& plan) {
  const auto add = [&](Owner owner, const std::string& typed, std::string_view option) {
    auto commitment = new_commitment(context, store, mentorship, owner, typed, option, plan.day);
    commitment.visibility = chosen_visibility(request.visibility, commitment.visibility);
    plan.told.promises.push_back(commitment);
  };
  for (const auto& typed : request.mine) add(Owner::me, typed, "-c");
  for (const auto& typed : request.theirs) add(Owner::partner, typed, "-C");
  if (text.form)
    for (const auto& line : text.form->commitments)
      add(line.mine ? Owner::me : Owner::partner, line.text, line.mine ? "My promises" : "Their promises");
}

void add_topics_and_wins(const Context& context, const LogRequest& request, const LogText& text, HeldSession& told) {
  std::vector<std::string> topics = request.topics;
  if (text.form) topics.insert(topics.end(), text.form->topics.begin(), text.form->topics.end());
  for (const auto& typed : topics) {
    auto topic = fresh_in_log<Topic>(context, request);
    topic.text = require_line(typed, "--topic");
    told.topics.push_back(topic);
  }
  for (const auto& typed : request.wins) {
    auto win = fresh_in_log<Note>(context, request);
    win.type = NoteKind::win;
    win.text = require_line(typed, "--win");
    told.notes.push_back(win);
  }
}

void add_pulse_of(const Context& context, const LogRequest& request, HeldSession& told) {
  if (!request.trust && !request.progress && !request.energy) return;
  auto pulse = fresh_in_log<Pulse>(context, request);
  pulse.trust = request.trust;
  pulse.progress = request.progress;
  pulse.energy = request.energy;
  told.pulse = pulse;
}

void add_remarks(const Mentorship& mentorship, const Moment& moment, LogPlan& plan) {
  if (moment.remark) plan.remarks.push_back(*moment.remark);
  if (plan.day < mentorship.start)
    plan.remarks.push_back(fmt::format("{} is before the start of {}, {}.", format_day(plan.day), mentorship.handle,
                                       format_day(mentorship.start)));
  if (mentorship.status == MentorshipStatus::closed)
    plan.remarks.push_back(
        fmt::format("{} is closed. To open it again: mentor resume {}", mentorship.handle, mentorship.handle));
}

}  // namespace

LogPlan plan_log(const Context& context, const Store& store, const Mentorship& mentorship, const LogRequest& request,
                 const LogText& text) {
  const std::string when = text.form && text.form->when ? *text.form->when : request.date;
  const Moment moment = moment_held(context, mentorship, when);
  LogPlan plan;
  auto& told = plan.told;
  told.planned = planned_on(context, store, mentorship, moment);
  ToldStart start = told_start(moment);
  start.said = !when.empty();
  told.session = session_held(context, request, start, told.planned);
  told.session.mentorship = mentorship.handle;
  take_words(told.session, text);
  plan.day = date_of(local_start(context, told.session));
  if (text.form) take_form(context, store, mentorship, request, *text.form, plan);
  for (const auto& typed : request.goals) move_goal(context, store, mentorship, request, read_goal_option(typed), plan);
  add_promises(context, store, mentorship, request, text, plan);
  add_topics_and_wins(context, request, text, told);
  add_pulse_of(context, request, told);
  told.tags = new_tags(store, told.planned ? to_text(Id{Kind::session, told.session.id}) : "", request.tags, "--tag");
  add_remarks(mentorship, moment, plan);
  return plan;
}

}  // namespace mentor::commands
