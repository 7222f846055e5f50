// SPDX-License-Identifier: MIT
// What lies ahead, whatever the period: all that is open today and has a date. Planned sessions, promises and
// milestones, parked topics that come back, targets of goals, the agreed end.
#include "domain/report/sections.hpp"
#include "mentor/domain/attendance.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct NextThing {
  Date date;
  std::string when;  ///< the date in words
  std::string kind;
  std::string words;
  std::string id;
};

NextThing next_on(const ReportData& data, Date date, std::string kind, std::string words, std::optional<Id> id) {
  return {date, day_for_reader(data, date), std::move(kind), std::move(words),
          id ? id_for_reader(data, *id) : std::string()};
}

void add_planned(const ReportData& data, std::vector<NextThing>& things) {
  for (const auto& session : data.planned) {
    const Date day = planned_day(data.clock, session);
    const std::string focus = session.focus && !session.focus->empty() ? ": " + *session.focus : std::string();
    things.push_back(next_on(data, day, "session", "session" + focus, Id{Kind::session, session.id}));
    things.back().when = planned_words(data, session);
  }
}

void add_parked(const ReportData& data, std::vector<NextThing>& things) {
  for (const auto& topic : data.topics)
    if (topic.parked_until && !topic.text.empty())
      things.push_back(
          next_on(data, *topic.parked_until, "topic", "topic comes back: " + topic.text, Id{Kind::topic, topic.id}));
}

void add_promises(const ReportData& data, const std::vector<Commitment>& promises, std::vector<NextThing>& things) {
  for (const auto& promise : promises)
    if (comes_next(data, promise))
      things.push_back(next_on(data, *promise.due, "promise",
                               fmt::format("{} promised: {}", report_who(data, promise.owner), promise.text),
                               Id{Kind::commitment, promise.id}));
}

void add_goals(const ReportData& data, const std::vector<Goal>& goals, const std::vector<Milestone>& milestones,
               std::vector<NextThing>& things) {
  for (const auto& goal : goals) {
    if (goal.status != GoalStatus::open || (goal.owner && has_left(data.parts, *goal.owner))) continue;
    if (goal.target)
      things.push_back(
          next_on(data, *goal.target, "goal", "target of " + reported_title(goal), Id{Kind::goal, goal.id}));
    if (goal.withheld) continue;
    for (const auto& milestone : milestones)
      if (milestone.goal.number == goal.id && milestone.outcome == Outcome::open && milestone.due &&
          !milestone.title.empty())
        things.push_back(
            next_on(data, *milestone.due, "milestone", milestone.title, Id{Kind::milestone, milestone.id}));
  }
}

}  // namespace

bool comes_next(const ReportData& data, const Commitment& promise) {
  return promise.outcome == Outcome::open && promise.due && !promise.text.empty() &&
         !has_left(data.parts, promise.owner) && data.mentorship.status != MentorshipStatus::closed;
}

Blocks report_next(const ReportData& data, const Period&, Date today) {
  if (data.mentorship.status == MentorshipStatus::closed) return {};
  std::vector<NextThing> things;
  add_planned(data, things);
  add_promises(data, data.commitments, things);
  add_promises(data, data.later_commitments, things);
  add_parked(data, things);
  add_goals(data, data.goals, data.milestones, things);
  add_goals(data, data.later_goals, data.later_milestones, things);
  if (const auto end = data.mentorship.end; end && *end >= today)
    things.push_back(next_on(data, *end, "end", "agreed end", std::nullopt));
  if (things.empty()) return {};
  std::stable_sort(things.begin(), things.end(),
                   [](const NextThing& a, const NextThing& b) { return a.date < b.date; });
  BulletList list{{}, "next"};
  for (const auto& thing : things) {
    const std::string_view overdue = thing.date < today ? " (overdue)" : "";
    list.items.push_back({fmt::format("{}: {}{}", thing.when, thing.words, overdue),
                          thing.id,
                          ListItem::Mark::none,
                          TextKind::plain,
                          {{"date", thing.date}, {"kind", thing.kind}, {"text", thing.words}}});
  }
  return {std::move(list)};
}

}  // namespace mentor
