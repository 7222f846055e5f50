// SPDX-License-Identifier: MIT
// `mentor import markdown`: whose tasks are, and the mentorship that meeting notes go to or start.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/people.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/notes_import.hpp"

#include <algorithm>
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

/// The title's, unless it is plainly somebody else's: notes are often shared, and name the one who did not write them.
std::string partner_name(const ImportRequest& request, const std::string& handle, const Imported& imported) {
  if (!request.name.empty()) return require_line(request.name, "--name", name_limit);
  const std::string from_title = name_in_title(imported.title, handle);
  if (from_title.empty()) return name_from_handle(handle);
  return fold(from_title).substr(0, 1) == fold(handle).substr(0, 1) ? from_title : name_from_handle(handle);
}

/// The handle as an existing mentorship spells it, or a new one.
std::string target_handle(const Reading& journal, const std::string& typed) {
  std::string handle = require_handle(typed, "--to");
  for (const auto& known : journal.handles(Kind::mentorship))
    if (known == handle || fold(known) == fold(handle)) return known;
  if (handle == my_handle) throw UserError(messages::import_to_me());
  return handle;
}

void refuse_for_known(const ImportRequest& request, const std::string& handle) {
  for (const auto& [option, given] :
       {std::pair("--name", !request.name.empty()), std::pair("--every", !request.every.empty()),
        std::pair("--role", request.role.has_value())})
    if (given) throw UserError(messages::known_mentorship(option, handle));
}

std::vector<Date> days_of(const Zones& zones, const Imported& imported) {
  std::vector<Date> days;
  for (const auto& item : imported.records) {
    if (item.record.kind != Kind::session) continue;
    const auto session = from_record<Session>(item.record);
    days.push_back(date_of(zones.to_local(session.start, session.zone)));
  }
  return days;
}

ImportHome new_home(Context& context, const Reading& journal, const ImportRequest& request, const std::string& handle,
                    const Imported& imported) {
  ImportHome home{fresh<Mentorship>(context), true, std::nullopt, {}};
  auto days = days_of(*context.zones, imported);
  home.mentorship.handle = handle;
  home.mentorship.role = request.role.value_or(Role::mentor);
  home.mentorship.start = *std::min_element(days.begin(), days.end());
  if (request.every.empty() && imported.cadence) {
    const auto& said = *imported.cadence;
    home.mentorship.cadence = said.cadence;
    home.cadence_reason = messages::cadence_said(
        format_cadence(said.cadence), said.file.empty() ? "the file" : visible(said.file), said.words, said.line);
  } else if (request.every.empty()) {
    auto guess = guess_cadence(std::move(days));
    home.mentorship.cadence = guess.cadence;
    home.cadence_reason = guess.reason;
  } else {
    home.mentorship.cadence = parse_cadence(request.every, "--every");
  }
  if (const auto known = journal.find_handle(Kind::person, handle)) {
    home.mentorship.title = known->text("name");
    return home;
  }
  home.person = fresh<Person>(context);
  home.person->handle = handle;
  home.person->name = home.mentorship.title = partner_name(request, handle, imported);
  return home;
}

void require_owners(const Reading& journal, const Initials& initials, const ImportHome& home) {
  for (const auto& [letters, owner] : initials) {
    const bool is_new = home.person && home.person->handle == owner;
    if (!is_new && owner != my_handle && !journal.find_handle(Kind::person, owner))
      throw UserError(messages::unknown_owner(visible(letters), visible(owner), home.mentorship.handle));
  }
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

ImportHome home_of_notes(Context& context, const Reading& journal, const ImportRequest& request,
                         const Imported& imported) {
  const std::string handle = target_handle(journal, request.to);
  ImportHome home;
  if (const auto known = journal.find_handle(Kind::mentorship, handle)) {
    refuse_for_known(request, handle);
    home.mentorship = from_record<Mentorship>(*known);
  } else {
    home = new_home(context, journal, request, handle, imported);
  }
  require_owners(journal, read_initials(request), home);
  return home;
}

}  // namespace mentor::commands
