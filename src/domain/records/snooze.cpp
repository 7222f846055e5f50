// A snooze: reminders of something are silent until a date.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& snooze_members() {
  static const auto members = std::tuple{
      described::with(&Snooze::target, Field{.name = "target", .kind = FieldKind::line, .need = Need::required}),
      described::with(&Snooze::until, Field{.name = "until", .kind = FieldKind::date, .need = Need::required})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Snooze, snooze_members)

const RecordInfo& snooze_info() {
  static const RecordInfo info{
      Kind::snooze, "snooze", "snoozes",           'z', described::fields_of(snooze_members()), "target",
      "",           "",       Visibility::private_};
  return info;
}

}  // namespace mentor
