// SPDX-License-Identifier: MIT
// mentor remember, win and lesson: little and big things about a person, accomplishments, and insights worth telling
// others.
#include "commands/support/notes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

#include <memory>

namespace mentor::commands {

namespace {

/// The notes of that type are listed by its verb.
Verb verb_of(std::string_view type, const std::shared_ptr<NoteRequest>& request) {
  return {.verbs = noun_verbs(Kind::note, type), .run = runs(record_note, request), .alone = lists(Kind::note, type)};
}

/// Where everything else has WHO a lesson has its text: its first word is kept, to see whether it is somebody.
Option naming_nobody(Option text, const std::shared_ptr<NoteRequest>& request) {
  text.set = [set = text.set, request](const std::string& typed) {
    request->words.push_back(typed);
    set(typed);
  };
  return text;
}

}  // namespace

Verb remember_verb() {
  const auto request = std::make_shared<NoteRequest>();
  request->direction = Direction::future;
  Verb verb = verb_of("fact", request);
  verb.options = {
      required(word("WHO", request->who, "Who it is about: the mentorship")),
      required(rest("TEXT", request->text, "What is worth remembering")),
      option("-d,--date,--on", request->date, "DATE", "The day it is about; check-in reminds you shortly before"),
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
  Verb verb = verb_of("win", request);
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      required(rest("TEXT", request->text, "What went well, or was achieved")),
      option("-d,--date", request->date, "DATE", "When; today if not given"),
      note_person(*request, "Whose, in a group"),
      note_labels(*request),
  };
  return verb;
}

Verb lesson_verb() {
  const auto request = std::make_shared<NoteRequest>();
  request->type = NoteKind::lesson;
  request->who_option = "--for";
  Verb verb = verb_of("lesson", request);
  verb.footer = "A lesson belongs to you rather than to a mentorship, so that it can be told to others.";
  verb.options = {
      required(naming_nobody(rest("TEXT", request->text, "A story or insight worth telling others"), request)),
      option("--for,--from", request->who, "WHO", "The mentorship in which you learned it"),
      option("-d,--date", request->date, "DATE", "When; today if not given"),
      note_labels(*request),
  };
  return verb;
}

}  // namespace mentor::commands
