// SPDX-License-Identifier: MIT
// Goals: where each stands, how it came there, and its milestones.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

ReportTable goal_table(const ReportData& data) {
  ReportTable table{{"id", "goal", "reached", "state", "target"}, {}, {2}};
  for (const auto& goal : data.goals)
    table.rows.push_back({id_for_reader(data, {Kind::goal, goal.id}), reported_title(goal), percent_then(data, goal),
                          reported_state(goal), goal.target ? format_day(*goal.target) : std::string()});
  return table;
}

ListItem milestone_item(const ReportData& data, const Milestone& milestone, Date today) {
  const bool open = milestone.outcome == Outcome::open;
  const std::string state = open ? due_suffix(milestone.due, today)
                                 : fmt::format(", {}{}", to_text(milestone.outcome),
                                               milestone.closed ? " " + format_day(*milestone.closed) : std::string());
  return {milestone.title + state, id_for_reader(data, {Kind::milestone, milestone.id}),
          open ? ListItem::Mark::open : ListItem::Mark::done};
}

}  // namespace

std::string percent_then(const ReportData& data, const Goal& goal) {
  if (goal.withheld) return {};
  std::optional<std::int64_t> percent;
  if (data.audience == Audience::me) percent = goal.percent;
  for (const auto& entry : data.progress)
    if (entry.goal.number == goal.id && !entry.withheld) percent = entry.percent;
  return percent ? fmt::format("{} %", *percent) : std::string();
}

std::string goal_called(const ReportData& data, const Goal& goal) {
  const std::string id = id_for_reader(data, {Kind::goal, goal.id});
  return id.empty() ? reported_title(goal) : id + " " + reported_title(goal);
}

std::string reported_title(const Goal& goal) { return goal.title.empty() ? std::string("a goal") : goal.title; }

std::string reported_state(const Goal& goal) {
  if (goal.status == GoalStatus::open) return "open";
  return fmt::format("{}{}", to_text(goal.status), goal.closed ? " " + format_day(*goal.closed) : std::string());
}

Chart goal_chart(const ReportData& data, const Goal& goal) {
  Chart chart{Chart::Shape::line, goal_called(data, goal), "%", {}, 100};
  for (const auto& entry : data.progress)
    if (entry.goal.number == goal.id && !entry.withheld)
      chart.points.push_back({format_date(entry.date), static_cast<double>(entry.percent)});
  return chart;
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

std::string nameless_milestones(const ReportData& data, const Goal& goal) {
  std::int64_t all = 0;
  std::int64_t reached = 0;
  for (const auto& milestone : data.milestones) {
    if (milestone.goal.number != goal.id || !milestone.title.empty()) continue;
    ++all;
    if (milestone.outcome == Outcome::kept || milestone.outcome == Outcome::late) ++reached;
  }
  return all == 0 ? std::string()
                  : fmt::format("{}: {} of {} reached.", goal_called(data, goal), reached, plural(all, "milestone"));
}

std::optional<ReportSection> report_goals(const ReportData& data, const Period&, Date today) {
  if (data.goals.empty()) return std::nullopt;
  ReportSection section{"Goals", {goal_table(data)}};
  for (const auto& goal : data.goals) {
    auto chart = goal_chart(data, goal);
    auto list = milestone_list(data, goal, today);
    // Milestones stand below their goal's name, drawn or not.
    if (chart.points.size() > 1)
      section.blocks.emplace_back(std::move(chart));
    else if (!list.items.empty())
      section.blocks.emplace_back(Paragraph{chart.title});
    if (!list.items.empty()) section.blocks.emplace_back(std::move(list));
    if (auto words = nameless_milestones(data, goal); !words.empty())
      section.blocks.emplace_back(Paragraph{std::move(words)});
  }
  return section;
}

}  // namespace mentor
