// mentor note add, list, edit, rm: facts, wins and lessons as records.
#include "commands/support/choice.hpp"
#include "commands/support/notes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/verbs.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace mentor {

void add_note(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<NoteRequest>();
  CLI::App& add = *app.add_subcommand("add", "Add a fact, a win or a lesson");
  add.add_option("WHO", request->who, "In which mentorship")->required();
  add.add_option("TEXT", request->text, "What is worth remembering")->required();
  bind_choice<NoteKind>(add, "--kind", request->type, "{}", "KIND");
  add.add_option("-d,--date", request->date, "Of the fact or the win; today if not given")->type_name("DATE");
  add.add_flag("--yearly", request->yearly, "The date comes every year");
  add.add_option("--ask-after", request->ask_after, "Ask how it went after this date")->type_name("DATE");
  bind_note_person(add, *request, "About whom, in a group");
  bind_note_labels(add, *request);
  add.callback(
      [request, &launch] { launch.run = [request](Context& context) { return record_note(context, *request); }; });
  add_noun_verbs(app, launch, Kind::note);
}

}  // namespace mentor
