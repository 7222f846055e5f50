// A progress entry of a goal: percent, comment, date.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& progress_members() {
  static const auto members = std::tuple{
      described::with(
          &Progress::goal,
          Field{.name = "goal", .kind = FieldKind::reference, .need = Need::required, .refers = Kind::goal}),
      described::with(&Progress::date, Field{.name = "date", .kind = FieldKind::date, .need = Need::required}),
      described::with(
          &Progress::percent,
          Field{.name = "percent", .kind = FieldKind::integer, .need = Need::required, .low = 0, .high = 100}),
      described::with(&Progress::comment, Field{.name = "comment", .kind = FieldKind::note, .searched = true}),
      described::with(&Progress::session,
                      Field{.name = "session", .kind = FieldKind::reference, .refers = Kind::session})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Progress, progress_members)

const RecordInfo& progress_info() {
  static const RecordInfo info{
      Kind::progress, "progress", "progress",        'r', described::fields_of(progress_members()), "comment",
      "date",         "",         Visibility::shared};
  return info;
}

}  // namespace mentor
