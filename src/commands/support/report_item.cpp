// What the report of one session or of one goal is built from.
#include "commands/support/report_item.hpp"

#include "commands/support/report_data.hpp"
#include "commands/support/report_reader.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <span>

namespace mentor {

namespace {

constexpr std::array kinds_of_session{Kind::progress, Kind::commitment, Kind::topic, Kind::note, Kind::feedback};
constexpr std::array kinds_of_goal{Kind::milestone, Kind::progress, Kind::commitment};

/// A report for others never has sealed items; mine has them when they are revealed.
void require_item_for(const Store& store, std::string_view option, Id id, const std::string& handle,
                      Visibility visibility, Audience audience, Sealed sealed) {
  if (audience == Audience::me) {
    if (visibility == Visibility::sealed && sealed == Sealed::hidden)
      throw UserError(fmt::format("{}: {} is sealed. Add --reveal to report on it.", option, to_text(id)));
    return;
  }
  if (!mentorship_for(store, handle, audience))
    throw UserError(fmt::format("{}: the mentorship of {} is not shared, so there is nothing to report to a {}.",
                                option, to_text(id), to_text(audience)));
  if (store.count({.kind = id.kind, .number = id.number, .audience = audience}) == 0)
    throw UserError(fmt::format(
        "{}: {} is {}, so there is nothing to report to a {}. To read it yourself: --audience me{}", option,
        to_text(id), to_text(visibility), to_text(audience), visibility == Visibility::sealed ? " --reveal" : ""));
}

Filter belonging_to(Id id, Audience audience) { return {.parent = id, .audience = audience}; }

void count_item_left_out(const ReportReader& reader, Id id, std::span<const Kind> kinds, ReportData& data) {
  if (reader.audience == Audience::me) return;
  data.left_out[id.kind] = reader.store.left_out({.kind = id.kind, .number = id.number, .audience = reader.audience});
  for (const Kind kind : kinds) {
    Filter filter = belonging_to(id, reader.audience);
    filter.kind = kind;
    data.left_out[kind] = reader.store.left_out(filter);
  }
}

/// Goals that something in the session moved.
void read_goals_moved(const ReportReader& reader, ReportData& data) {
  std::set<std::int64_t> numbers;
  for (const auto& entry : data.progress) numbers.insert(entry.goal.number);
  for (const auto number : numbers)
    for (auto& goal : reader.shown<Goal>({.number = number, .audience = reader.audience}))
      data.goals.push_back(std::move(goal));
}

/// The first session that was planned to come after this one.
void read_next_session(const ReportReader& reader, const Session& session, ReportData& data) {
  Filter planned = reader.whole();
  planned.status = {"planned"};
  data.planned = reader.shown<Session>(planned);
  std::erase_if(data.planned, [&](const Session& one) { return one.start <= session.start || one.id == session.id; });
}

/// The sessions in which the goal moved, or in which something was promised for it.
void read_sessions_on_the_way(const ReportReader& reader, ReportData& data) {
  std::set<std::int64_t> numbers;
  for (const auto& entry : data.progress)
    if (entry.session) numbers.insert(entry.session->number);
  for (const auto& promise : data.commitments)
    if (promise.session) numbers.insert(promise.session->number);
  for (const auto number : numbers)
    for (auto& session : reader.shown<Session>({.number = number, .audience = reader.audience}))
      data.sessions.push_back(std::move(session));
  std::stable_sort(data.sessions.begin(), data.sessions.end(),
                   [](const Session& a, const Session& b) { return a.start < b.start; });
}

}  // namespace

ReportData read_session_data(const Context& context, const Store& store, const Session& session, Audience audience,
                             Sealed sealed) {
  const Id id{Kind::session, session.id};
  require_item_for(store, "--session", id, session.mentorship, session.visibility, audience, sealed);
  const ReportReader reader{context, store, session.mentorship, {}, audience, sealed};
  const Filter inside = belonging_to(id, audience);
  auto data = begin_report(reader);
  data.sessions = reader.shown<Session>({.number = session.id, .audience = audience});
  data.commitments = reader.shown<Commitment>(inside);
  data.topics = reader.shown<Topic>(inside);
  data.progress = reader.shown<Progress>(inside);
  data.notes = reader.shown<Note>(inside);
  data.feedback = reader.shown<Feedback>(inside);
  read_goals_moved(reader, data);
  read_next_session(reader, session, data);
  count_item_left_out(reader, id, kinds_of_session, data);
  return data;
}

ReportData read_goal_data(const Context& context, const Store& store, const Goal& goal, Audience audience,
                          Sealed sealed) {
  const Id id{Kind::goal, goal.id};
  require_item_for(store, "--goal", id, goal.mentorship, goal.visibility, audience, sealed);
  const ReportReader reader{context, store, goal.mentorship, {}, audience, sealed};
  const Filter inside = belonging_to(id, audience);
  auto data = begin_report(reader);
  data.goals = reader.shown<Goal>({.number = goal.id, .audience = audience});
  data.milestones = reader.shown<Milestone>(inside);
  data.progress = reader.shown<Progress>(inside);
  data.commitments = reader.shown<Commitment>(inside);
  read_sessions_on_the_way(reader, data);
  count_item_left_out(reader, id, kinds_of_goal, data);
  return data;
}

}  // namespace mentor
