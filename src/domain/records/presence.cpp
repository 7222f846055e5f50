// SPDX-License-Identifier: MIT
// A presence: somebody was there when a group met.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& presence_members() {
  static const auto members = std::tuple{with(&Presence::session, {.name = "session",
                                                                   .kind = FieldKind::reference,
                                                                   .need = Need::required,
                                                                   .refers = Kind::session,
                                                                   .seen = everybody,
                                                                   .when_gone = WhenGone::goes,
                                                                   .part = true}),
                                         with(&Presence::person, one_joined())};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Presence, presence_members)

const RecordInfo& presence_info() {
  static const RecordInfo info{.kind = Kind::presence,
                               .name = "presence",
                               .plural = "presences",
                               .letter = 'h',
                               .fields = fields_of(presence_members()),
                               .text = "person",
                               .visibility = Visibility::shared,
                               .partner = Rows::unsealed,
                               .sponsor = Rows::unsealed,
                               .only_one = {{"session", "person"}},
                               .list = {.columns = {"session", "person"}, .with_id = false},
                               .chapter = {15, "Who was there"}};
  return info;
}

}  // namespace mentor
