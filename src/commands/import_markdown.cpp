// SPDX-License-Identifier: MIT
// `mentor import markdown`: how notes are read, and whose their tasks are.
#include "commands/import_formats.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/notes_import.hpp"

#include <cctype>

namespace mentor::commands {

namespace {

Initials read_initials(const ImportRequest& request) {
  Initials initials;
  for (const auto& [letters, handle] :
       read_mapped_pairs(request.initials, "--initials", messages::initials_and_handle(), "ME=me,EK=emma"))
    initials[letters] = handle;
  return initials;
}

/// The handle, and what stands for the name.
void know_person(const Person& person, NotesOptions& options) {
  auto words = words_for_name(person.name);
  words.push_back(fold(person.handle));
  for (const auto& word : words) {
    const auto added = options.people.emplace(word, person.handle);
    if (!added.second && added.first->second != person.handle) added.first->second.clear();
  }
}

/// Who takes part; what would stand for two of them stands for nobody. Whether the mentorship is there already.
bool know_people(Context& context, const ImportRequest& request, NotesOptions& options) {
  const Store& journal = context.store(Access::read);
  std::vector<Person> partners;
  for (const auto& known : journal.handles(Kind::mentorship))
    if (fold(known) == fold(request.to)) partners = partners_of(journal, known);
  const bool is_known = !partners.empty();
  if (!is_known) {
    partners.emplace_back();
    partners.back().handle = options.partner;
    partners.back().name = request.name.empty() ? options.partner : request.name;
  }
  for (const auto& partner : partners) know_person(partner, options);
  std::erase_if(options.people, [](const auto& item) { return item.second.empty(); });
  return is_known;
}

void refuse_unused_initials(const ImportRequest& request, const NotesOptions& options, const Imported& imported) {
  if (!options.promises) return;
  for (const auto& [letters, handle] : *options.promises)
    if (!imported.marks.contains(letters))
      throw UserError(messages::unused_initials(
          fmt::format("{}={}", visible(letters), visible(handle)), import_file_word(request.file),
          imported.marks.empty() ? "nobody" : visible(fmt::format("{}", fmt::join(imported.marks, ", ")))));
}

}  // namespace

Imported read_markdown_import(const ImportSource& source) {
  const auto& request = source.request;
  if (!request.initials.empty() && !request.commitments && !request.suggest)
    throw UserError(messages::initials_alone());
  NotesOptions options;
  if (request.year) options.year = static_cast<int>(*request.year);
  if (request.commitments) options.promises = read_initials(request);
  options.partner = to_lower_ascii(trim(request.to));
  const bool is_known = know_people(source.context, request, options);
  auto imported = read_notes(source.context, request, source.clock, options);
  refuse_unused_initials(request, options, imported);
  if (request.suggest) imported.tasks_left = 0;  // they are proposed
  const std::string named = name_in_title(imported.title, options.partner);
  if (!named.empty() && request.name.empty() && !is_known &&
      fold(named).substr(0, 1) != fold(options.partner).substr(0, 1))
    imported.concluded.push_back({0, messages::other_name_in_title(options.partner, named)});
  return imported;
}

void require_owners(const Reading& journal, const ImportRequest& request, const ImportHome& home) {
  for (const auto& [letters, owner] : read_initials(request)) {
    const bool is_new = home.person && home.person->handle == owner;
    if (!is_new && owner != my_handle && !journal.find_handle(Kind::person, owner))
      throw UserError(messages::unknown_owner(visible(letters), visible(owner), home.mentorship.handle));
  }
}

}  // namespace mentor::commands
