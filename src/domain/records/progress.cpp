// SPDX-License-Identifier: MIT
// Progress: where a goal stood on a day.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& progress_members() {
  static const auto members = std::tuple{
      with(&Progress::goal, of_goal()),
      with(&Progress::date, {.name = "date", .kind = FieldKind::date, .need = Need::required, .seen = everybody}),
      with(&Progress::percent, {.name = "percent",
                                .kind = FieldKind::integer,
                                .need = Need::required,
                                .low = 0,
                                .high = 100,
                                .unit = "%",
                                .seen = everybody}),
      with(&Progress::comment, {.name = "comment", .kind = FieldKind::note, .searched = true, .seen = the_partner}),
      with(&Progress::session, said_in_session())};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Progress, progress_members)

const RecordInfo& progress_info() {
  static const RecordInfo info{.kind = Kind::progress,
                               .name = "progress",
                               .plural = "progress",
                               .letter = 'r',
                               .fields = fields_of(progress_members()),
                               .text = "comment",
                               .day = "date",
                               .visibility = Visibility::shared,
                               .may_differ = true,
                               .partner = Rows::shared,
                               .sponsor = Rows::shared,
                               .list = {.columns = {"goal", "date", "percent", "comment"}, .newest = 20},
                               .chapter = {4, "Progress"},
                               .counted_as = {"entry of progress", "entries of progress"}};
  return info;
}

}  // namespace mentor
