// mentor note add, list, edit, rm: facts, wins and lessons as records.
#include "commands/support/changes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/sentences.hpp"
#include "commands/support/visibility.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace mentor {

namespace {

struct NoteRequest {
  std::string who;
  std::string text;
  std::string kind = "fact";
  std::string date;
  bool yearly = false;
  std::string ask_after;
  std::string person;
  VisibilityOptions visibility;
};

Note note_typed(Context& context, const Store& store, const Mentorship& mentorship, const NoteRequest& request) {
  auto note = fresh<Note>(context);
  note.visibility = chosen_visibility(request.visibility, note.visibility);
  note.mentorship = mentorship.handle;
  note.type = *from_text<NoteKind>(request.kind);
  note.text = require_note(request.text, "TEXT");
  if (trim(note.text).empty()) throw UserError("TEXT is empty. Expected is what is worth remembering.");
  const bool dated_fact = note.type == NoteKind::fact && !request.date.empty();
  note.date = dated_fact ? parse_date(request.date, "--date", context.today(), Direction::past)
                         : day_or_today(context, request.date, "--date");
  note.yearly = request.yearly;
  if (!request.ask_after.empty())
    note.ask_after = read_day(context, request.ask_after, "--ask-after", Direction::future);
  if (note.type != NoteKind::fact && (note.yearly || note.ask_after))
    throw UserError("--yearly and --ask-after are for facts: --kind fact.");
  if (!request.person.empty()) note.person = find_person(context, store, request.person, "--person").handle;
  return note;
}

std::string note_sentence(const Context& context, const Mentorship& mentorship, const Note& note) {
  std::string line =
      fmt::format("{}: {} with {}, {}: {}", to_text(Id{Kind::note, note.id}), to_text(note.type),
                  visible(mentorship.title), format_day(note.date), quoted_text(note.text, note.visibility));
  if (note.yearly) line += ", every year";
  if (note.ask_after) line += fmt::format(", ask after {}", format_due(*note.ask_after, context.today()));
  return line + ".";
}

Exit run_note_add(Context& context, const NoteRequest& request) {
  const Store& store = journal_to_change(context);
  const auto mentorship = find_mentorship(context, store, request.who);
  auto note = note_typed(context, store, mentorship, request);
  save(context, [&](Writer& writer) { note.id = writer.insert(note).number; });
  say_saved(context, {{note_sentence(context, mentorship, note)}, {Id{Kind::note, note.id}}});
  return Exit::ok;
}

}  // namespace

void add_note(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<NoteRequest>();
  CLI::App& add = *app.add_subcommand("add", "Add a fact, a win or a lesson");
  add.add_option("WHO", request->who, "In which mentorship")->required();
  add.add_option("TEXT", request->text, "What is worth remembering")->required();
  add.add_option("--kind", request->kind, "fact, win or lesson")
      ->type_name("KIND")
      ->check(CLI::IsMember({"fact", "win", "lesson"}));
  add.add_option("-d,--date", request->date, "Of the fact or the win; today if not given")->type_name("DATE");
  add.add_flag("--yearly", request->yearly, "The date comes every year");
  add.add_option("--ask-after", request->ask_after, "Ask how it went after this date")->type_name("DATE");
  add.add_option("--person", request->person, "About whom, in a group")->type_name("PERSON");
  bind_visibility(add, request->visibility);
  add.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_note_add(context, *request); }; });
  add_noun_verbs(app, launch, Kind::note);
}

}  // namespace mentor
