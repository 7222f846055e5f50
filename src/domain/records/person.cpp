// A person: somebody in a mentorship; one person is "me".
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& person_members() {
  static const auto members = std::tuple{
      described::with(&Person::handle, Field{.name = "handle", .kind = FieldKind::handle, .need = Need::required}),
      described::with(&Person::name,
                      Field{.name = "name", .kind = FieldKind::line, .need = Need::required, .searched = true}),
      described::with(&Person::pronouns, Field{.name = "pronouns", .kind = FieldKind::line}),
      described::with(&Person::zone, Field{.name = "zone", .kind = FieldKind::zone}),
      described::with(&Person::hours, Field{.name = "hours", .kind = FieldKind::line}),
      described::with(&Person::language, Field{.name = "language", .kind = FieldKind::line}),
      described::with(&Person::email, Field{.name = "email", .kind = FieldKind::line})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Person, person_members)

const RecordInfo& person_info() {
  static const RecordInfo info{
      Kind::person, "person", "people",          'u', described::fields_of(person_members()), "name",
      "",           "",       Visibility::shared};
  return info;
}

}  // namespace mentor
