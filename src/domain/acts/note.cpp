// SPDX-License-Identifier: MIT
// Something is worth remembering: a fact, a win, a lesson.
#include "mentor/domain/acts/note.hpp"

#include "mentor/domain/acts/tag.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/messages/acts.hpp"

namespace mentor {

Act<Note> remember(Note note, const std::vector<std::string>& tags) {
  if (note.type != NoteKind::fact && (note.yearly || note.ask_after)) throw UserError(messages::only_for_facts());
  auto act = added(std::move(note));
  put_tags(tags, to_text(Id{Kind::note, act.record.id}), act.changes);
  return act;
}

}  // namespace mentor
