// SPDX-License-Identifier: MIT
// Goals before a session, and what moved since.
#include "domain/prep/sections.hpp"
#include "domain/wording.hpp"

#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t most_goals = 6;

/// "+20 since Mon 2026-10-12": over the entries of the goal that are given.
std::string moved_words(const PrepData& data, const Goal& goal) {
  const Progress* first = nullptr;
  const Progress* last = nullptr;
  for (const auto& entry : data.moved) {
    if (entry.goal.number != goal.id || entry.withheld) continue;
    if (first == nullptr) first = &entry;
    last = &entry;
  }
  if (last == nullptr) return {};
  if (first == last) return fmt::format("set {}", format_day(last->date));
  return fmt::format("{:+} since {}", last->percent - first->percent, format_day(first->date));
}

std::string last_comment(const PrepData& data, const Goal& goal) {
  std::string comment;
  for (const auto& entry : data.moved)
    if (entry.goal.number == goal.id && entry.comment) comment = *entry.comment;
  return comment;
}

std::string next_milestone(const OpenGoal& open, Date today) {
  if (open.milestones.empty()) return {};
  const auto& milestone = open.milestones.front();
  return fmt::format("\nnext: {} {}{}", to_text(Id{Kind::milestone, milestone.id}), milestone.title,
                     due_suffix(milestone.due, today));
}

ListItem goal_item(const PrepData& data, const OpenGoal& open, Date today) {
  const auto& goal = open.goal;
  ListItem item;
  item.id = to_text(Id{Kind::goal, goal.id});
  item.mark = ListItem::Mark::open;
  if (goal.withheld) {
    item.text = goal.title;
    return item;
  }
  item.text = fmt::format(
      "{}: {}", goal.title,
      with_commas({fmt::format("{} %", goal.percent), moved_words(data, goal),
                   goal.target ? fmt::format("target {}", format_due(*goal.target, today)) : std::string()}));
  if (const auto comment = last_comment(data, goal); !comment.empty() && !is_tight(data)) item.text += "\n" + comment;
  if (!is_tight(data)) item.text += next_milestone(open, today);
  return item;
}

}  // namespace

std::optional<ReportSection> prep_goals(const PrepData& data, LocalTime now) {
  BulletList list;
  for (const auto& open : data.open.goals) list.items.push_back(goal_item(data, open, date_of(now)));
  if (list.items.empty()) return std::nullopt;
  keep_short(list, data, most_goals);
  return ReportSection{"Goals", {std::move(list)}};
}

}  // namespace mentor
