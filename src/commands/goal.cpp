// SPDX-License-Identifier: MIT
// mentor goal add, progress, milestone, list, edit, rm: what the mentee wants to reach.
#include "commands/support/agreed.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/promises.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/agreement.hpp"
#include "mentor/messages/goals.hpp"
#include "mentor/render/sentences.hpp"

#include <array>
#include <memory>

namespace mentor::commands {

namespace {

struct GoalAddRequest {
  std::string who;
  std::string title;
  std::string why;
  std::string measure;
  std::string by;
  std::string date;
  std::string owner;
  bool for_sponsor = false;
  VisibilityOptions visibility;
};

struct GoalProgressRequest {
  std::string id;
  std::string percent;
  std::string comment;
  std::string date;
};

struct GoalMilestoneRequest {
  std::string id;
  std::string title;
  std::string by;
};

Goal open_goal(const Reading& store, const std::string& word) {
  auto goal = from_record<Goal>(find_kind(store, word, std::array{Kind::goal}));
  require_open(goal, "ID");
  return goal;
}

Exit run_goal_add(Context& context, const GoalAddRequest& request) {
  const Store& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  auto goal = fresh<Goal>(context);
  goal.visibility = chosen_visibility(request.visibility, goal.visibility);
  goal.mentorship = mentorship.handle;
  goal.opened = day_or_today(context, request.date, "--date");
  std::string title = request.title;
  goal.owner = whose_of_several(store, mentorship, title, request.owner, "--owner");
  const Promise reach = read_promise(context, title, "TITLE", goal.opened, request.by);
  goal.title = reach.text;
  goal.target = reach.due;
  goal.for_sponsor = request.for_sponsor;
  if (!request.why.empty()) goal.why = require_note(request.why, "--why");
  if (!request.measure.empty()) goal.measure = require_note(request.measure, "--measure");
  goal = save(context, set_goal(std::move(goal), "--by"));
  const std::string by = goal.target ? messages::reached_by(format_due(*goal.target, context.today())) : std::string();
  const Goal shown = on_screen(context.screen(), goal);
  std::string with = visible(on_screen(context.screen(), mentorship).title);
  if (goal.owner) with += messages::for_somebody(visible(name_of(context.screen(), *goal.owner)));
  Saved saved{{messages::goal_set(to_text(Id{Kind::goal, goal.id}), with, quoted_text(shown.title, shown), by) +
               told_unasked(store, mentorship, to_record(goal), request.visibility)},
              {Id{Kind::goal, goal.id}}};
  if (const auto scope = agreed_clauses(context.screen(), mentorship.handle).line("purpose.scope"); !scope.empty())
    saved.lines.push_back(messages::agreed_scope(visible(scope)));
  say_saved(context, saved);
  return Exit::ok;
}

Exit run_goal_progress(Context& context, const GoalProgressRequest& request) {
  const Reading& store = journal_to_change(context);
  const Goal before = open_goal(store, request.id);
  auto entry = fresh<Progress>(context);
  const Goal seen = on_screen(context.screen(), before);
  entry.percent = percent_after(before, seen, read_percent(request.percent, "PERCENT"), "PERCENT");
  entry.date = day_or_today(context, request.date, "--date");
  if (!request.comment.empty()) entry.comment = require_note(request.comment, "COMMENT");
  auto act = move_goal(step_to(before, entries_of(store, before.id), std::move(entry)));
  take_number(act.record.entry, save(context, act.changes));
  const Goal& goal = act.record.goal;
  const Progress& progress = act.record.entry;
  const Goal shown = on_screen(context.screen(), goal);
  std::string line = progress_sentence(shown, seen.percent, progress.percent);
  if (shown.percent != progress.percent && !shown.withheld)
    line = messages::later_progress(to_text(progress.goal), progress.percent, format_day(progress.date), shown.percent);
  if (!shown.withheld) line += who_sees_comment(progress);
  if (shown.percent == 100) line += messages::perhaps_reached(to_text(progress.goal));
  say_saved(context, {{line}, {Id{Kind::progress, progress.id}, progress.goal}, Saved::Shape::mixed});
  return Exit::ok;
}

Exit run_goal_milestone(Context& context, const GoalMilestoneRequest& request) {
  const Goal goal = open_goal(journal_to_change(context), request.id);
  auto milestone = fresh<Milestone>(context);
  const Promise step = read_promise(context, request.title, "TEXT", context.today(), request.by);
  milestone.title = step.text;
  milestone.due = step.due;
  milestone = save(context, add_milestone(std::move(milestone), goal));
  const Milestone shown = on_screen(context.screen(), milestone);
  say_saved(context,
            {{messages::milestone_set(to_text(Id{Kind::milestone, milestone.id}), to_text(milestone.goal),
                                      quoted_text(shown.title, shown), due_clause(milestone.due, context.today()))},
             {Id{Kind::milestone, milestone.id}}});
  return Exit::ok;
}

Verb setting_verb() {
  const auto request = std::make_shared<GoalAddRequest>();
  Verb verb{.run = runs(run_goal_add, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      required(rest("TITLE", request->title, "What is to be reached")),
      option("--why", request->why, "TEXT", "Why it matters"),
      option("--measure", request->measure, "TEXT", "How you will both know it is reached"),
      option("--by,--target", request->by, "DATE", "Date to reach it by"),
      option("-d,--date", request->date, "DATE", "Set on; today if not given"),
      option("--owner", request->owner, "PERSON", "Whose it is, in a group; \"me\" for yours; or \"cy: …\""),
      flag("--for-sponsor", request->for_sponsor, "A sponsor's report may show its title"),
      visibility_options(request->visibility),
  };
  return verb;
}

Verb goal_progress_verb() {
  const auto request = std::make_shared<GoalProgressRequest>();
  Verb verb{.name = "progress", .summary = "Record how far a goal is", .run = runs(run_goal_progress, request)};
  verb.options = {
      required(meaning(Means::goal, word("ID", request->id, "Which goal: g3"))),
      required(word("PERCENT", request->percent, "0 to 100, or a step: +10")),
      rest("COMMENT", request->comment, "What moved"),
      option("-d,--date", request->date, "DATE", "When; today if not given"),
  };
  return verb;
}

Verb goal_milestone_verb() {
  const auto request = std::make_shared<GoalMilestoneRequest>();
  Verb verb{.name = "milestone", .summary = "Add a step towards a goal", .run = runs(run_goal_milestone, request)};
  verb.options = {
      required(meaning(Means::goal, word("ID", request->id, "Which goal: g3"))),
      required(rest("TEXT", request->title, "The step")),
      option("--by,--due", request->by, "DATE", "Due on"),
  };
  return verb;
}

}  // namespace

Verb goal_verb() { return recording_noun(Kind::goal, setting_verb, {goal_progress_verb(), goal_milestone_verb()}); }

}  // namespace mentor::commands
