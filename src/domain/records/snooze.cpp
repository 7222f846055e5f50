// SPDX-License-Identifier: MIT
// A snooze: reminders of something are silent until a date.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& snooze_members() {
  static const auto members = std::tuple{
      with(&Snooze::target, {.name = "target",
                             .kind = FieldKind::item,
                             .need = Need::required,
                             .when_gone = WhenGone::goes,
                             .part = true}),
      with(&Snooze::until,
           {.name = "until", .kind = FieldKind::date, .need = Need::required, .direction = Direction::future})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Snooze, snooze_members)

const RecordInfo& snooze_info() {
  static const RecordInfo info{.kind = Kind::snooze,
                               .name = "snooze",
                               .plural = "snoozes",
                               .letter = 'z',
                               .fields = fields_of(snooze_members()),
                               .text = "target",
                               .list = {.columns = {"target", "until"}}};
  return info;
}

}  // namespace mentor
