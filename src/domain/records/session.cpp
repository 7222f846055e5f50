// A session: a contact on any channel, planned, held, cancelled or missed.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& session_members() {
  static const auto members = std::tuple{
      described::with(&Session::mentorship,
                      Field{.name = "mentorship", .kind = FieldKind::mentorship, .need = Need::required}),
      described::with(&Session::start, Field{.name = "start", .kind = FieldKind::instant, .need = Need::required}),
      described::with(&Session::zone, Field{.name = "zone", .kind = FieldKind::zone, .need = Need::required}),
      described::with(&Session::has_time, Field{.name = "has_time", .kind = FieldKind::flag, .need = Need::required}),
      described::with(&Session::status, Field{.name = "status",
                                              .kind = FieldKind::choice,
                                              .need = Need::required,
                                              .choices = all_names<SessionStatus>()}),
      described::with(&Session::length, Field{.name = "minutes", .kind = FieldKind::minutes, .low = 1, .high = 1440}),
      described::with(&Session::channel,
                      Field{.name = "channel", .kind = FieldKind::choice, .choices = all_names<Channel>()}),
      described::with(&Session::summary, Field{.name = "summary", .kind = FieldKind::note, .searched = true}),
      described::with(&Session::notes, Field{.name = "notes", .kind = FieldKind::note, .searched = true}),
      described::with(&Session::focus, Field{.name = "focus", .kind = FieldKind::line, .searched = true}),
      described::with(&Session::trouble,
                      Field{.name = "trouble", .kind = FieldKind::choice, .choices = all_names<Trouble>()}),
      described::with(&Session::reason, Field{.name = "reason", .kind = FieldKind::line}),
      described::with(&Session::called_off_by,
                      Field{.name = "called_off_by", .kind = FieldKind::choice, .choices = all_names<Side>()})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Session, session_members)

const RecordInfo& session_info() {
  static const RecordInfo info{
      Kind::session, "session", "sessions",          's', described::fields_of(session_members()), "summary",
      "start",       "status",  Visibility::private_};
  return info;
}

}  // namespace mentor
