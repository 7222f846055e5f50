// SPDX-License-Identifier: MIT
// Feedback given or received: situation, behaviour, impact, and what was done with it.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

Field told(std::string_view name, std::string_view also_typed = {}) {
  return {.name = name, .kind = FieldKind::note, .searched = true, .seen = the_partner, .also_typed = {also_typed}};
}

const auto& feedback_members() {
  static const auto members = std::tuple{
      with(&Feedback::mentorship, home()),
      with(&Feedback::direction, choice_of<FeedbackDirection>("direction", everybody)),
      with(&Feedback::type, choice_of<FeedbackKind>("type", everybody)),
      with(&Feedback::text,
           {.name = "text", .kind = FieldKind::note, .need = Need::required, .searched = true, .seen = the_partner}),
      with(&Feedback::date, {.name = "date", .kind = FieldKind::date, .need = Need::required, .seen = everybody}),
      with(&Feedback::area, {.name = "area", .kind = FieldKind::line, .searched = true, .seen = the_partner}),
      with(&Feedback::situation, told("situation")),
      with(&Feedback::behaviour, told("behaviour", "behavior")),
      with(&Feedback::impact, told("impact")),
      with(&Feedback::follow_up, told("follow_up")),
      with(&Feedback::person, about_person()),
      with(&Feedback::session, said_in_session())};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Feedback, feedback_members)

const RecordInfo& feedback_info() {
  static const RecordInfo info{
      .kind = Kind::feedback,
      .name = "feedback",
      .plural = "feedback",
      .letter = 'f',
      .fields = fields_of(feedback_members()),
      .text = "text",
      .speaker = "direction",
      .day = "date",
      .unlike = {"direction", to_text(FeedbackDirection::given), Visibility::shared},  // what I said, both know
      .may_differ = true,
      .partner = Rows::shared,
      .sponsor = Rows::shared,
      .list = {.columns = {"mentorship", "person", "date", "direction", "type", "area", "text"}, .newest = 20},
      .chapter = {9, "Feedback"},
      .counted_as = {"piece of feedback", "pieces of feedback"}};
  return info;
}

}  // namespace mentor
