// An agreement: what both sides agreed, in versions.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& agreement_members() {
  static const auto members = std::tuple{
      described::with(&Agreement::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(
          &Agreement::version,
          Field{.name = "version", .kind = FieldKind::integer, .need = Need::required, .low = 1, .high = 9999}),
      described::with(&Agreement::date, Field{.name = "date", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Agreement::text,
                      Field{.name = "text", .kind = FieldKind::note, .need = Need::required, .searched = true}),
      described::with(&Agreement::cadence, Field{.name = "cadence", .kind = FieldKind::cadence}),
      described::with(&Agreement::length, Field{.name = "minutes", .kind = FieldKind::minutes, .low = 1, .high = 1440}),
      described::with(&Agreement::routine_hours,
                      Field{.name = "routine_hours", .kind = FieldKind::integer, .low = 1, .high = 2160}),
      described::with(&Agreement::urgent_hours,
                      Field{.name = "urgent_hours", .kind = FieldKind::integer, .low = 1, .high = 2160}),
      described::with(&Agreement::feedback_hours,
                      Field{.name = "feedback_hours", .kind = FieldKind::integer, .low = 1, .high = 2160}),
      described::with(&Agreement::documents_hours,
                      Field{.name = "documents_hours", .kind = FieldKind::integer, .low = 1, .high = 2160}),
      described::with(&Agreement::boundaries, Field{.name = "boundaries", .kind = FieldKind::note}),
      described::with(&Agreement::review_on, Field{.name = "review_on", .kind = FieldKind::date}),
      described::with(&Agreement::review_every, Field{.name = "review_every", .kind = FieldKind::cadence}),
      described::with(&Agreement::signed_by_me, Field{.name = "signed_by_me", .kind = FieldKind::date}),
      described::with(&Agreement::signed_by_partner, Field{.name = "signed_by_partner", .kind = FieldKind::date})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Agreement, agreement_members)

const RecordInfo& agreement_info() {
  static const RecordInfo info{
      Kind::agreement, "agreement", "agreements",      'a', described::fields_of(agreement_members()), "text",
      "date",          "",          Visibility::shared};
  return info;
}

}  // namespace mentor
