// SPDX-License-Identifier: MIT
// A signature: one of a group signed an agreement.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& signature_members() {
  static const auto members = std::tuple{
      with(&Signature::agreement, {.name = "agreement",
                                   .kind = FieldKind::reference,
                                   .need = Need::required,
                                   .refers = Kind::agreement,
                                   .seen = the_partner,
                                   .when_gone = WhenGone::goes,
                                   .part = true}),
      with(&Signature::person, one_joined()),
      with(&Signature::date, {.name = "date", .kind = FieldKind::date, .need = Need::required, .seen = the_partner})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Signature, signature_members)

const RecordInfo& signature_info() {
  static const RecordInfo info{.kind = Kind::signature,
                               .name = "signature",
                               .plural = "signatures",
                               .letter = 'j',
                               .fields = fields_of(signature_members()),
                               .text = "person",
                               .speaker = "person",
                               .visibility = Visibility::shared,
                               .partner = Rows::shared,
                               .only_one = {{"agreement", "person"}},
                               .list = {.columns = {"agreement", "person", "date"}, .with_id = false},
                               .chapter = {16, "Signatures"}};
  return info;
}

}  // namespace mentor
