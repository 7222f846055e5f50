// SPDX-License-Identifier: MIT
// A note: a fact, a win or a lesson.
#include "domain/records/described.hpp"
#include "domain/records/infos.hpp"

namespace mentor {

namespace {

using namespace described;  // NOLINT(google-build-using-namespace): the words of a description

const auto& note_members() {
  static const auto members = std::tuple{
      with(&Note::mentorship, home(Need::optional)),
      with(&Note::type, choice_of<NoteKind>("type", the_partner)),
      with(&Note::text,
           {.name = "text", .kind = FieldKind::note, .need = Need::required, .searched = true, .seen = the_partner}),
      with(
          &Note::date,
          {.name = "date", .kind = FieldKind::date, .need = Need::required, .seen = the_partner, .also_typed = {"on"}}),
      with(&Note::yearly, {.name = "yearly", .kind = FieldKind::flag, .need = Need::required, .seen = the_partner}),
      with(&Note::ask_after,
           {.name = "ask_after", .kind = FieldKind::date, .direction = Direction::future, .seen = the_partner}),
      with(&Note::person, about_person()),
      with(&Note::session, said_in_session())};
  return members;
}

}  // namespace

MENTOR_DESCRIBED(Note, note_members)

const RecordInfo& note_info() {
  static const RecordInfo info{.kind = Kind::note,
                               .name = "note",
                               .plural = "notes",
                               .letter = 'n',
                               .fields = fields_of(note_members()),
                               .text = "text",
                               .day = "date",
                               .may_differ = true,
                               .partner = Rows::shared,
                               .list = {.columns = {"mentorship", "person", "type", "date", "text"}, .newest = 20},
                               .chapter = {10, "Facts, wins and lessons"}};
  return info;
}

}  // namespace mentor
