// SPDX-License-Identifier: MIT
// The mentorship that --to names: known, or begun by the import.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/people.hpp"
#include "commands/support/who.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"
#include "mentor/messages/notes_import.hpp"

#include <algorithm>

namespace mentor::commands {

namespace {

/// The title's, unless it is plainly somebody else's: notes are often shared, and name the one who did not write them.
std::string partner_name(const ImportRequest& request, const std::string& handle, const Imported& imported) {
  if (!request.name.empty()) return require_line(request.name, "--name", name_limit);
  const std::string from_title = name_in_title(imported.title, handle);
  if (from_title.empty()) return name_from_handle(handle);
  return fold(from_title).substr(0, 1) == fold(handle).substr(0, 1) ? from_title : name_from_handle(handle);
}

/// The days of the sessions that go to it, and the first on which anything of it is noted.
struct HomeDays {
  std::vector<Date> sessions;
  Date first;
};

HomeDays days_of(Context& context, const Imported& imported, const ImportLabels& labels, const std::string& handle) {
  HomeDays days{{}, context.today()};
  for (const auto& item : imported.records) {
    const auto whose = labels.of(item).handles;
    if (std::find(whose.begin(), whose.end(), handle) == whose.end()) continue;
    if (item.record.kind == Kind::session) {
      const auto session = from_record<Session>(item.record);
      days.sessions.push_back(date_of(context.zones->to_local(session.start, session.zone)));
      days.first = std::min(days.first, days.sessions.back());
    } else if (item.record.kind == Kind::commitment) {
      days.first = std::min(days.first, from_record<Commitment>(item.record).made);
    }
  }
  return days;
}

void set_cadence(ImportHome& home, const ImportRequest& request, const Imported& imported, std::vector<Date> sessions) {
  if (!request.every.empty()) {
    home.mentorship.cadence = parse_cadence(request.every, "--every");
  } else if (imported.cadence) {
    const auto& said = *imported.cadence;
    home.mentorship.cadence = said.cadence;
    home.cadence_reason = messages::cadence_said(
        format_cadence(said.cadence), said.file.empty() ? "the file" : visible(said.file), said.words, said.line);
  } else {
    auto guess = guess_cadence(std::move(sessions));
    home.mentorship.cadence = guess.cadence;
    home.cadence_reason = guess.reason;
  }
}

}  // namespace

std::optional<std::string_view> word_on_new_home(const ImportRequest& request, const Mentorship* known) {
  if (!request.name.empty() && (known == nullptr || known->title != request.name)) return "--name";
  if (!request.every.empty() && (known == nullptr || known->cadence != parse_cadence(request.every, "--every")))
    return "--every";
  if (request.role && (known == nullptr || known->role != *request.role)) return "--role";
  return std::nullopt;
}

std::string import_target(Context& context, const Reading& journal, const std::string& to) {
  if (to.empty()) return to;
  if (const auto known = known_mentorship(context, journal, to, "--to")) return known->handle;
  if (to_lower_ascii(to) == my_handle) throw UserError(messages::import_to_me());
  return require_handle(to, "--to");
}

ImportHome home_of_import(Context& context, const Reading& journal, const ImportRequest& request,
                          const Imported& imported, const ImportLabels& labels, const std::string& handle) {
  if (const auto known = journal.find_handle(Kind::mentorship, handle)) {
    const auto mentorship = from_record<Mentorship>(*known);
    if (const auto word = word_on_new_home(request, &mentorship))
      throw UserError(messages::known_mentorship(*word, handle));
    return {mentorship, false, std::nullopt, {}};
  }
  ImportHome home{fresh<Mentorship>(context), true, std::nullopt, {}};
  auto days = days_of(context, imported, labels, handle);
  home.mentorship.handle = handle;
  home.mentorship.role = request.role.value_or(Role::mentor);
  home.mentorship.start = days.first;
  set_cadence(home, request, imported, std::move(days.sessions));
  if (const auto known = journal.find_handle(Kind::person, handle)) {
    home.mentorship.title = known->text("name");
    return home;
  }
  home.person = fresh<Person>(context);
  home.person->handle = handle;
  home.person->name = home.mentorship.title = partner_name(request, handle, imported);
  return home;
}

}  // namespace mentor::commands
