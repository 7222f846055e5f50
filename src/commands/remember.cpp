// SPDX-License-Identifier: MIT
// mentor remember, win and lesson: little and big things about a person, accomplishments, and insights worth telling
// others.
#include "commands/support/notes.hpp"
#include "commands/verbs.hpp"

#include <memory>

namespace mentor::commands {

Verb remember_verb() {
  const auto request = std::make_shared<NoteRequest>();
  request->date_option = "--on";
  request->direction = Direction::future;
  Verb verb{.run = runs(record_note, request)};
  verb.options = {
      required(word("WHO", request->who, "About whom: the mentorship")),
      required(word("TEXT", request->text, "What is worth remembering")),
      option("--on", request->date, "DATE", "The day that it is about; check-in reminds shortly before"),
      flag("--yearly", request->yearly, "The day comes every year"),
      option("--ask-after", request->ask_after, "DATE", "After this day: ask how it went"),
      note_person(*request, "About whom, in a group"),
      note_labels(*request),
  };
  return verb;
}

Verb win_verb() {
  const auto request = std::make_shared<NoteRequest>();
  request->type = NoteKind::win;
  Verb verb{.run = runs(record_note, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      required(word("TEXT", request->text, "What was accomplished")),
      option("-d,--date", request->date, "DATE", "On which day; today if not given"),
      note_person(*request, "Whose, in a group"),
      note_labels(*request),
  };
  return verb;
}

Verb lesson_verb() {
  const auto request = std::make_shared<NoteRequest>();
  request->type = NoteKind::lesson;
  request->who_option = "--from";
  Verb verb{.run = runs(record_note, request)};
  verb.options = {
      required(word("TEXT", request->text, "The story or insight that is worth telling others")),
      option("--from", request->who, "WHO", "The mentorship in which you learned it"),
      option("-d,--date", request->date, "DATE", "On which day; today if not given"),
      note_labels(*request),
  };
  return verb;
}

}  // namespace mentor::commands
