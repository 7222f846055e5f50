// mentor goal add, progress, milestone, list, edit, rm: what the mentee wants to reach.
#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/percent.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct GoalAddRequest {
  std::string who;
  std::string title;
  std::string why;
  std::string measure;
  std::string by;
  std::string date;
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
  const auto mentorship = find_mentorship(context, journal_to_change(context), request.who);
  auto goal = fresh<Goal>(context);
  goal.visibility = chosen_visibility(request.visibility, goal.visibility);
  goal.mentorship = mentorship.handle;
  goal.title = require_line(request.title, "TITLE");
  goal.for_sponsor = request.for_sponsor;
  if (!request.why.empty()) goal.why = require_note(request.why, "--why");
  if (!request.measure.empty()) goal.measure = require_note(request.measure, "--measure");
  goal.opened = day_or_today(context, request.date, "--date");
  if (!request.by.empty()) goal.target = read_day(context, request.by, "--by", Direction::future);
  goal = save(context, set_goal(std::move(goal), "--by"));
  const std::string by =
      goal.target ? fmt::format(", to be reached by {}", format_due(*goal.target, context.today())) : std::string();
  const Goal shown = on_screen(context.screen(), goal);
  say_saved(context,
            {{fmt::format("{}: a goal with {}: {}{}.", to_text(Id{Kind::goal, goal.id}),
                          visible(on_screen(context.screen(), mentorship).title), quoted_text(shown.title, shown), by)},
             {Id{Kind::goal, goal.id}}});
  return Exit::ok;
}

Exit run_goal_progress(Context& context, const GoalProgressRequest& request) {
  const Reading& store = journal_to_change(context);
  const Goal before = open_goal(store, request.id);
  auto entry = fresh<Progress>(context);
  entry.visibility = visibility_of_progress(before, before.visibility);
  entry.percent =
      percent_after(before, on_screen(context.screen(), before), read_percent(request.percent, "PERCENT"), "PERCENT");
  entry.date = day_or_today(context, request.date, "--date");
  if (!request.comment.empty()) entry.comment = require_note(request.comment, "COMMENT");
  auto act = move_goal(step_to(before, entries_of(store, before.id), std::move(entry)));
  take_number(act.record.entry, save(context, act.changes));
  const Goal& goal = act.record.goal;
  const Progress& progress = act.record.entry;
  const Goal shown = on_screen(context.screen(), goal);
  std::string line = progress_sentence(shown, before.percent, progress.percent);
  if (goal.percent != progress.percent && !shown.withheld)
    line = fmt::format("{}: {} % on {}; a later entry stays in force: {} %.", to_text(progress.goal), progress.percent,
                       format_day(progress.date), goal.percent);
  if (shown.percent == 100) line += fmt::format(" If it is reached: mentor done {}", to_text(progress.goal));
  say_saved(context, {{line}, {Id{Kind::progress, progress.id}, progress.goal}, Saved::Shape::mixed});
  return Exit::ok;
}

Exit run_goal_milestone(Context& context, const GoalMilestoneRequest& request) {
  const Goal goal = open_goal(journal_to_change(context), request.id);
  auto milestone = fresh<Milestone>(context);
  milestone.title = require_line(request.title, "TEXT");
  if (!request.by.empty()) milestone.due = read_day(context, request.by, "--by", Direction::future);
  milestone = save(context, add_milestone(std::move(milestone), goal));
  const Milestone shown = on_screen(context.screen(), milestone);
  say_saved(context, {{fmt::format("{}: a milestone of {}: {}{}.", to_text(Id{Kind::milestone, milestone.id}),
                                   to_text(milestone.goal), quoted_text(shown.title, shown),
                                   due_clause(context, milestone.due))},
                      {Id{Kind::milestone, milestone.id}}});
  return Exit::ok;
}

void bind_goal_add(CLI::App& noun, Launch& launch) {
  auto request = std::make_shared<GoalAddRequest>();
  CLI::App& app = *noun.add_subcommand("add", "Add a goal");
  app.add_option("WHO", request->who, "In which mentorship")->required();
  app.add_option("TITLE", request->title, "What is to be reached")->required();
  app.add_option("--why", request->why, "Why it matters")->type_name("TEXT");
  app.add_option("--measure", request->measure, "How you will both see that it is reached")->type_name("TEXT");
  app.add_option("--by", request->by, "To be reached by")->type_name("DATE");
  app.add_option("-d,--date", request->date, "Set on; today if not given")->type_name("DATE");
  app.add_flag("--for-sponsor", request->for_sponsor, "A sponsor's report may show its title");
  bind_visibility(app, request->visibility);
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_goal_add(context, *request); }; });
}

void bind_goal_progress(CLI::App& noun, Launch& launch) {
  auto request = std::make_shared<GoalProgressRequest>();
  CLI::App& app = *noun.add_subcommand("progress", "Record how far a goal is");
  app.add_option("ID", request->id, "Which goal: g3")->required();
  app.add_option("PERCENT", request->percent, "0 to 100, or a step: +10")->required();
  app.add_option("COMMENT", request->comment, "What moved");
  app.add_option("-d,--date", request->date, "On which day; today if not given")->type_name("DATE");
  app.callback([request, &launch] {
    launch.run = [request](Context& context) { return run_goal_progress(context, *request); };
  });
}

void bind_goal_milestone(CLI::App& noun, Launch& launch) {
  auto request = std::make_shared<GoalMilestoneRequest>();
  CLI::App& app = *noun.add_subcommand("milestone", "Add a step towards a goal");
  app.add_option("ID", request->id, "Which goal: g3")->required();
  app.add_option("TEXT", request->title, "The step")->required();
  app.add_option("--by", request->by, "Due on")->type_name("DATE");
  app.callback([request, &launch] {
    launch.run = [request](Context& context) { return run_goal_milestone(context, *request); };
  });
}

}  // namespace

void add_goal(CLI::App& app, Launch& launch) {
  bind_goal_add(app, launch);
  bind_goal_progress(app, launch);
  bind_goal_milestone(app, launch);
  add_noun_verbs(app, launch, Kind::goal);
}

}  // namespace mentor
