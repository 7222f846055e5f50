// SPDX-License-Identifier: MIT
// A tag: one word on one item.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"
#include "mentor/domain/text.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& tag_members() {
  static const auto members = std::tuple{
      with(
          &Tag::item,
          {.name = "item", .kind = FieldKind::item, .need = Need::required, .when_gone = WhenGone::goes, .part = true}),
      with(&Tag::name,
           {.name = "name", .kind = FieldKind::line, .need = Need::required, .limit = name_limit, .searched = true})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Tag, tag_members)

const RecordInfo& tag_info() {
  static const RecordInfo info{.kind = Kind::tag,
                               .name = "tag",
                               .plural = "tags",
                               .letter = 'y',
                               .fields = fields_of(tag_members()),
                               .text = "name",
                               .only_one = {{"item", "name"}},
                               .list = {.columns = {"item", "name"}, .with_id = false}};
  return info;
}

}  // namespace mentor
