// SPDX-License-Identifier: MIT
// What the notes of sessions hold, without what the journal has already.
#include "commands/support/suggesting.hpp"

#include "commands/import_plan.hpp"
#include "commands/support/display.hpp"
#include "commands/support/moments.hpp"
#include "mentor/domain/acts/proposal.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/import.hpp"

#include <fmt/format.h>
#include <set>

namespace mentor::commands {

namespace {

/// Ana of "Ana Alba", and AA.
void add_names(NotedSpeaker& speaker, std::string_view name) {
  if (trim(name).empty()) return;
  speaker.names.emplace_back(trim(name));
  std::string initials;
  std::string_view rest = trim(name);
  for (bool first = true; !rest.empty(); first = false) {
    const auto word = rest.substr(0, rest.find(' '));
    if (first) speaker.names.emplace_back(word);
    initials += word.front();
    rest = trim(rest.substr(word.size()));
  }
  if (initials.size() > 1) speaker.names.push_back(initials);
}

/// What a record and a proposal of the same kind say in the same words is the same.
std::string words_of(std::string_view text) { return fold(trim(first_line(text))); }

std::set<std::string> known_words(const std::vector<Record>& records) {
  std::set<std::string> known;
  for (const auto& record : records)
    if (!record.withheld) known.insert(words_of(record.text(info(record.kind).text)));
  return known;
}

std::string_view read_text(const Session& session) {
  return session.notes     ? std::string_view(*session.notes)
         : session.summary ? std::string_view(*session.summary)
                           : std::string_view();
}

}  // namespace

NotedPeople noted_people(const Mentorship& mentorship, const std::vector<Person>& partners,
                         const std::optional<Person>& me) {
  NotedPeople people;
  const std::string partner = partners.empty() ? std::string(my_handle) : partners.front().handle;
  people.writer = my_handle;
  people.mentee = mentorship.role == Role::mentor ? partner : my_handle;
  people.mentor = mentorship.role == Role::mentor ? std::string(my_handle) : partner;
  NotedSpeaker mine{std::string(my_handle), {"I", "myself", "mentor"}};
  if (mentorship.role != Role::mentor) mine.names.back() = "mentee";
  if (me) add_names(mine, me->name);
  people.speakers.push_back(std::move(mine));
  for (const auto& person : partners) {
    NotedSpeaker speaker{person.handle, {}};
    add_names(speaker, person.name);
    if (partners.size() == 1) speaker.names.emplace_back(mentorship.role == Role::mentor ? "mentee" : "mentor");
    people.speakers.push_back(std::move(speaker));
  }
  return people;
}

void add_initials(NotedPeople& people, const std::vector<std::string>& typed) {
  for (const auto& [letters, handle] :
       read_mapped_pairs(typed, "--initials", messages::initials_and_handle(), "ME=me,EK=emma"))
    for (auto& speaker : people.speakers) {
      std::erase(speaker.names, letters);
      if (speaker.handle == handle) speaker.names.push_back(letters);
    }
}

std::string initials_again(const std::vector<std::string>& typed) {
  return visible(fmt::format(" --initials {}", fmt::join(typed, ",")));
}

void add_proposable(const Reading& journal, const std::string& mentorship, std::vector<Record>& records) {
  for (const Kind kind : proposed_kinds)
    journal.each({.kind = kind, .mentorship = mentorship},
                 [&](Record&& record) { records.push_back(std::move(record)); });
}

std::vector<SuggestedSession> suggest_of(const Context& context, const std::vector<Session>& sessions,
                                         const NotedPeople& people, const std::vector<Record>& records) {
  const auto known = known_words(records);
  std::vector<SuggestedSession> suggested;
  for (const auto& session : sessions) {
    const auto text = read_text(session);
    if (text.empty() || session.status != SessionStatus::held) continue;
    const std::size_t before = session.notes ? static_cast<std::size_t>(session.source_line.value_or(0)) : 0;
    auto found = suggest({text, date_of(clock_of(context).shown(session)), before}, people);
    std::erase_if(found, [&](const Proposal& proposal) {
      return was_answered(session, proposal) || known.contains(words_of(proposal.text));
    });
    if (!found.empty()) suggested.push_back({session, std::move(found)});
  }
  return suggested;
}

}  // namespace mentor::commands
