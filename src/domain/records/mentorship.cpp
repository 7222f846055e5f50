// SPDX-License-Identifier: MIT
// A mentorship: one mentoring relationship.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& mentorship_members() {
  static const auto members = std::tuple{
      with(&Mentorship::handle, {.name = "handle",
                                 .kind = FieldKind::handle,
                                 .need = Need::required,
                                 .seen = {.partner = Seen::yes, .sponsor = Seen::if_marked},
                                 .instead = "a handle is for ever; the title can be changed: --set title=…"}),
      with(&Mentorship::title, {.name = "title",
                                .kind = FieldKind::line,
                                .need = Need::required,
                                .searched = true,
                                .seen = {.partner = Seen::as_name, .sponsor = Seen::if_marked},
                                .also_typed = {"name"}}),
      with(&Mentorship::type, choice_of<MentorshipKind>("type", everybody)),
      with(&Mentorship::role, choice_of<Role>("role", everybody)),
      with(&Mentorship::status, changed_by("use mentor pause, mentor resume or mentor close",
                                           choice_of<MentorshipStatus>("status", everybody))),
      with(&Mentorship::cadence, {.name = "cadence",
                                  .kind = FieldKind::cadence,
                                  .seen = everybody,
                                  .screen = OnScreen::shown,
                                  .also_typed = {"every"}}),
      with(&Mentorship::start, {.name = "start",
                                .kind = FieldKind::date,
                                .need = Need::required,
                                .seen = everybody,
                                .also_typed = {"since"}}),
      with(&Mentorship::end, {.name = "end",
                              .kind = FieldKind::date,
                              .direction = Direction::deadline,
                              .seen = everybody,
                              .also_typed = {"until"}}),
      with(&Mentorship::paused_until, {.name = "paused_until",
                                       .kind = FieldKind::date,
                                       .direction = Direction::future,
                                       .seen = everybody,
                                       .instead = "use mentor pause"}),
      with(&Mentorship::closed_on,
           {.name = "closed_on", .kind = FieldKind::date, .seen = everybody, .instead = "use mentor close"}),
      with(&Mentorship::reason,
           {.name = "reason", .kind = FieldKind::line, .held_back_as = "why it was paused or closed"}),
      with(&Mentorship::retrospective, {.name = "retrospective", .kind = FieldKind::note, .searched = true}),
      with(&Mentorship::form, choice_of<NoteForm>("form", {}, Need::optional)),
      with(&Mentorship::for_sponsor,
           {.name = "for_sponsor", .kind = FieldKind::flag, .need = Need::required, .seen = {.sponsor = Seen::yes}})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Mentorship, mentorship_members)

const RecordInfo& mentorship_info() {
  static const RecordInfo info{.kind = Kind::mentorship,
                               .name = "mentorship",
                               .plural = "mentorships",
                               .letter = 'w',
                               .fields = fields_of(mentorship_members()),
                               .text = "title",
                               .status = "status",
                               .open = {"active", "paused"},
                               .visibility = Visibility::shared,
                               .partner = Rows::shared,
                               .sponsor = Rows::shared,
                               .only_one = {{"handle"}, "handle"},
                               .list = {.columns = {"title", "role", "cadence", "start", "status"}, .only_open = true}};
  return info;
}

}  // namespace mentor
