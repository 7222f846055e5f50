// SPDX-License-Identifier: MIT
// A goal is set, moved, reached or dropped. Its percentage is always the one of its latest progress entry.
#include "mentor/domain/acts/goal.hpp"

#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"
#include "mentor/messages/places.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <tuple>

namespace mentor {

namespace {

std::string goal_id(const Goal& goal) { return to_text(Id{Kind::goal, goal.id}); }

std::vector<Progress> entries_with(std::span<const Progress> entries, const Progress& entry) {
  std::vector<Progress> all(entries.begin(), entries.end());
  all.push_back(entry);
  return all;
}

bool is_earlier_entry(const Progress& one, const Progress& other) {
  const auto place = [](const Progress& entry) {
    return std::tuple{entry.date, entry.id > 0 ? entry.id : std::numeric_limits<std::int64_t>::max()};
  };
  return place(one) < place(other);
}

[[noreturn]] void refuse_percent(const Goal& goal, PercentTyped typed, std::int64_t percent, std::string_view option) {
  if (typed.form == PercentTyped::Form::move)
    throw UserError(messages::step_too_far(messages::at(option), typed.number, goal_id(goal), goal.percent, percent));
  throw UserError(messages::percentage_out_of_range(messages::at(option), percent, goal_id(goal), goal.percent));
}

}  // namespace

Act<Goal> set_goal(Goal goal, std::string_view option) {
  if (goal.target && *goal.target < goal.opened)
    throw UserError(
        messages::target_before_start(messages::at(option), format_day(*goal.target), format_day(goal.opened)));
  return added(std::move(goal));
}

Act<Milestone> add_milestone(Milestone milestone, const Goal& goal) {
  milestone.goal = Id{Kind::goal, goal.id};
  milestone.visibility = stricter(milestone.visibility, goal.visibility);
  return added(std::move(milestone));
}

std::int64_t percent_after(const Goal& goal, const Goal& shown, PercentTyped typed, std::string_view option) {
  const bool step = typed.form == PercentTyped::Form::move;
  if (step && (typed.number > 100 || typed.number < -100))
    throw UserError(messages::step_too_large(messages::at(option), typed.number));
  const std::int64_t percent = step ? goal.percent + typed.number : typed.number;
  if (percent >= 0 && percent <= 100) return percent;
  if (!shown.withheld) refuse_percent(goal, typed, percent, option);
  throw UserError(messages::percentage_leaves_range(
      messages::at(option), step ? fmt::format("{:+}", typed.number) : fmt::format("{} %", typed.number),
      goal_id(goal)));
}

std::int64_t latest_percent(std::span<const Progress> entries) {
  const Progress* latest = nullptr;
  for (const auto& entry : entries)
    if (!latest || !is_earlier_entry(entry, *latest)) latest = &entry;
  return latest ? latest->percent : 0;
}

GoalStep step_to(Goal goal, std::span<const Progress> entries, Progress entry) {
  const std::int64_t before = goal.percent;
  entry.goal = Id{Kind::goal, goal.id};
  entry.visibility = stricter(entry.visibility, goal.visibility);
  goal.percent = latest_percent(entries_with(entries, entry));
  return {std::move(goal), before, std::move(entry)};
}

Act<GoalStep> move_goal(GoalStep step) {
  Act<GoalStep> act{std::move(step), {}};
  act.record.entry.id = act.changes.insert(act.record.entry).number;
  act.changes.update(act.record.goal);
  return act;
}

Act<Goal> reach(Goal goal, std::span<const Progress> entries, Date day, Visibility usual) {
  goal.status = GoalStatus::reached;
  goal.closed = day;
  if (goal.percent == 100) return changed(std::move(goal));
  Progress entry;
  entry.visibility = usual;
  entry.date = day;
  entry.percent = 100;
  auto act = move_goal(step_to(std::move(goal), entries, std::move(entry)));
  return {std::move(act.record.goal), std::move(act.changes)};
}

Act<Goal> drop(Goal goal, Date day, std::string reason) {
  goal.status = GoalStatus::dropped;
  goal.closed = day;
  goal.reason = std::move(reason);
  return changed(std::move(goal));
}

Act<Progress> change_entry(Progress entry, Goal goal, std::vector<Progress> entries) {
  std::erase_if(entries, [&](const Progress& other) { return other.id == entry.id; });
  goal.percent = latest_percent(entries_with(entries, entry));
  auto act = changed(std::move(entry));
  act.changes.update(goal);
  return act;
}

Goal without_entries(Goal goal, std::vector<Progress> entries, std::span<const Id> gone) {
  std::erase_if(entries, [&](const Progress& entry) {
    return std::find(gone.begin(), gone.end(), Id{Kind::progress, entry.id}) != gone.end();
  });
  goal.percent = latest_percent(entries);
  return goal;
}

void require_open(const Goal& goal, std::string_view option) {
  if (goal.status == GoalStatus::open) return;
  throw UserError(messages::goal_closed(messages::at(option), goal_id(goal), to_text(goal.status)));
}

}  // namespace mentor
