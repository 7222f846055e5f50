// A note: a dated fact, win or lesson.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

const auto& note_members() {
  static const auto members = std::tuple{
      described::with(&Note::mentorship, Field{.name = "mentorship", .kind = FieldKind::mentorship}),
      described::with(
          &Note::type,
          Field{.name = "type", .kind = FieldKind::choice, .need = Need::required, .choices = all_names<NoteKind>()}),
      described::with(&Note::text,
                      Field{.name = "text", .kind = FieldKind::note, .need = Need::required, .searched = true}),
      described::with(&Note::date, Field{.name = "date", .kind = FieldKind::date, .need = Need::required}),
      described::with(&Note::yearly, Field{.name = "yearly", .kind = FieldKind::flag, .need = Need::required}),
      described::with(&Note::ask_after, Field{.name = "ask_after", .kind = FieldKind::date}),
      described::with(&Note::person, Field{.name = "person", .kind = FieldKind::person}),
      described::with(&Note::session, Field{.name = "session", .kind = FieldKind::reference, .refers = Kind::session})};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Note, note_members)

const RecordInfo& note_info() {
  static const RecordInfo info{
      Kind::note, "note", "notes", 'n', described::fields_of(note_members()), "text", "date", "", Visibility::private_};
  return info;
}

}  // namespace mentor
