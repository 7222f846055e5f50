// A tag: one word on one item.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& tag_members() {
  static const auto members = std::tuple{
      described::with(&Tag::item, Field{.name = "item", .kind = FieldKind::item, .need = Need::required}),
      described::with(&Tag::name,
                      Field{.name = "name", .kind = FieldKind::line, .need = Need::required, .searched = true})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Tag, tag_members)

const RecordInfo& tag_info() {
  static const RecordInfo info{
      Kind::tag, "tag", "tags", 'y', described::fields_of(tag_members()), "name", "", "", Visibility::private_};
  return info;
}

}  // namespace mentor
