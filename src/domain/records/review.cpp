// A review: the periodic evaluation and the adjustment agreed.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& review_members() {
  static const auto members = std::tuple{
      described::with(&Review::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Review::date, Field{.name = "date", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Review::set, Field{.name = "set", .kind = FieldKind::line, .need = Need::required}),
      described::with(
          &Review::by,
          Field{.name = "by", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<Side>()}),
      described::with(&Review::answers,
                      Field{.name = "answers", .kind = FieldKind::note, .need = Need::required, .searched = true}),
      described::with(&Review::adjustment, Field{.name = "adjustment", .kind = FieldKind::note, .searched = true})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Review, review_members)

const RecordInfo& review_info() {
  static const RecordInfo info{
      Kind::review, "review", "reviews",           'v', described::fields_of(review_members()), "adjustment",
      "date",       "",       Visibility::private_};
  return info;
}

}  // namespace mentor
