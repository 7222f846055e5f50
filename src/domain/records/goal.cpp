// SPDX-License-Identifier: MIT
// A goal: what the mentee wants to reach, and how far it is.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& goal_members() {
  static const auto members = std::tuple{
      with(&Goal::mentorship, home()),
      with(&Goal::title, {.name = "title",
                          .kind = FieldKind::line,
                          .need = Need::required,
                          .searched = true,
                          .seen = {.partner = Seen::yes, .sponsor = Seen::if_marked},
                          .also_typed = {"text"}}),
      with(&Goal::owner,
           {.name = "owner", .kind = FieldKind::person, .seen = the_partner, .when_gone = WhenGone::refused}),
      with(&Goal::why, {.name = "why", .kind = FieldKind::note, .searched = true, .seen = the_partner}),
      with(&Goal::measure, {.name = "measure", .kind = FieldKind::note, .searched = true, .seen = the_partner}),
      with(&Goal::target, {.name = "target",
                           .kind = FieldKind::date,
                           .direction = Direction::deadline,
                           .seen = everybody,
                           .also_typed = {"by", "due"}}),
      with(&Goal::status, choice_of<GoalStatus>("status", everybody)),
      with(&Goal::percent, {.name = "percent",
                            .kind = FieldKind::integer,
                            .need = Need::required,
                            .low = 0,
                            .high = 100,
                            .unit = "%",
                            .newest_of = Kind::progress,  // Others read it from the progress that they see.
                            .instead = "it is the one of the latest progress: mentor goal progress ID PERCENT"}),
      with(&Goal::opened, {.name = "opened",
                           .kind = FieldKind::date,
                           .need = Need::required,
                           .seen = everybody,
                           .also_typed = {"date"}}),
      with(&Goal::closed, {.name = "closed", .kind = FieldKind::date, .seen = everybody}),
      with(&Goal::reason, {.name = "reason", .kind = FieldKind::line, .seen = the_partner}),
      with(&Goal::for_sponsor,
           {.name = "for_sponsor", .kind = FieldKind::flag, .need = Need::required, .seen = {.sponsor = Seen::yes}})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Goal, goal_members)

const RecordInfo& goal_info() {
  static const RecordInfo info{
      .kind = Kind::goal,
      .name = "goal",
      .plural = "goals",
      .letter = 'g',
      .fields = fields_of(goal_members()),
      .text = "title",
      .day = "opened",
      .status = "status",
      .deadline = "target",
      .open = {"open"},
      .visibility = Visibility::shared,
      .may_differ = true,
      .partner = Rows::shared,
      .sponsor = Rows::shared,
      .list = {.columns = {"mentorship", "owner", "percent", "target", "status", "title"}, .only_open = true},
      .chapter = {2, "Goals"}};
  return info;
}

}  // namespace mentor
