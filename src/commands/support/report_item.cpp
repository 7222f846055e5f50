// SPDX-License-Identifier: MIT
// What the report of one session or of one goal is built from.
#include "commands/support/report_item.hpp"

#include "commands/support/report_data.hpp"
#include "commands/support/report_reader.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/reports.hpp"

#include <algorithm>
#include <set>

namespace mentor::commands {

namespace {

/// A report for others never has sealed items; mine has them when they are revealed.
void require_item_for(const Reading& journal, std::string_view option, Id id, const std::string& handle,
                      Visibility visibility) {
  const Audience audience = journal.audience();
  const auto seen = journal.find(id);
  if (audience == Audience::me || (audience == Audience::screen && seen && !seen->withheld)) return;
  if (audience == Audience::screen) throw UserError(messages::sealed_for_report(messages::at(option), to_text(id)));
  if (!mentorship_in(journal, handle))
    throw UserError(messages::item_of_unshared(messages::at(option), to_text(id), to_text(audience)));
  if (!seen)
    throw UserError(messages::item_not_for(messages::at(option), to_text(id), to_text(visibility), to_text(audience),
                                           visibility == Visibility::sealed ? " --reveal" : ""));
}

/// The item itself, and how much of it the audience does not get.
template <class T>
void read_item(const ReportReader& reader, Id id, std::vector<T> ReportData::*kept, ReportData& data) {
  const Filter itself{.kind = T::kind, .numbers = {id.number}};
  data.*kept = reader.journal.all<T>(itself);
  if (reader.reader() != Audience::me) data.left_out[T::kind] = reader.journal.left_out(itself);
}

/// The same of its parts of a kind.
template <class T>
void read_parts(const ReportReader& reader, Id id, std::vector<T> ReportData::*kept, ReportData& data) {
  const Filter inside{.kind = T::kind, .parent = id};
  data.*kept = reader.journal.all<T>(inside);
  if (reader.reader() != Audience::me) data.left_out[T::kind] = reader.journal.left_out(inside);
}

/// Goals that something in the session moved.
void read_goals_moved(const ReportReader& reader, ReportData& data) {
  std::set<std::int64_t> numbers;
  for (const auto& entry : data.progress) numbers.insert(entry.goal.number);
  for (const auto number : numbers)
    for (auto& goal : reader.journal.all<Goal>({.numbers = {number}})) data.goals.push_back(std::move(goal));
}

/// The sessions that are to come after this one.
void read_next_session(const ReportReader& reader, const Session& session, ReportData& data) {
  Filter planned = reader.whole();
  planned.status = {"planned"};
  data.planned = reader.journal.all<Session>(planned);
  std::erase_if(data.planned, [&](const Session& one) {
    return one.start <= session.start || one.id == session.id || !data.clock.is_to_come(one, reader.context.now);
  });
}

/// The sessions in which the goal moved, or in which something was promised for it.
void read_sessions_on_the_way(const ReportReader& reader, ReportData& data) {
  std::set<std::int64_t> numbers;
  for (const auto& entry : data.progress)
    if (entry.session) numbers.insert(entry.session->number);
  for (const auto& promise : data.commitments)
    if (promise.session) numbers.insert(promise.session->number);
  for (const auto number : numbers)
    for (auto& session : reader.journal.all<Session>({.numbers = {number}}))
      data.sessions.push_back(std::move(session));
  std::stable_sort(data.sessions.begin(), data.sessions.end(),
                   [](const Session& a, const Session& b) { return a.start < b.start; });
}

}  // namespace

ReportData read_session_data(const Context& context, const Reading& journal, const Session& session) {
  const Id id{Kind::session, session.id};
  require_item_for(journal, "--session", id, session.mentorship, session.visibility);
  const ReportReader reader{context, journal, session.mentorship, {}};
  auto data = begin_report(reader);
  read_item(reader, id, &ReportData::sessions, data);
  read_parts(reader, id, &ReportData::commitments, data);
  read_parts(reader, id, &ReportData::topics, data);
  read_parts(reader, id, &ReportData::progress, data);
  read_parts(reader, id, &ReportData::notes, data);
  read_parts(reader, id, &ReportData::feedback, data);
  read_goals_moved(reader, data);
  read_next_session(reader, session, data);
  return data;
}

ReportData read_goal_data(const Context& context, const Reading& journal, const Goal& goal) {
  const Id id{Kind::goal, goal.id};
  require_item_for(journal, "--goal", id, goal.mentorship, goal.visibility);
  const ReportReader reader{context, journal, goal.mentorship, {}};
  auto data = begin_report(reader);
  read_item(reader, id, &ReportData::goals, data);
  read_parts(reader, id, &ReportData::milestones, data);
  read_parts(reader, id, &ReportData::progress, data);
  read_parts(reader, id, &ReportData::commitments, data);
  read_sessions_on_the_way(reader, data);
  return data;
}

}  // namespace mentor::commands
