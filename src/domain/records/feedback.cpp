// Feedback given or received: situation, behaviour, impact, and what was done with it.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& feedback_members() {
  static const auto members = std::tuple{
      described::with(&Feedback::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Feedback::direction, Field{.name = "direction",
                                                  .kind = FieldKind::choice,
                                                  .need = Need::required,
                                                  .choices = all_names<FeedbackDirection>()}),
      described::with(
          &Feedback::type,
          Field{
              .name = "type", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<FeedbackKind>()}),
      described::with(&Feedback::text,
                      Field{.name = "text", .kind = FieldKind::note, .need = Need::required, .searched = true}),
      described::with(&Feedback::date, Field{.name = "date", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Feedback::area, Field{.name = "area", .kind = FieldKind::line, .searched = true}),
      described::with(&Feedback::situation, Field{.name = "situation", .kind = FieldKind::note, .searched = true}),
      described::with(&Feedback::behaviour, Field{.name = "behaviour", .kind = FieldKind::note, .searched = true}),
      described::with(&Feedback::impact, Field{.name = "impact", .kind = FieldKind::note, .searched = true}),
      described::with(&Feedback::follow_up, Field{.name = "follow_up", .kind = FieldKind::note, .searched = true}),
      described::with(&Feedback::person, Field{.name = "person", .kind = FieldKind::person}),
      described::with(&Feedback::session,
                      Field{.name = "session", .kind = FieldKind::reference, .refers = Kind::session})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Feedback, feedback_members)

const RecordInfo& feedback_info() {
  static const RecordInfo info{
      Kind::feedback, "feedback", "feedback",          'f', described::fields_of(feedback_members()), "text",
      "date",         "",         Visibility::private_};
  return info;
}

}  // namespace mentor
