// mentor person add, join, leave, list, edit, rm: the people of the journal, you among them.
#include "commands/support/changes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/people.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <optional>

namespace mentor {

namespace {

struct PersonRequest {
  std::string handle;
  std::string name;
  PersonOptions options;
};

Exit run_person_add(Context& context, const PersonRequest& request) {
  const Store& store = journal_to_change(context);
  auto person = fresh<Person>(context);
  person.handle = require_handle(request.handle, "HANDLE");
  if (parse_id(person.handle))
    throw UserError(
        fmt::format("HANDLE \"{}\" looks like an id. Choose one that is not a letter and a number.", person.handle));
  if (store.find_handle(Kind::person, person.handle))
    throw UserError(
        fmt::format("HANDLE \"{}\" is taken: see mentor person list. To change the person: mentor person edit "
                    "{}",
                    person.handle, person.handle));
  person.name = request.name.empty() ? capitalised(person.handle) : require_line(request.name, "--name", name_limit);
  apply_person_options(context, request.options, person);
  save(context, [&](Writer& writer) { person.id = writer.insert(person).number; });
  const Person shown = on_screen(context.screen(), person);
  say_saved(
      context,
      {{fmt::format("New person {}: {}{}.", person.handle, visible(shown.name), shown.zone ? ", " + *shown.zone : "")},
       {Id{Kind::person, person.id}}});
  return Exit::ok;
}

struct PartRequest {
  std::string person;
  std::string who;
  std::string part;
};

std::optional<Participant> part_of(const Store& store, const Person& person, const Mentorship& mentorship) {
  for (const auto& part : store.all<Participant>({.mentorship = mentorship.handle}))
    if (part.person == person.handle) return part;
  return std::nullopt;
}

Exit run_person_join(Context& context, const PartRequest& request) {
  const Store& store = journal_to_change(context);
  const auto person = find_person(context, store, request.person, "PERSON");
  const auto mentorship = find_mentorship(context, store, request.who);
  if (part_of(store, person, mentorship))
    throw UserError(fmt::format("PERSON {} is in {} already: nothing was changed.", person.handle, mentorship.handle));
  if (mentorship.type == MentorshipKind::one_to_one)
    throw UserError(fmt::format("WHO {} is one-to-one. To make a group of it: mentor edit {} --set type=group",
                                mentorship.handle, mentorship.handle));
  auto part = fresh<Participant>(context);
  part.mentorship = mentorship.handle;
  part.person = person.handle;
  if (!request.part.empty()) part.part = require_line(request.part, "--part");
  save(context, [&](Writer& writer) { part.id = writer.insert(part).number; });
  const Reading& screen = context.screen();
  say_saved(context, {{fmt::format("{} is in {} now.", visible(on_screen(screen, person).name),
                                   visible(on_screen(screen, mentorship).title))},
                      {Id{Kind::participant, part.id}}});
  return Exit::ok;
}

Exit run_person_leave(Context& context, const PartRequest& request) {
  const Store& store = journal_to_change(context);
  const auto person = find_person(context, store, request.person, "PERSON");
  const auto mentorship = find_mentorship(context, store, request.who);
  const auto part = part_of(store, person, mentorship);
  if (!part)
    throw UserError(fmt::format("PERSON {} is not in {}. See: mentor show {}", person.handle, mentorship.handle,
                                mentorship.handle));
  if (person.handle == my_handle || store.count({.kind = Kind::participant, .mentorship = mentorship.handle}) <= 2)
    throw UserError(fmt::format("PERSON {}: without them {} would be no mentorship. To end it: mentor close {}",
                                person.handle, mentorship.handle, mentorship.handle));
  save(context, [&](Writer& writer) { writer.remove(Id{Kind::participant, part->id}); });
  const Reading& screen = context.screen();
  say_saved(context,
            {{fmt::format("{} is no longer in {}; what they promised there stays.",
                          visible(on_screen(screen, person).name), visible(on_screen(screen, mentorship).title))},
             {},
             Saved::Shape::mixed});
  return Exit::ok;
}

void bind_person_part(CLI::App& noun, Launch& launch) {
  auto join = std::make_shared<PartRequest>();
  CLI::App& joining = *noun.add_subcommand("join", "Somebody joins a group");
  joining.add_option("PERSON", join->person, "Who")->required();
  joining.add_option("WHO", join->who, "Which group")->required();
  joining.add_option("--part", join->part, "Their part in it, in words")->type_name("TEXT");
  joining.callback(
      [join, &launch] { launch.run = [join](Context& context) { return run_person_join(context, *join); }; });
  auto leave = std::make_shared<PartRequest>();
  CLI::App& leaving = *noun.add_subcommand("leave", "Somebody leaves a group");
  leaving.add_option("PERSON", leave->person, "Who")->required();
  leaving.add_option("WHO", leave->who, "Which group")->required();
  leaving.callback(
      [leave, &launch] { launch.run = [leave](Context& context) { return run_person_leave(context, *leave); }; });
}

}  // namespace

void add_person(CLI::App& app, Launch& launch) {
  auto request = std::make_shared<PersonRequest>();
  CLI::App& add = *app.add_subcommand("add", "Add somebody, say for a group");
  add.add_option("HANDLE", request->handle, "A short name of your own: bo")->required();
  add.add_option("--name", request->name, "Name")->type_name("NAME");
  bind_person_options(add, request->options);
  add.callback(
      [request, &launch] { launch.run = [request](Context& context) { return run_person_add(context, *request); }; });
  bind_person_part(app, launch);
  add_noun_verbs(app, launch, Kind::person);
}

}  // namespace mentor
