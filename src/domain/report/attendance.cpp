// SPDX-License-Identifier: MIT
// Who of a group was there: by name for those who were in it, a count for the sponsor.
#include "mentor/domain/attendance.hpp"

#include "domain/report/sections.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace mentor {

namespace {

/// The held sessions of which it is kept who was there.
std::vector<Session> counted_sessions(const ReportData& data) {
  std::set<std::int64_t> kept;
  for (const auto& presence : data.presences) kept.insert(presence.session.number);
  std::vector<Session> sessions;
  for (const auto& session : data.sessions)
    if (session.status == SessionStatus::held && kept.contains(session.id)) sessions.push_back(session);
  return sessions;
}

struct PersonThere {
  std::string person;
  std::int64_t there = 0;
  std::int64_t sessions = 0;  ///< that were held while they were in it
};

std::vector<PersonThere> counted_people(const ReportData& data, const std::vector<Session>& sessions) {
  std::vector<PersonThere> people;
  for (const auto& part : data.parts) {
    const bool counted = std::any_of(people.begin(), people.end(),
                                     [&](const PersonThere& other) { return other.person == part.person; });
    // Somebody who has left may have no name for the others.
    const bool nameless = data.audience != Audience::me && has_left(data.parts, part.person) &&
                          std::none_of(data.former.begin(), data.former.end(),
                                       [&](const Person& former) { return former.handle == part.person; });
    if (counted || nameless || part.person == my_handle) continue;
    PersonThere one{part.person};
    for (const auto& session : sessions) {
      const bool there = std::any_of(data.presences.begin(), data.presences.end(), [&](const Presence& presence) {
        return presence.session.number == session.id && presence.person == part.person;
      });
      one.there += there ? 1 : 0;
      one.sessions += there || is_in_it(data.parts, part.person, data.clock.day_of(session)) ? 1 : 0;
    }
    if (one.sessions > 0) people.push_back(std::move(one));
  }
  return people;
}

std::string average_words(const ReportData& data, const std::vector<Session>& sessions) {
  const auto there = std::count_if(data.presences.begin(), data.presences.end(), [&](const Presence& presence) {
    return std::any_of(sessions.begin(), sessions.end(),
                       [&](const Session& session) { return session.id == presence.session.number; });
  });
  return fmt::format("On average {:.1f} others took part.",
                     static_cast<double>(there) / static_cast<double>(sessions.size()));
}

}  // namespace

Blocks report_attendance(const ReportData& data, const Period&, Date) {
  const auto sessions = counted_sessions(data);
  if (sessions.empty()) return {};
  if (data.audience == Audience::sponsor) return {Paragraph{average_words(data, sessions)}};
  const auto people = counted_people(data, sessions);
  const bool all =
      std::all_of(people.begin(), people.end(), [](const PersonThere& one) { return one.there == one.sessions; });
  if (people.empty()) return {};
  FactTable table{"attendance", {{"name", "name"}, {"there", "there"}, {"sessions", "of"}}, {}};
  for (const auto& one : people) table.rows.push_back({report_who(data, one.person), one.there, one.sessions});
  if (all) table.sentence = "All were there each time.";
  return {std::move(table)};
}

}  // namespace mentor
