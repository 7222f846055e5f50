// A milestone on the way to a goal.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& milestone_members() {
  static const auto members = std::tuple{
      described::with(
          &Milestone::goal,
          Field{.name = "goal", .kind = FieldKind::reference, .need = Need::required, .refers = Kind::goal}),
      described::with(&Milestone::title,
                      Field{.name = "title", .kind = FieldKind::line, .need = Need::required, .searched = true}),
      described::with(&Milestone::due, Field{.name = "due", .kind = FieldKind::date}),
      described::with(
          &Milestone::outcome,
          Field{.name = "outcome", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<Outcome>()}),
      described::with(&Milestone::closed, Field{.name = "closed", .kind = FieldKind::date}),
      described::with(&Milestone::reason, Field{.name = "reason", .kind = FieldKind::line})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Milestone, milestone_members)

const RecordInfo& milestone_info() {
  static const RecordInfo info{
      Kind::milestone, "milestone",       "milestones", 'm', described::fields_of(milestone_members()), "title", "",
      "outcome",       Visibility::shared};
  return info;
}

}  // namespace mentor
