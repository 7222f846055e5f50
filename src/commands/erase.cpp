// SPDX-License-Identifier: MIT
// `mentor erase`: a person and everything of and about them, in the journal, in drafts, and on request in backups.
// This cannot be undone; what failed of it can be done again.
#include "commands/support/changes.hpp"
#include "commands/support/erased_places.hpp"
#include "commands/support/output.hpp"
#include "commands/support/screen.hpp"
#include "commands/support/who.hpp"
#include "commands/verbs.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/people.hpp"
#include "mentor/render/render_json.hpp"
#include "mentor/render/sentences.hpp"

#include <fmt/format.h>

namespace mentor::commands {

namespace {

struct EraseRequest {
  std::string person;
  bool yes = false;
  bool backups = false;
};

/// Who is meant: a handle, and the name as the screen may show it.
struct Erasable {
  std::string handle;
  std::string called;
};

/// A word by which the journal knows nobody: traces of somebody who was erased before may still be about.
bool has_left_traces(Context& context, const std::string& handle) {
  Erased known;
  known.handles.insert(handle);
  known.naming.add(handle);
  return context.store(Access::read).is_rewriting_due() || find_places(context, handle, known).is_known;
}

Erasable person_meant(Context& context, const EraseRequest& request) {
  const Store& store = journal_to_change(context);
  const std::string word = to_lower_ascii(trim(request.person));
  if (!word.empty() && !store.find_handle(Kind::person, word) &&
      (store.knows_person(word) || has_left_traces(context, word)))
    return {word, word};
  const Person person = find_person(context, store, request.person, "PERSON");
  if (person.handle == my_handle) throw UserError(messages::erase_me());
  return {person.handle, on_screen(context.screen(), person).name};
}

void require_agreement(Context& context, const Erasable& person, const EraseRequest& request) {
  if (request.yes) return;
  if (!context.interactive) throw UserError(messages::yes_to_erase());
  const std::string answer = context.terminal->ask(messages::really_erase(visible(person.called), person.handle));
  if (trim(answer) != person.handle) throw UserError(messages::nothing_erased(), Exit::aborted);
}

void list_files(Context& context, const std::vector<std::string>& paths) {
  for (const auto& path : paths) confirm(context, "  " + visible(path));
}

std::string mentions_in_words(const std::vector<std::string>& mentioned) {
  constexpr std::size_t most = 12;
  if (mentioned.size() <= most) return in_a_row(mentioned);
  return fmt::format("{} and {} more", fmt::join(mentioned.begin(), mentioned.begin() + most, ", "),
                     mentioned.size() - most);
}

void say_left(Context& context, const std::string& called, const ErasedPlaces& places) {
  const std::string& by_hand = places.mentioned.empty() ? "" : places.mentioned.front();
  if (!places.mentioned.empty()) confirm(context, messages::still_named(mentions_in_words(places.mentioned), by_hand));
  if (!places.drafts_of_others.empty()) {
    confirm(context, messages::still_in_drafts());
    list_files(context, places.drafts_of_others);
  }
  if (!places.settings.empty())
    confirm(context, messages::still_configured(in_a_row(places.settings), visible(context.config_path)));
  if (places.backups_left.empty()) return;
  const auto count = static_cast<std::int64_t>(places.backups_left.size());
  confirm(context, messages::still_in_backups(plural(count, "backup"), count == 1 ? "holds" : "hold", visible(called)));
  list_files(context, places.backups_left);
}

void say_erased(Context& context, const Erasable& person, const Erased& erased, const ErasedPlaces& places) {
  const std::string called = visible(person.called);
  const std::string drafts = places.drafts == 0 ? "" : " and " + plural(places.drafts, "draft");
  if (erased.records == 0 && places.drafts == 0)
    confirm(context, messages::nothing_left_of(called));
  else
    confirm(context, messages::erased(called, plural(erased.records, "record"), drafts));
  confirm(context, messages::erased_for_good());
  for (const auto& backup : places.backups_removed) confirm(context, messages::removed_backup(visible(backup)));
  say_left(context, called, places);
  confirm(context, messages::copies_elsewhere(called));
}

void print_erased(Context& context, const Erased& erased, const ErasedPlaces& places) {
  print(context, json_flat("mentor.erase/1", {{"records", erased.records},
                                              {"drafts", places.drafts},
                                              {"backups_removed", places.backups_removed},
                                              {"backups_left", places.backups_left},
                                              {"drafts_left", places.drafts_of_others},
                                              {"mentioned", places.mentioned},
                                              {"settings_left", places.settings},
                                              {"failed", places.failed}}));
}

/// What comes after the journal let go of them. Each step is tried whatever became of the one before.
ErasedPlaces erase_elsewhere(Context& context, const Erasable& person, const Erased& erased,
                             const EraseRequest& request) {
  ErasedPlaces places = find_places(context, person.handle, erased);
  places.mentioned = erased.mentioned;
  clear_places(context, places, request.backups ? Backups::remove : Backups::leave);
  if (context.store(Access::read).is_rewriting_due()) attempt(places, [&] { context.store(Access::write).rewrite(); });
  return places;
}

Exit run_erase(Context& context, const EraseRequest& request) {
  const Erasable person = person_meant(context, request);
  require_agreement(context, person, request);
  Erased erased;
  // Where there is no journal, none is made.
  if (context.files->exists(context.journal_path) || context.store(Access::read).knows_person(person.handle))
    erased = context.store(Access::write).erase(person.handle, context.written_at);
  const ErasedPlaces places = erase_elsewhere(context, person, erased, request);
  if (context.json)
    print_erased(context, erased, places);
  else
    say_erased(context, person, erased, places);
  if (places.failed.empty()) return Exit::ok;
  throw UserError(messages::erased_in_part(visible(person.called), fmt::format("{}", fmt::join(places.failed, "; ")),
                                           visible(person.handle), request.backups ? " --backups" : ""),
                  Exit::failed);
}

}  // namespace

Verb erase_verb() {
  const auto request = std::make_shared<EraseRequest>();
  Verb verb{.footer =
                "Mentorships with nobody else go too, and drafts and whatever else names them by the handle. The "
                "history keeps what is about others, with (erased) for the name. What stays and names them is "
                "listed: records and drafts of others, the configuration, backups. Exported files, printed pages "
                "and mail stay as they are. What failed can be done again by the same line.",
            .run = runs(run_erase, request)};
  verb.options = {
      required(word("PERSON", request->person, "The person's handle")),
      flag("--backups", request->backups, "Remove the backups that hold the person too"),
      flag("--yes", request->yes, "Do not ask"),
  };
  return verb;
}

}  // namespace mentor::commands
