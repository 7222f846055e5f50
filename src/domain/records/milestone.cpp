// SPDX-License-Identifier: MIT
// A milestone: a step of a goal, with a date.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& milestone_members() {
  static const auto members =
      std::tuple{with(&Milestone::goal, of_goal()),
                 with(&Milestone::title, {.name = "title",
                                          .kind = FieldKind::line,
                                          .need = Need::required,
                                          .searched = true,
                                          .seen = the_partner,
                                          .also_typed = {"text"}}),
                 with(&Milestone::due, {.name = "due",
                                        .kind = FieldKind::date,
                                        .direction = Direction::deadline,
                                        .seen = everybody,
                                        .also_typed = {"by"}}),
                 with(&Milestone::outcome, choice_of<Outcome>("outcome", everybody)),
                 with(&Milestone::closed, {.name = "closed", .kind = FieldKind::date, .seen = everybody}),
                 with(&Milestone::reason, {.name = "reason", .kind = FieldKind::line, .seen = the_partner})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Milestone, milestone_members)

const RecordInfo& milestone_info() {
  static const RecordInfo info{.kind = Kind::milestone,
                               .name = "milestone",
                               .plural = "milestones",
                               .letter = 'm',
                               .fields = fields_of(milestone_members()),
                               .text = "title",
                               .status = "outcome",
                               .deadline = "due",
                               .open = {"open"},
                               .visibility = Visibility::shared,
                               .may_differ = true,
                               .partner = Rows::shared,
                               .sponsor = Rows::shared,
                               .list = {.columns = {"goal", "due", "outcome", "title"}, .only_open = true},
                               .chapter = {3, "Milestones"}};
  return info;
}

}  // namespace mentor
