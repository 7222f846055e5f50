// SPDX-License-Identifier: MIT
// What comes next: planned sessions, and everything that has a date; nothing in a mentorship that is closed.
#include "domain/report/sections.hpp"
#include "domain/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct NextThing {
  Date date;
  ListItem item;
};

void add_planned(const ReportData& data, Date today, std::vector<NextThing>& things) {
  for (const auto& session : data.planned) {
    const Date day = planned_day(data.clock, session);
    const std::string focus = session.focus && !session.focus->empty() ? ": " + *session.focus : std::string();
    if (day >= today)
      things.push_back({day,
                        {fmt::format("{}: session{}", planned_start(data.clock, session), focus),
                         id_for_reader(data, {Kind::session, session.id}), ListItem::Mark::none}});
  }
}

void add_parked(const ReportData& data, std::vector<NextThing>& things) {
  for (const auto& topic : data.topics)
    if (topic.parked_until && !topic.text.empty())
      things.push_back({*topic.parked_until,
                        {fmt::format("{}: topic comes back: {}", format_day(*topic.parked_until), topic.text),
                         id_for_reader(data, {Kind::topic, topic.id}), ListItem::Mark::none}});
}

void add_promises(const ReportData& data, std::vector<NextThing>& things) {
  for (const auto& promise : data.commitments)
    if (promise.outcome == Outcome::open && promise.due && !promise.text.empty())
      things.push_back(
          {*promise.due,
           {fmt::format("{}: {} promised: {}", format_day(*promise.due), report_who(data, promise.owner), promise.text),
            id_for_reader(data, {Kind::commitment, promise.id}), ListItem::Mark::none}});
}

void add_goals(const ReportData& data, std::vector<NextThing>& things) {
  for (const auto& goal : data.goals) {
    if (goal.status != GoalStatus::open) continue;
    const std::string title = reported_title(goal);
    if (goal.target)
      things.push_back({*goal.target,
                        {fmt::format("{}: target of {}", format_day(*goal.target), title),
                         id_for_reader(data, {Kind::goal, goal.id}), ListItem::Mark::none}});
    if (goal.withheld) continue;
    for (const auto& milestone : data.milestones)
      if (milestone.goal.number == goal.id && milestone.outcome == Outcome::open && milestone.due &&
          !milestone.title.empty())
        things.push_back({*milestone.due,
                          {fmt::format("{}: {}", format_day(*milestone.due), milestone.title),
                           id_for_reader(data, {Kind::milestone, milestone.id}), ListItem::Mark::none}});
  }
}

}  // namespace

std::optional<ReportSection> report_next(const ReportData& data, const Period&, Date today) {
  if (data.mentorship.status == MentorshipStatus::closed) return std::nullopt;
  std::vector<NextThing> things;
  add_planned(data, today, things);
  add_promises(data, things);
  add_parked(data, things);
  add_goals(data, things);
  if (const auto end = data.mentorship.end; end && *end >= today)
    things.push_back({*end, {fmt::format("{}: agreed end", format_day(*end)), {}, {}}});
  if (things.empty()) return std::nullopt;
  std::stable_sort(things.begin(), things.end(),
                   [](const NextThing& a, const NextThing& b) { return a.date < b.date; });
  BulletList list;
  for (auto& thing : things) {
    if (thing.date < today) thing.item.text += " (overdue)";
    list.items.push_back(std::move(thing.item));
  }
  return ReportSection{"What comes next", {std::move(list)}};
}

}  // namespace mentor
