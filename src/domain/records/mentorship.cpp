// A mentorship: one mentoring relationship.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& mentorship_members() {
  static const auto members = std::tuple{
      described::with(&Mentorship::handle, Field{.name = "handle", .kind = FieldKind::handle, .need = Need::required}),
      described::with(&Mentorship::title,
                      Field{.name = "title", .kind = FieldKind::line, .need = Need::required, .searched = true}),
      described::with(&Mentorship::type, Field{.name = "type",
                                               .kind = FieldKind::choice,
                                               .need = Need::required,
                                               .choices = all_names<MentorshipKind>()}),
      described::with(
          &Mentorship::role,
          Field{.name = "role", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<Role>()}),
      described::with(&Mentorship::status, Field{.name = "status",
                                                 .kind = FieldKind::choice,
                                                 .need = Need::required,
                                                 .choices = all_names<MentorshipStatus>()}),
      described::with(&Mentorship::cadence, Field{.name = "cadence", .kind = FieldKind::cadence}),
      described::with(&Mentorship::start, Field{.name = "start", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Mentorship::end, Field{.name = "end", .kind = FieldKind::date}),
      described::with(&Mentorship::paused_until, Field{.name = "paused_until", .kind = FieldKind::date}),
      described::with(&Mentorship::closed_on, Field{.name = "closed_on", .kind = FieldKind::date}),
      described::with(&Mentorship::reason, Field{.name = "reason", .kind = FieldKind::line}),
      described::with(&Mentorship::retrospective,
                      Field{.name = "retrospective", .kind = FieldKind::note, .searched = true}),
      described::with(&Mentorship::form,
                      Field{.name = "form", .kind = FieldKind::choice, .choices = all_names<NoteForm>()}),
      described::with(&Mentorship::for_sponsor,
                      Field{.name = "for_sponsor", .kind = FieldKind::flag, .need = Need::required})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Mentorship, mentorship_members)

const RecordInfo& mentorship_info() {
  static const RecordInfo info{
      Kind::mentorship, "mentorship",      "mentorships", 'w', described::fields_of(mentorship_members()), "title", "",
      "status",         Visibility::shared};
  return info;
}

}  // namespace mentor
