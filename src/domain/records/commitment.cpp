// A commitment: a promise by one person.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& commitment_members() {
  static const auto members = std::tuple{
      described::with(&Commitment::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Commitment::owner, Field{.name = "owner", .kind = FieldKind::person, .need = Need::required}),
      described::with(&Commitment::text,
                      Field{.name = "text", .kind = FieldKind::line, .need = Need::required, .searched = true}),
      described::with(&Commitment::due, Field{.name = "due", .kind = FieldKind::date}),
      described::with(
          &Commitment::outcome,
          Field{.name = "outcome", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<Outcome>()}),
      described::with(&Commitment::made, Field{.name = "made", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Commitment::closed, Field{.name = "closed", .kind = FieldKind::date}),
      described::with(&Commitment::reason, Field{.name = "reason", .kind = FieldKind::line}),
      described::with(&Commitment::session,
                      Field{.name = "session", .kind = FieldKind::reference, .refers = Kind::session}),
      described::with(&Commitment::goal, Field{.name = "goal", .kind = FieldKind::reference, .refers = Kind::goal})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Commitment, commitment_members)

const RecordInfo& commitment_info() {
  static const RecordInfo info{
      Kind::commitment, "commitment", "commitments",     'c', described::fields_of(commitment_members()), "text",
      "made",           "outcome",    Visibility::shared};
  return info;
}

}  // namespace mentor
