// SPDX-License-Identifier: MIT
// A goal's whole story: why, how success shows, the way so far, and what was promised for it.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

std::string goal_subtitle(const ReportData& data, const Goal& goal, Date today) {
  std::string words;
  for (const auto& part : {id_for_reader(data, {Kind::goal, goal.id}), data.mentorship.title})
    words += (words.empty() || part.empty() ? "" : ", ") + part;
  const std::string percent = percent_then(data, goal);
  words += fmt::format(": {}{}{}", percent, percent.empty() ? "" : ", ", reported_state(goal));
  words += fmt::format("; since {}", format_day(goal.opened));
  if (!goal.target) return words;
  const bool open = goal.status == GoalStatus::open;
  return words + "; target " + (open ? format_due(*goal.target, today) : format_day(*goal.target));
}

void add_said(BulletList& list, std::string_view lead, const std::optional<std::string>& text) {
  if (text && !trim(*text).empty()) list.items.push_back({fmt::format("{}: {}", lead, trim(*text)), {}, {}});
}

std::optional<ReportSection> goal_reasons(const Goal& goal) {
  BulletList list;
  add_said(list, "why", goal.why);
  add_said(list, "reached when", goal.measure);
  add_said(list, goal.status == GoalStatus::dropped ? "dropped because" : "in the end", goal.reason);
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"The goal", {std::move(list)}};
}

std::optional<ReportSection> goal_course(const ReportData& data, const Goal& goal) {
  auto chart = goal_chart(data, goal);
  if (chart.points.empty()) return std::nullopt;
  chart.title = "Percent reached";
  ReportTable table{{"when", "reached", "session", "what moved"}, {}, {1}};
  for (const auto& entry : data.progress)
    table.rows.push_back({format_day(entry.date), entry.withheld ? std::string() : fmt::format("{} %", entry.percent),
                          entry.session ? id_for_reader(data, *entry.session) : std::string(),
                          entry.comment ? *entry.comment : std::string()});
  ReportSection section{"Progress", {}};
  if (chart.points.size() > 1) section.blocks.push_back(std::move(chart));
  section.blocks.push_back(std::move(table));
  return section;
}

std::optional<ReportSection> goal_milestones(const ReportData& data, const Goal& goal, Date today) {
  auto list = milestone_list(data, goal, today);
  auto nameless = nameless_milestones(data, goal);
  if (list.items.empty() && nameless.empty()) return std::nullopt;
  ReportSection section{"Milestones", {}};
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  if (!nameless.empty()) section.blocks.push_back(Paragraph{std::move(nameless)});
  return section;
}

std::optional<ReportSection> goal_promises(const ReportData& data) {
  BulletList list;
  for (const auto& owner : report_owners(data))
    for (const auto& promise : data.commitments)
      if (promise.owner == owner && !promise.text.empty())
        list.items.push_back({fmt::format("{}: {}", report_who(data, owner), promise_words(promise)),
                              id_for_reader(data, {Kind::commitment, promise.id}),
                              promise.outcome == Outcome::open ? ListItem::Mark::open : ListItem::Mark::done});
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"Promises for it", {std::move(list)}};
}

}  // namespace

Report build_goal_report(const ReportData& data, Date today) {
  const auto& goal = data.goals.front();
  Report report;
  report.title = goal.title.empty() ? std::string("A goal") : fmt::format("Goal: {}", goal.title);
  report.subtitle = goal_subtitle(data, goal, today);
  for (auto& section :
       {goal_reasons(goal), goal_course(data, goal), goal_milestones(data, goal, today), goal_promises(data)})
    if (section) report.sections.push_back(*section);
  if (auto sessions = session_table(data); !sessions.rows.empty())
    report.sections.push_back({"Sessions on the way", {std::move(sessions)}});
  drop_empty_columns(report);
  report.left_out = left_out_lines({&data, 1});
  return report;
}

}  // namespace mentor
