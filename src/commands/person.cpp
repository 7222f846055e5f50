// mentor person add, list, edit, rm: the people of the journal, you among them.
#include "commands/support/changes.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/people.hpp"
#include "commands/verbs.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

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
  say_saved(context, {{fmt::format("New person {}: {}{}.", person.handle, visible(person.name),
                                   person.zone ? ", " + *person.zone : "")},
                      {Id{Kind::person, person.id}}});
  return Exit::ok;
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
  add_noun_verbs(app, launch, Kind::person);
}

}  // namespace mentor
