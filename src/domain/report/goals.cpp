// SPDX-License-Identifier: MIT
// What was achieved: goals, a row each, their milestones, and wins.
#include "domain/report/sections.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

/// "reached 2026-05-19", "target 2026-10-30"
std::string goal_date_words(const ReportData& data, const Goal& goal) {
  if (goal.status != GoalStatus::open) return reported_state(data, goal);
  return goal.target ? "target " + day_for_reader(data, *goal.target) : std::string();
}

/// Milestones whose titles the audience does not get are counted.
Fact nameless_count(const ReportData& data, const Goal& goal) {
  const auto [reached, all] = nameless_milestones(data, goal);
  return all == 0 ? Fact() : Fact(fmt::format("{} of {}", reached, all));
}

/// As it stood at the end of the period.
Goal goal_then(Goal goal, const Period& period) {
  if (!goal.closed || *goal.closed <= period.last) return goal;
  goal.status = GoalStatus::open;
  goal.closed.reset();
  return goal;
}

std::vector<Fact> goal_row(const ReportData& data, const Goal& goal) {
  const auto percent = percent_then(data, goal);
  return {id_fact(data, {Kind::goal, goal.id}),
          reported_title(goal),
          goal.owner && data.audience != Audience::sponsor ? Fact(report_who(data, *goal.owner)) : Fact(),
          percent ? Fact(Percent{*percent}) : Fact(),
          goal_course(data, goal),
          nameless_count(data, goal),
          goal_date_words(data, goal),
          std::string(to_text(goal.status)),
          goal.opened,
          fact_of(goal.target),
          fact_of(goal.closed)};
}

FactTable goal_table(const ReportData& data, const Period& period) {
  FactTable table{"goals",
                  {{"id", data.audience == Audience::me ? "id" : ""},
                   {"title", "goal"},
                   {"owner", "whose"},
                   {"percent", "progress"},
                   {"course", "course"},
                   {"milestones_reached", "milestones"},
                   {"", "when"},
                   {"state", ""},
                   {"opened", ""},
                   {"target", ""},
                   {"closed", ""}},
                  {}};
  for (const auto& goal : data.goals) table.rows.push_back(goal_row(data, goal_then(goal, period)));
  return table;
}

ListItem milestone_item(const ReportData& data, const Milestone& milestone, Date today) {
  const bool open = milestone.outcome == Outcome::open;
  const std::string closed = milestone.closed ? " " + day_for_reader(data, *milestone.closed) : std::string();
  const std::string state =
      open ? due_for_reader(data, milestone.due, today) : fmt::format(", {}{}", to_text(milestone.outcome), closed);
  return {milestone.title + state, id_for_reader(data, {Kind::milestone, milestone.id}),
          open ? ListItem::Mark::open : ListItem::Mark::done};
}

FactTable milestones_as_data(const ReportData& data) {
  FactTable table{
      "milestones", {{"id", ""}, {"goal", ""}, {"title", ""}, {"due", ""}, {"outcome", ""}, {"closed", ""}}, {}};
  for (const auto& goal : data.goals)
    for (const auto& milestone : data.milestones)
      if (milestone.goal.number == goal.id && !goal.withheld && !milestone.title.empty())
        table.rows.push_back(
            {id_fact(data, {Kind::milestone, milestone.id}),
             data.audience == Audience::me ? id_fact(data, {Kind::goal, goal.id}) : Fact(reported_title(goal)),
             milestone.title, fact_of(milestone.due), std::string(to_text(milestone.outcome)),
             fact_of(milestone.closed)});
  return table;
}

/// Those that ended in the period, and open ones without a date: what comes next tells the others.
bool is_achieved(const ReportData& data, const Goal& goal, const Milestone& milestone, const Period& period) {
  if (goal.withheld || milestone.title.empty() || milestone.goal.number != goal.id) return false;
  if (milestone.closed) return period.holds(*milestone.closed);
  const bool comes_next = milestone.outcome == Outcome::open && milestone.due && goal.status == GoalStatus::open &&
                          data.mentorship.status != MentorshipStatus::closed;
  return !comes_next;
}

}  // namespace

Course goal_course(const ReportData& data, const Goal& goal) {
  Course course{{}, 0, 100, "%"};
  for (const auto& entry : data.progress)
    if (entry.goal.number == goal.id && !entry.withheld) course.points.emplace_back(entry.date, entry.percent);
  return course;
}

std::optional<std::int64_t> percent_then(const ReportData& data, const Goal& goal) {
  if (goal.withheld) return std::nullopt;
  const auto course = goal_course(data, goal);
  if (!course.points.empty()) return course.points.back().second;
  return data.audience == Audience::me ? std::optional(goal.percent) : std::nullopt;
}

std::string reported_title(const Goal& goal) { return goal.title.empty() ? std::string("a goal") : goal.title; }

std::string reported_state(const ReportData& data, const Goal& goal) {
  if (goal.status == GoalStatus::open) return "open";
  return fmt::format("{}{}", to_text(goal.status),
                     goal.closed ? " " + day_for_reader(data, *goal.closed) : std::string());
}

BulletList milestone_list(const ReportData& data, const Goal& goal, Date today) {
  BulletList list;
  // Nothing of a sealed goal is told by its parts.
  if (goal.withheld) return list;
  for (const auto& milestone : data.milestones)
    if (milestone.goal.number == goal.id && !milestone.title.empty())
      list.items.push_back(milestone_item(data, milestone, today));
  return list;
}

Share nameless_milestones(const ReportData& data, const Goal& goal) {
  Share reached;
  for (const auto& milestone : data.milestones) {
    if (milestone.goal.number != goal.id || !milestone.title.empty()) continue;
    ++reached.whole;
    if (milestone.outcome == Outcome::kept || milestone.outcome == Outcome::late) ++reached.part;
  }
  return reached;
}

Blocks report_achieved(const ReportData& data, const Period& period, Date today) {
  Blocks blocks;
  BulletList milestones;
  for (const auto& goal : data.goals) {
    for (const auto& milestone : data.milestones)
      if (is_achieved(data, goal, milestone, period))
        milestones.items.push_back(milestone_item(data, milestone, today));
  }
  if (!data.goals.empty()) blocks.emplace_back(goal_table(data, period));
  if (!milestones.items.empty()) blocks.emplace_back(std::move(milestones));
  if (auto all = milestones_as_data(data); !all.rows.empty()) blocks.emplace_back(std::move(all));
  if (BulletList wins{note_items(data, NoteKind::win), "wins"}; !wins.items.empty()) {
    blocks.emplace_back(Paragraph{wins.items.size() == 1 ? "A win:" : "Wins:"});
    blocks.emplace_back(std::move(wins));
  }
  return blocks;
}

}  // namespace mentor
