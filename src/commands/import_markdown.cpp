// SPDX-License-Identifier: MIT
// `mentor import markdown`: whose tasks are, and the mentorship that meeting notes go to or start.
#include "commands/import_formats.hpp"
#include "commands/support/changes.hpp"
#include "commands/support/people.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

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

/// "Mentoring Sessions with Emma" -> "Emma".
std::string name_from_title(std::string_view title) {
  const std::size_t at = to_lower_ascii(title).find(" with ");
  if (at == std::string::npos) return {};
  const std::string_view rest = title.substr(at + 6);
  return std::string(trim(rest.substr(0, std::min(rest.find_first_of(",(:;|"), rest.size()))));
}

std::string partner_name(const ImportRequest& request, const std::string& handle, const Imported& imported) {
  if (!request.name.empty()) return require_line(request.name, "--name", name_limit);
  const std::string from_title = name_from_title(imported.title);
  return from_title.empty() || count_characters(from_title) > name_limit ? name_from_handle(handle) : from_title;
}

/// The handle as an existing mentorship spells it, or a new one.
std::string target_handle(const Reading& journal, const std::string& typed) {
  std::string handle = require_handle(typed, "--for");
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
  if (request.every.empty()) {
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

}  // namespace

Imported read_markdown_import(const ImportSource& source) {
  const auto& request = source.request;
  if (!request.initials.empty() && !request.commitments) throw UserError(messages::initials_alone());
  return read_markdown(source.text, source.clock,
                       request.commitments ? std::optional(read_initials(request)) : std::nullopt);
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
