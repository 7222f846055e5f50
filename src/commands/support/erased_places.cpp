// SPDX-License-Identifier: MIT
// Where somebody who is erased is found outside the journal: drafts, what is remembered, backups, the configuration.
#include "commands/support/erased_places.hpp"

#include "commands/support/drafts.hpp"
#include "mentor/commands/config_file.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/text.hpp"

#include <algorithm>
#include <utility>

namespace mentor::commands {

namespace {

enum class Held { no, perhaps, yes };

/// A backup that cannot be read may hold anybody; so may what a crash left beside it, unless it is empty.
Held held_by(Context& context, const JournalCopy& copy, const std::string& handle) {
  constexpr std::size_t limit = std::size_t{1024} * 1024 * 1024;
  ErasedPlaces unread;
  Held held = Held::perhaps;
  attempt(unread, [&] {
    if (copy.kind != CopyKind::rollback)
      held = Store::open(copy.path, Access::read)->knows_person(handle) ? Held::yes : Held::no;
    else if (context.files->read_file(copy.path, "backup", limit).empty())
      held = Held::no;
  });
  return held;
}

/// Accents and case may have been lost on the way into a name; nobody else's draft is taken for that.
bool is_theirs(const Store& store, const std::string& owner, const Erased& erased) {
  if (erased.handles.contains(owner)) return true;
  if (store.find_handle(Kind::mentorship, owner) || store.find_handle(Kind::person, owner)) return false;
  return std::any_of(erased.handles.begin(), erased.handles.end(),
                     [&](const auto& handle) { return fold(handle) == fold(owner); });
}

void find_kept(Context& context, const Erased& erased, ErasedPlaces& places) {
  const Store& store = context.store(Access::read);
  for (const auto& file : context.state->kept_files()) {
    if (file.owner ? is_theirs(store, file.owner->who, erased) : erased.naming.names_in(file.text)) {
      places.going.push_back(file.path);
      places.drafts += file.is_draft ? 1 : 0;
      places.is_known = places.is_known || file.owner;
    } else if (file.owner && erased.naming.names_in(file.text)) {
      places.drafts_of_others.push_back(file.path);
    }
  }
}

/// "[mentorship.ana]"
void find_settings(Context& context, const Erased& erased, ErasedPlaces& places) {
  for (const auto& key : read_config_file(*context.files, context.config_path).set)
    for (const auto& handle : erased.handles) {
      const std::string table = "mentorship." + handle;
      if (key.starts_with(table + ".") &&
          std::find(places.settings.begin(), places.settings.end(), "[" + table + "]") == places.settings.end())
        places.settings.push_back("[" + table + "]");
    }
}

}  // namespace

ErasedPlaces find_places(Context& context, const std::string& handle, const Erased& erased) {
  ErasedPlaces places;
  find_kept(context, erased, places);
  find_settings(context, erased, places);
  for (const auto& copy : context.journal_folder->copies_of(context.journal_path))
    if (copy.kind == CopyKind::unfinished) {
      places.going.push_back(copy.path);
    } else if (const Held held = held_by(context, copy, handle); held != Held::no) {
      places.backups_left.push_back(copy.path);
      places.is_known = places.is_known || held == Held::yes;
    }
  return places;
}

void attempt(ErasedPlaces& places, const std::function<void()>& step) {
  try {
    if (const auto refusal = refusal_of(step)) places.failed.emplace_back(refusal->what());
  } catch (const StoreError& error) {
    places.failed.emplace_back(error.what());
  }
}

void clear_places(Context& context, ErasedPlaces& places, Backups backups) {
  for (const auto& file : places.going) attempt(places, [&] { context.files->remove_file(file); });
  if (backups == Backups::leave) return;
  for (const auto& backup : std::exchange(places.backups_left, {})) {
    const std::size_t before = places.failed.size();
    attempt(places, [&] { context.files->remove_file(backup); });
    (places.failed.size() == before ? places.backups_removed : places.backups_left).push_back(backup);
  }
}

}  // namespace mentor::commands
