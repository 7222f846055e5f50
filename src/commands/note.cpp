// SPDX-License-Identifier: MIT
// mentor note add, list, edit, rm: facts, wins and lessons as records.
#include "commands/support/notes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

#include <memory>

namespace mentor::commands {

namespace {

Verb noting_verb() {
  const auto request = std::make_shared<NoteRequest>();
  Verb verb{.run = runs(record_note, request)};
  verb.options = {
      required(word("WHO", request->who, "In which mentorship")),
      required(rest("TEXT", request->text, "What is worth remembering")),
      choice("--kind,--type", request->type, "KIND", "{}"),
      option("-d,--date", request->date, "DATE", "Of the fact or the win; today if not given"),
      flag("--yearly", request->yearly, "The date comes every year"),
      option("--ask-after", request->ask_after, "DATE", "Ask how it went after this date"),
      note_person(*request, "About whom, in a group"),
      note_labels(*request),
  };
  return verb;
}

}  // namespace

Verb note_verb() { return recording_noun(Kind::note, noting_verb); }

}  // namespace mentor::commands
