// mentor person add, join, leave, list, edit, rm: the people of the journal, you among them.
#include "commands/support/changes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/people.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/acts/mentorship.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <vector>

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
  person = save(context, added(std::move(person)));
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

std::vector<Participant> parts_in(const Store& store, const Mentorship& mentorship) {
  return store.all<Participant>({.mentorship = mentorship.handle});
}

Exit run_person_join(Context& context, const PartRequest& request) {
  const Store& store = journal_to_change(context);
  const auto person = find_person(context, store, request.person, "PERSON");
  const auto mentorship = find_mentorship(context, store, request.who);
  auto part = fresh<Participant>(context);
  part.person = person.handle;
  if (!request.part.empty()) part.part = require_line(request.part, "--part");
  part = save(context, join(std::move(part), mentorship, parts_in(store, mentorship)));
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
  save(context, leave(person.handle, mentorship, parts_in(store, mentorship)).changes);
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
