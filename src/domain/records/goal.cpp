// A goal: what the mentee wants to reach.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& goal_members() {
  static const auto members = std::tuple{
      described::with(&Goal::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Goal::title,
                      Field{.name = "title", .kind = FieldKind::line, .need = Need::required, .searched = true}),
      described::with(&Goal::why, Field{.name = "why", .kind = FieldKind::note, .searched = true}),
      described::with(&Goal::measure, Field{.name = "measure", .kind = FieldKind::note, .searched = true}),
      described::with(&Goal::target, Field{.name = "target", .kind = FieldKind::date}),
      described::with(
          &Goal::status,
          Field{
              .name = "status", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<GoalStatus>()}),
      described::with(
          &Goal::percent,
          Field{.name = "percent", .kind = FieldKind::integer, .need = Need::required, .low = 0, .high = 100}),
      described::with(&Goal::opened, Field{.name = "opened", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Goal::closed, Field{.name = "closed", .kind = FieldKind::date}),
      described::with(&Goal::reason, Field{.name = "reason", .kind = FieldKind::line}),
      described::with(&Goal::for_sponsor,
                      Field{.name = "for_sponsor", .kind = FieldKind::flag, .need = Need::required})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Goal, goal_members)

const RecordInfo& goal_info() {
  static const RecordInfo info{
      Kind::goal, "goal",   "goals",           'g', described::fields_of(goal_members()), "title",
      "opened",   "status", Visibility::shared};
  return info;
}

}  // namespace mentor
