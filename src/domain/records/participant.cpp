// SPDX-License-Identifier: MIT
// A participant: a person's part in a mentorship.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& participant_members() {
  static const auto members =
      std::tuple{with(&Participant::mentorship, home()),
                 with(&Participant::person, {.name = "person",
                                             .kind = FieldKind::person,
                                             .need = Need::required,
                                             .seen = everybody,
                                             .when_gone = WhenGone::refused,
                                             .part = true}),
                 with(&Participant::part, {.name = "part", .kind = FieldKind::line, .seen = the_partner}),
                 with(&Participant::joined, {.name = "joined", .kind = FieldKind::date, .seen = the_partner}),
                 with(&Participant::left, {.name = "left", .kind = FieldKind::date, .seen = the_partner})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Participant, participant_members)

const RecordInfo& participant_info() {
  static const RecordInfo info{
      .kind = Kind::participant,
      .name = "participant",
      .plural = "participants",
      .letter = 'x',
      .fields = fields_of(participant_members()),
      .text = "part",
      .visibility = Visibility::shared,
      .partner = Rows::shared,
      .sponsor = Rows::in_marked,
      .only_one = {{"mentorship", "person", "left"}},
      .list = {.columns = {"mentorship", "person", "part", "joined", "left"}, .with_id = false}};
  return info;
}

}  // namespace mentor
