// SPDX-License-Identifier: MIT
// A review: the periodic evaluation and the adjustment agreed.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& review_members() {
  static const auto members = std::tuple{
      with(&Review::mentorship, home()),
      with(&Review::date, {.name = "date", .kind = FieldKind::date, .need = Need::required, .seen = the_partner}),
      with(&Review::set, {.name = "set", .kind = FieldKind::line, .need = Need::required, .seen = the_partner}),
      with(&Review::by, choice_of<Side>("by", the_partner)),
      with(&Review::person, about_person()),
      with(&Review::answers,
           {.name = "answers", .kind = FieldKind::note, .need = Need::required, .searched = true, .seen = the_partner}),
      with(&Review::adjustment, {.name = "adjustment", .kind = FieldKind::note, .searched = true, .seen = the_partner}),
      with(&Review::went, {.name = "went", .kind = FieldKind::note, .searched = true, .seen = the_partner})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Review, review_members)

const RecordInfo& review_info() {
  static const RecordInfo info{.kind = Kind::review,
                               .name = "review",
                               .plural = "reviews",
                               .letter = 'v',
                               .fields = fields_of(review_members()),
                               .text = "adjustment",
                               .speaker = "by",
                               .day = "date",
                               .may_differ = true,
                               .partner = Rows::shared,
                               .list = {.columns = {"mentorship", "date", "by", "set", "adjustment"}, .newest = 20},
                               .chapter = {12, "Reviews"}};
  return info;
}

}  // namespace mentor
