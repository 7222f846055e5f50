// SPDX-License-Identifier: MIT
// A person: a handle, a name, and how to reach them.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"
#include "mentor/domain/text.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& person_members() {
  static const auto members = std::tuple{
      with(&Person::handle, {.name = "handle",
                             .kind = FieldKind::handle,
                             .need = Need::required,
                             .seen = everybody,
                             .instead = "a handle is for ever; the name can be changed: --set name=…"}),
      with(&Person::name, {.name = "name",
                           .kind = FieldKind::line,
                           .need = Need::required,
                           .limit = name_limit,
                           .searched = true,
                           .seen = everybody}),
      with(&Person::pronouns, {.name = "pronouns", .kind = FieldKind::line, .limit = name_limit, .seen = the_partner}),
      with(&Person::zone, {.name = "zone", .kind = FieldKind::zone, .seen = the_partner}),
      with(&Person::hours, {.name = "hours", .kind = FieldKind::hours}),
      with(&Person::language, {.name = "language", .kind = FieldKind::line, .limit = name_limit}),
      with(&Person::email, {.name = "email", .kind = FieldKind::email}),
      with(&Person::learns_by, {.name = "learns_by",
                                .kind = FieldKind::line,
                                .limit = name_limit,
                                .searched = true,
                                .also_typed = {"learns-by"}}),
      with(&Person::customs, {.name = "customs", .kind = FieldKind::line, .searched = true})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Person, person_members)

const RecordInfo& person_info() {
  static const RecordInfo info{.kind = Kind::person,
                               .name = "person",
                               .plural = "people",
                               .letter = 'u',
                               .fields = fields_of(person_members()),
                               .text = "name",
                               .visibility = Visibility::shared,
                               .partner = Rows::shared,
                               .sponsor = Rows::in_marked,
                               .only_one = {{"handle"}, "handle"},
                               .list = {.columns = {"name", "pronouns", "zone", "hours", "email"}}};
  return info;
}

}  // namespace mentor
