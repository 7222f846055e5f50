// mentor remember, win and lesson: little and big things about a person, accomplishments, and insights worth telling
// others.
#include "commands/support/changes.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/tags.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct RememberRequest {
  NoteKind type = NoteKind::fact;
  std::string who;  ///< empty: a lesson of nobody in particular
  std::string text;
  std::string on;
  bool yearly = false;
  std::string ask_after;
  std::string person;
  std::vector<std::string> tags;
  VisibilityOptions visibility;
};

Note remembered(Context& context, const Store& store, const RememberRequest& request) {
  auto note = fresh<Note>(context);
  note.type = request.type;
  note.visibility = chosen_visibility(request.visibility, note.visibility);
  if (!request.who.empty())
    note.mentorship =
        find_mentorship(context, store, request.who, request.type == NoteKind::lesson ? "--from" : "WHO").handle;
  note.text = require_note(request.text, "TEXT");
  if (trim(note.text).empty()) throw UserError("TEXT is empty. Expected is what is worth remembering.");
  const Direction direction = request.type == NoteKind::fact && !request.yearly ? Direction::future : Direction::past;
  note.date = request.on.empty() ? context.today() : parse_date(request.on, "--on", context.today(), direction);
  note.yearly = request.yearly;
  if (note.yearly && request.on.empty())
    throw UserError("--yearly needs --on: the day that comes every year, such as --on 1990-03-14.");
  if (!request.ask_after.empty())
    note.ask_after = read_day(context, request.ask_after, "--ask-after", Direction::future);
  if (!request.person.empty()) note.person = find_person(context, store, request.person, "--person").handle;
  return note;
}

std::string remembered_sentence(const Context& context, const Store& store, const Note& note) {
  const std::string about =
      note.mentorship
          ? fmt::format(" with {}", visible(store.find_handle(Kind::mentorship, *note.mentorship)->text("title")))
          : "";
  std::string line = fmt::format("{}: {}{}, {}: {}", to_text(Id{Kind::note, note.id}), to_text(note.type), about,
                                 format_day(note.date), quoted_text(note.text, note.visibility));
  if (note.yearly) line += ", every year";
  if (note.ask_after) line += fmt::format(", ask after {}", format_due(*note.ask_after, context.today()));
  return line + ".";
}

Exit run_remember(Context& context, const RememberRequest& request) {
  const Store& store = journal_to_change(context);
  auto note = remembered(context, store, request);
  const auto tags = new_tags(store, {}, request.tags, "-t");
  save(context, [&](Writer& writer) {
    note.id = writer.insert(note).number;
    for (const auto& name : tags) {
      auto tag = fresh<Tag>(context);
      tag.item = to_text(Id{Kind::note, note.id});
      tag.name = name;
      writer.insert(tag);
    }
  });
  say_saved(context, {{remembered_sentence(context, context.store(Access::read), note)}, {Id{Kind::note, note.id}}});
  return Exit::ok;
}

void bind_common(CLI::App& app, RememberRequest& request) {
  app.add_option("-t,--tag", request.tags, "A word to find it by; may be given several times")
      ->type_name("TAG")
      ->allow_extra_args(false);
  bind_visibility(app, request.visibility);
}

void choose_remember(CLI::App& app, Launch& launch, const std::shared_ptr<RememberRequest>& request) {
  app.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_remember(context, *request); }; });
}

}  // namespace

void add_remember(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<RememberRequest>();
  app.add_option("WHO", request->who, "About whom: the mentorship")->required();
  app.add_option("TEXT", request->text, "What is worth remembering")->required();
  app.add_option("--on", request->on, "The day that it is about; check-in reminds shortly before")->type_name("DATE");
  app.add_flag("--yearly", request->yearly, "The day comes every year");
  app.add_option("--ask-after", request->ask_after, "After this day: ask how it went")->type_name("DATE");
  app.add_option("--person", request->person, "About whom, in a group")->type_name("PERSON");
  bind_common(app, *request);
  choose_remember(app, launch, request);
}

void add_win(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<RememberRequest>();
  request->type = NoteKind::win;
  app.add_option("WHO", request->who, "In which mentorship")->required();
  app.add_option("TEXT", request->text, "What was accomplished")->required();
  app.add_option("-d,--date", request->on, "On which day; today if not given")->type_name("DATE");
  app.add_option("--person", request->person, "Whose, in a group")->type_name("PERSON");
  bind_common(app, *request);
  choose_remember(app, launch, request);
}

void add_lesson(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<RememberRequest>();
  request->type = NoteKind::lesson;
  app.add_option("TEXT", request->text, "The story or insight that is worth telling others")->required();
  app.add_option("--from", request->who, "The mentorship in which you learned it")->type_name("WHO");
  app.add_option("-d,--date", request->on, "On which day; today if not given")->type_name("DATE");
  bind_common(app, *request);
  choose_remember(app, launch, request);
}

}  // namespace mentor
