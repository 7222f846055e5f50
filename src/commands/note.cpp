// mentor note add, list, edit, rm: facts, wins and lessons as records.
#include "commands/support/notes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace mentor {

namespace {

struct NoteAddRequest {
  NoteRequest note;
  std::string kind = "fact";
};

}  // namespace

void add_note(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<NoteAddRequest>();
  CLI::App& add = *app.add_subcommand("add", "Add a fact, a win or a lesson");
  add.add_option("WHO", request->note.who, "In which mentorship")->required();
  add.add_option("TEXT", request->note.text, "What is worth remembering")->required();
  add.add_option("--kind", request->kind, "fact, win or lesson")
      ->type_name("KIND")
      ->check(CLI::IsMember({"fact", "win", "lesson"}));
  add.add_option("-d,--date", request->note.date, "Of the fact or the win; today if not given")->type_name("DATE");
  add.add_flag("--yearly", request->note.yearly, "The date comes every year");
  add.add_option("--ask-after", request->note.ask_after, "Ask how it went after this date")->type_name("DATE");
  bind_note_person(add, request->note, "About whom, in a group");
  bind_note_labels(add, request->note);
  add.callback([request, &launch] {
    request->note.type = *from_text<NoteKind>(request->kind);
    launch.run = [request](Context& context) { return record_note(context, request->note); };
  });
  add_noun_verbs(app, launch, Kind::note);
}

}  // namespace mentor
