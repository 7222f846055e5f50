// SPDX-License-Identifier: MIT
// `mentor erase`: a person and everything of and about them, in the journal, in drafts, and on request in backups.
// This cannot be undone.
#include "commands/support/changes.hpp"
#include "commands/support/say.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/render_json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct EraseRequest {
  std::string person;
  bool yes = false;
  bool backups = false;
};

struct ErasedPlaces {
  std::int64_t drafts = 0;
  std::vector<std::string> removed;  ///< backups
  std::vector<std::string> left;     ///< backups that still hold the person, or may
};

/// `called` is the name as the screen may show it.
void require_agreement(Context& context, const Person& person, const std::string& called, const EraseRequest& request) {
  if (request.yes) return;
  if (!context.interactive)
    throw UserError("--yes is needed to erase where no question can be asked: it cannot be undone.");
  const std::string answer = context.world->ask(fmt::format(
      "Erase {} and everything about them? This cannot be undone; the history of changes is emptied too: nothing "
      "before it can be undone. Type the handle {} to go on: ",
      visible(called), person.handle));
  if (trim(answer) != person.handle) throw UserError("Nothing was erased.", Exit::aborted);
}

bool mentions(const Draft& draft, const Person& person) {
  const std::string text = fold(draft.name + "\n" + draft.text);
  return text.find(fold(person.handle)) != std::string::npos || text.find(fold(person.name)) != std::string::npos;
}

std::int64_t drop_drafts_of(Context& context, const Person& person) {
  std::int64_t count = 0;
  for (const auto& draft : context.world->drafts())
    if (mentions(draft, person)) {
      context.world->drop_draft(draft.name);
      ++count;
    }
  return count;
}

constexpr std::size_t rollback_limit = std::size_t{1024} * 1024 * 1024;

/// A backup that cannot be read may hold anybody; so may what a crash left beside it, unless it is empty.
bool may_hold(Context& context, const std::string& backup, const Person& person) {
  if (backup.ends_with("-journal")) return !context.world->read_file(backup, "backup", rollback_limit).empty();
  try {
    return Store::open(backup, Access::read)->find_handle(Kind::person, person.handle).has_value();
  } catch (const StoreError&) {
    return true;
  }
}

ErasedPlaces erase_elsewhere(Context& context, const Person& person, const EraseRequest& request) {
  ErasedPlaces places;
  places.drafts = drop_drafts_of(context, person);
  for (const auto& backup : context.world->backups_of(context.journal_path)) {
    if (!may_hold(context, backup, person)) continue;
    if (request.backups) {
      context.world->remove_file(backup);
      places.removed.push_back(backup);
    } else {
      places.left.push_back(backup);
    }
  }
  return places;
}

void say_erased(Context& context, const std::string& called, std::int64_t records, const ErasedPlaces& places) {
  const std::string drafts = places.drafts == 0 ? "" : " and " + plural(places.drafts, "draft");
  confirm(context, fmt::format("Erased {}: {}{}.", visible(called), plural(records, "record"), drafts));
  confirm(context, "The history of changes is emptied too: nothing before this can be undone.");
  for (const auto& backup : places.removed) confirm(context, fmt::format("Removed the backup {}", visible(backup)));
  confirm(context, "Copies made elsewhere, exports and reports are not known here.");
  if (places.left.empty()) return;
  confirm(context, fmt::format("{} still {} {}; mentor backup makes a new one, then remove:",
                               plural(static_cast<std::int64_t>(places.left.size()), "backup"),
                               places.left.size() == 1 ? "holds" : "hold", visible(called)));
  for (const auto& backup : places.left) confirm(context, "  " + visible(backup));
}

Exit run_erase(Context& context, const EraseRequest& request) {
  const Person person = find_person(context, journal_to_change(context), request.person, "PERSON");
  if (person.handle == my_handle)
    throw UserError("PERSON: \"me\" is you, the owner of the journal. To begin anew, remove the journal's file.");
  const std::string called = on_screen(context.screen(), person).name;
  require_agreement(context, person, called, request);
  const std::int64_t records = context.store(Access::write).erase(person.handle);
  const ErasedPlaces places = erase_elsewhere(context, person, request);
  if (context.json)
    print(context, json_flat("mentor.erase/1", {{"records", records},
                                                {"drafts", places.drafts},
                                                {"backups_removed", places.removed},
                                                {"backups_left", places.left}}));
  else
    say_erased(context, called, records, places);
  return Exit::ok;
}

}  // namespace

Verb erase_verb() {
  const auto request = std::make_shared<EraseRequest>();
  Verb verb{.footer = "The history of changes is emptied too: nothing before it can be undone.",
            .run = runs(run_erase, request)};
  verb.options = {
      required(word("PERSON", request->person, "The person's handle")),
      flag("--backups", request->backups, "Remove the backups that hold the person too"),
      flag("--yes", request->yes, "Do not ask"),
  };
  return verb;
}

}  // namespace mentor::commands
