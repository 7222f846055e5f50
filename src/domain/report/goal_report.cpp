// SPDX-License-Identifier: MIT
// A goal's whole story: why, how success shows, the way so far, and what was promised for it.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"
#include "mentor/domain/text.hpp"

#include <fmt/format.h>
#include <utility>

namespace mentor {

namespace {

/// "Kim Koch, with Vera Holm"; of a goal that is nobody's alone, with whom.
std::string whose_goal_for(const ReportData& data, const Goal& goal) {
  const std::string title = title_for_reader(data);
  const std::string name = goal.owner ? report_who(data, *goal.owner) : std::string();
  return with_commas({name, title.empty() || title == name ? std::string() : "with " + title});
}

std::string goal_subtitle(const ReportData& data, const Goal& goal, Date today) {
  const auto percent = percent_then(data, goal);
  std::string words = with_commas({id_for_reader(data, {Kind::goal, goal.id}), whose_goal_for(data, goal)});
  words = as_beginning(std::move(words));
  if (!words.empty()) words += ": ";
  words += with_commas({percent ? fmt::format("{} %", *percent) : std::string(), reported_state(data, goal)});
  words += "; since " + day_for_reader(data, goal.opened);
  if (!goal.target) return words;
  const bool told_how_soon = goal.status == GoalStatus::open && data.audience == Audience::me;
  return words + "; target " + (told_how_soon ? format_due(*goal.target, today) : day_for_reader(data, *goal.target));
}

void add_said(BulletList& list, std::string_view lead, const std::optional<std::string>& text) {
  if (text && !trim(*text).empty()) list.items.push_back({fmt::format("{}: {}", lead, trim(*text)), {}, {}});
}

std::optional<ReportSection> goal_reasons(const Goal& goal) {
  BulletList list{{}, "reasons"};
  add_said(list, "why", goal.why);
  add_said(list, "reached when", goal.measure);
  add_said(list, goal.status == GoalStatus::dropped ? "dropped because" : "in the end", goal.reason);
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"The goal", {std::move(list)}};
}

std::optional<ReportSection> goal_progress(const ReportData& data, const Goal& goal) {
  Chart chart{Chart::Shape::line, "Percent reached", "%", {}, 100, ""};
  for (const auto& [date, percent] : goal_course(data, goal).points)
    chart.points.push_back({format_date(date), static_cast<double>(percent)});
  if (chart.points.empty()) return std::nullopt;
  FactTable table{
      "progress", {{"date", "when"}, {"percent", "reached"}, {"session", "session"}, {"comment", "what moved"}}, {}};
  for (const auto& entry : data.progress)
    table.rows.push_back({entry.date, entry.withheld ? Fact() : Fact(Percent{entry.percent}),
                          entry.session ? id_fact(data, *entry.session) : Fact(), fact_of(entry.comment)});
  ReportSection section{"Progress", {}};
  if (chart.points.size() > 1) section.blocks.push_back(std::move(chart));
  section.blocks.push_back(std::move(table));
  return section;
}

std::optional<ReportSection> goal_milestones(const ReportData& data, const Goal& goal, Date today) {
  auto list = milestone_list(data, goal, today);
  const auto nameless = nameless_milestones(data, goal);
  if (list.items.empty() && nameless.whole == 0) return std::nullopt;
  ReportSection section{"Milestones", {}};
  if (!list.items.empty()) section.blocks.push_back(std::move(list));
  if (nameless.whole > 0)
    section.blocks.push_back(
        Paragraph{fmt::format("{} of {} reached.", nameless.part, plural(nameless.whole, "milestone"))});
  return section;
}

std::optional<ReportSection> goal_promises(const ReportData& data, Date today) {
  auto list = promise_list(data, today);
  if (list.items.empty()) return std::nullopt;
  return ReportSection{"Promises for it", {std::move(list)}};
}

}  // namespace

Report build_goal_report(const ReportData& data, Date today) {
  const auto& goal = data.goals.front();
  Report report;
  sign_report(report, {&data, 1}, today);
  report.title = goal.title.empty() ? std::string("A goal") : fmt::format("Goal: {}", goal.title);
  report.subtitle = goal_subtitle(data, goal, today);
  auto& part = report.parts.emplace_back();
  const auto percent = percent_then(data, goal);
  part.facts = {{"id", id_fact(data, {Kind::goal, goal.id})},
                {"title", reported_title(goal)},
                {"percent", percent ? Fact(Percent{*percent}) : Fact()},
                {"state", std::string(to_text(goal.status))},
                {"opened", goal.opened},
                {"target", fact_of(goal.target)},
                {"closed", fact_of(goal.closed)}};
  for (auto& section :
       {goal_reasons(goal), goal_progress(data, goal), goal_milestones(data, goal, today), goal_promises(data, today)})
    if (section) part.sections.push_back(*section);
  if (auto sessions = session_table(data); !sessions.rows.empty())
    part.sections.push_back({"Sessions on the way", {std::move(sessions)}});
  return report;
}

}  // namespace mentor
