// SPDX-License-Identifier: MIT
// A pause: from one day until another the two agreed to rest.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& pause_members() {
  static const auto members = std::tuple{
      with(&Pause::mentorship, home()),
      with(&Pause::from, {.name = "from", .kind = FieldKind::date, .need = Need::required, .seen = everybody}),
      with(&Pause::until, {.name = "until",
                           .kind = FieldKind::date,
                           .direction = Direction::future,
                           .seen = everybody,
                           .instead = "use mentor pause or mentor resume"}),
      with(&Pause::reason, {.name = "reason", .kind = FieldKind::line})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Pause, pause_members)

const RecordInfo& pause_info() {
  static const RecordInfo info{.kind = Kind::pause,
                               .name = "pause",
                               .plural = "pauses",
                               .letter = 'b',
                               .fields = fields_of(pause_members()),
                               .text = "reason",
                               .day = "from",
                               .visibility = Visibility::shared,
                               .partner = Rows::shared,
                               .sponsor = Rows::shared,
                               .list = {.columns = {"mentorship", "from", "until", "reason"}, .newest = 20},
                               .chapter = {14, "Pauses"}};
  return info;
}

}  // namespace mentor
