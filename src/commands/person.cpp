// SPDX-License-Identifier: MIT
// mentor person add, join, leave, list, edit, rm: the people of the journal, you among them.
#include "commands/support/changes.hpp"
#include "commands/support/moments.hpp"
#include "commands/support/noun_verbs.hpp"
#include "commands/support/people.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/acts/mentorship.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/people.hpp"
#include "mentor/messages/values.hpp"

#include <memory>
#include <vector>

namespace mentor::commands {

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
  if (parse_id(person.handle)) throw UserError(messages::handle_like_id(person.handle));
  if (store.find_handle(Kind::person, person.handle)) throw UserError(messages::person_taken(person.handle));
  person.name =
      request.name.empty() ? name_from_handle(person.handle) : require_line(request.name, "--name", name_limit);
  apply_person_options(context, request.options, person);
  person = save(context, added(std::move(person)));
  const Person shown = on_screen(context.screen(), person);
  say_saved(context,
            {{messages::new_person(person.handle, visible(shown.name) + (shown.zone ? ", " + *shown.zone : ""))},
             {Id{Kind::person, person.id}}});
  return Exit::ok;
}

struct PartRequest {
  std::string person;
  std::string who;
  std::string part;
  std::string date;
};

std::vector<Participant> parts_in(const Store& store, const Mentorship& mentorship) {
  return store.all<Participant>({.mentorship = mentorship.handle});
}

/// Said where it was not today.
std::string since_words(const Context& context, std::optional<Date> day) {
  return day && *day != context.today() ? messages::since_day(format_day(*day)) : std::string();
}

Exit run_person_join(Context& context, const PartRequest& request) {
  const Store& store = journal_to_change(context);
  const auto person = find_person(context, store, request.person, "PERSON");
  const auto mentorship = find_mentorship(context, store, request.who);
  auto part = fresh<Participant>(context);
  part.person = person.handle;
  if (!request.part.empty()) part.part = require_line(request.part, "--part");
  part.joined = day_or_today(context, request.date, "--date");
  part = save(context, join(std::move(part), mentorship, parts_in(store, mentorship)));
  const Reading& screen = context.screen();
  say_saved(context,
            {{messages::joined(visible(on_screen(screen, person).name), visible(on_screen(screen, mentorship).title),
                               since_words(context, part.joined))},
             {Id{Kind::participant, part.id}}});
  return Exit::ok;
}

Exit run_person_leave(Context& context, const PartRequest& request) {
  const Store& store = journal_to_change(context);
  const auto person = find_person(context, store, request.person, "PERSON");
  const auto mentorship = find_mentorship(context, store, request.who);
  const Date day = day_or_today(context, request.date, "--date");
  const auto part = save(context, leave(person.handle, day, mentorship, parts_in(store, mentorship), "--date"));
  const Reading& screen = context.screen();
  say_saved(context, {{messages::left(visible(on_screen(screen, person).name),
                                      visible(on_screen(screen, mentorship).title), since_words(context, day))},
                      {Id{Kind::participant, part.id}}});
  return Exit::ok;
}

Verb person_join_verb() {
  const auto request = std::make_shared<PartRequest>();
  Verb verb{
      .name = "join",
      .summary = "Somebody joins a group",
      .footer = "Who left before has a second stay; each session counts for those who were in the group on its day.",
      .run = runs(run_person_join, request)};
  verb.options = {
      required(word("PERSON", request->person, "Who")),
      required(word("WHO", request->who, "Which group")),
      option("--part", request->part, "TEXT", "Their part in it, in words"),
      option("-d,--date,--since", request->date, "DATE", "In it from this day on; today if not given"),
  };
  return verb;
}

Verb person_leave_verb() {
  const auto request = std::make_shared<PartRequest>();
  Verb verb{.name = "leave",
            .summary = "Somebody leaves a group",
            .footer = "What they promised there stays, and nothing reminds of it.",
            .run = runs(run_person_leave, request)};
  verb.options = {
      required(word("PERSON", request->person, "Who")),
      required(word("WHO", request->who, "Which group")),
      option("-d,--date,--since", request->date, "DATE", "Not in it from this day on; today if not given"),
  };
  return verb;
}

}  // namespace

Verb person_verb() {
  const auto request = std::make_shared<PersonRequest>();
  Verb add{.name = "add", .summary = "Add somebody, say for a group", .run = runs(run_person_add, request)};
  add.options = {
      required(word("HANDLE", request->handle, "A short name: bo")),
      option("--name", request->name, "NAME", "Name"),
      person_options(request->options),
  };
  return {.verbs = {add, person_join_verb(), person_leave_verb(), noun_verbs(Kind::person)},
          .run = lists(Kind::person)};
}

}  // namespace mentor::commands
