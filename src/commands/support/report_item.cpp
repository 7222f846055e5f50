// SPDX-License-Identifier: MIT
// What the report of one session or of one goal is built from.
#include "commands/support/report_item.hpp"

#include "commands/support/report_data.hpp"
#include "commands/support/report_reader.hpp"
#include "mentor/messages/places.hpp"
#include "mentor/messages/reports.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace mentor::commands {

namespace {

constexpr std::array kinds_of_session{Kind::progress, Kind::commitment, Kind::topic, Kind::note, Kind::feedback};
constexpr std::array kinds_of_goal{Kind::milestone, Kind::progress, Kind::commitment};

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

void count_item_left_out(const ReportReader& reader, Id id, std::span<const Kind> kinds, ReportData& data) {
  if (reader.reader() == Audience::me) return;
  data.left_out[id.kind] = reader.journal.left_out({.kind = id.kind, .numbers = {id.number}});
  for (const Kind kind : kinds) data.left_out[kind] = reader.journal.left_out({.kind = kind, .parent = id});
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
  const Filter inside{.parent = id};
  auto data = begin_report(reader);
  data.sessions = reader.journal.all<Session>({.numbers = {session.id}});
  data.commitments = reader.journal.all<Commitment>(inside);
  data.topics = reader.journal.all<Topic>(inside);
  data.progress = reader.journal.all<Progress>(inside);
  data.notes = reader.journal.all<Note>(inside);
  data.feedback = reader.journal.all<Feedback>(inside);
  read_goals_moved(reader, data);
  read_next_session(reader, session, data);
  count_item_left_out(reader, id, kinds_of_session, data);
  return data;
}

ReportData read_goal_data(const Context& context, const Reading& journal, const Goal& goal) {
  const Id id{Kind::goal, goal.id};
  require_item_for(journal, "--goal", id, goal.mentorship, goal.visibility);
  const ReportReader reader{context, journal, goal.mentorship, {}};
  const Filter inside{.parent = id};
  auto data = begin_report(reader);
  data.goals = reader.journal.all<Goal>({.numbers = {goal.id}});
  data.milestones = reader.journal.all<Milestone>(inside);
  data.progress = reader.journal.all<Progress>(inside);
  data.commitments = reader.journal.all<Commitment>(inside);
  read_sessions_on_the_way(reader, data);
  count_item_left_out(reader, id, kinds_of_goal, data);
  return data;
}

}  // namespace mentor::commands
