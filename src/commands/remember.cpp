// mentor remember, win and lesson: little and big things about a person, accomplishments, and insights worth telling
// others.
#include "commands/support/notes.hpp"
#include "commands/verbs.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace mentor {

namespace {

void choose_note(CLI::App& app, Launch& launch, const std::shared_ptr<NoteRequest>& request) {
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return record_note(context, *request); }; });
}

}  // namespace

void add_remember(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<NoteRequest>();
  request->date_option = "--on";
  request->direction = Direction::future;
  app.add_option("WHO", request->who, "About whom: the mentorship")->required();
  app.add_option("TEXT", request->text, "What is worth remembering")->required();
  app.add_option("--on", request->date, "The day that it is about; check-in reminds shortly before")->type_name("DATE");
  app.add_flag("--yearly", request->yearly, "The day comes every year");
  app.add_option("--ask-after", request->ask_after, "After this day: ask how it went")->type_name("DATE");
  bind_note_person(app, *request, "About whom, in a group");
  bind_note_labels(app, *request);
  choose_note(app, launch, request);
}

void add_win(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<NoteRequest>();
  request->type = NoteKind::win;
  app.add_option("WHO", request->who, "In which mentorship")->required();
  app.add_option("TEXT", request->text, "What was accomplished")->required();
  app.add_option("-d,--date", request->date, "On which day; today if not given")->type_name("DATE");
  bind_note_person(app, *request, "Whose, in a group");
  bind_note_labels(app, *request);
  choose_note(app, launch, request);
}

void add_lesson(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<NoteRequest>();
  request->type = NoteKind::lesson;
  request->who_option = "--from";
  app.add_option("TEXT", request->text, "The story or insight that is worth telling others")->required();
  app.add_option("--from", request->who, "The mentorship in which you learned it")->type_name("WHO");
  app.add_option("-d,--date", request->date, "On which day; today if not given")->type_name("DATE");
  bind_note_labels(app, *request);
  choose_note(app, launch, request);
}

}  // namespace mentor
