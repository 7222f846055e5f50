// A person's part in a mentorship.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& participant_members() {
  static const auto members = std::tuple{
      described::with(&Participant::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Participant::person, Field{.name = "person", .kind = FieldKind::person, .need = Need::required}),
      described::with(&Participant::part, Field{.name = "part", .kind = FieldKind::line})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Participant, participant_members)

const RecordInfo& participant_info() {
  static const RecordInfo info{Kind::participant,
                               "participant",
                               "participants",
                               'x',
                               described::fields_of(participant_members()),
                               "part",
                               "",
                               "",
                               Visibility::shared};
  return info;
}

}  // namespace mentor
