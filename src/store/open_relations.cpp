// What check-in needs of agreements, questions, feedback, pulses and facts. Each is one look into an index, with a
// limit, for each mentorship: the length of the history does not matter.
#include "store/open_relations.hpp"

#include "store/rows.hpp"

#include <algorithm>
#include <tuple>

namespace mentor {

namespace {

template <class T>
std::vector<T> read_related(Connection& connection, const char* rest, const std::string& handle) {
  SQLite::Statement& rows = connection.prepared(select_from(T::kind, rest));
  rows.bind(1, handle);
  std::vector<T> found;
  while (rows.executeStep()) found.push_back(from_record<T>(read_record(T::kind, rows)));
  rows.tryReset();
  return found;
}

std::optional<Date> newest_date(Connection& connection, const char* sql, const std::string& handle) {
  SQLite::Statement& row = connection.prepared(sql);
  row.bind(1, handle);
  std::optional<Date> date;
  if (row.executeStep() && !row.getColumn(0).isNull()) date = Date{Days{row.getColumn(0).getInt64()}};
  row.tryReset();
  return date;
}

constexpr const char* agreement_in_force_sql = "WHERE mentorship = ? ORDER BY version DESC LIMIT 1";
constexpr const char* open_questions_sql = "WHERE mentorship = ? AND status = 'open' ORDER BY due, id";
constexpr const char* recent_sessions_sql = "WHERE mentorship = ? AND status = 'held' ORDER BY start DESC LIMIT 5";
constexpr const char* newest_pulses_sql = "WHERE mentorship = ? ORDER BY date DESC, id DESC LIMIT 8";
constexpr const char* closed_promises_sql =
    "WHERE mentorship = ? AND owner = 'me' AND outcome <> 'open' ORDER BY closed DESC, id DESC LIMIT 50";
constexpr const char* yearly_facts_sql = "WHERE mentorship = ? AND yearly = 1 ORDER BY id";
constexpr const char* facts_to_ask_sql =
    "WHERE mentorship = ? AND yearly = 0 AND ask_after IS NOT NULL ORDER BY ask_after DESC LIMIT 20";
constexpr const char* newest_facts_sql =
    "WHERE mentorship = ? AND type = 'fact' AND yearly = 0 AND ask_after IS NULL ORDER BY date DESC, id DESC LIMIT 10";
constexpr const char* last_fact_sql =
    "SELECT date FROM note WHERE mentorship = ? AND type = 'fact' ORDER BY date DESC LIMIT 1";
constexpr const char* last_win_sql =
    "SELECT date FROM note WHERE mentorship = ? AND type = 'win' ORDER BY date DESC LIMIT 1";
constexpr const char* last_feedback_sql = "SELECT date FROM feedback WHERE mentorship = ? ORDER BY date DESC LIMIT 1";
constexpr const char* last_praise_sql =
    "SELECT date FROM feedback WHERE mentorship = ? AND direction = 'given' AND type = 'praise' ORDER BY date DESC "
    "LIMIT 1";
constexpr const char* last_review_sql = "SELECT date FROM review WHERE mentorship = ? ORDER BY date DESC LIMIT 1";

void append_notes(std::vector<Note>& all, std::vector<Note>&& more) {
  for (auto& note : more) all.push_back(std::move(note));
}

}  // namespace

void add_relations(Connection& connection, OpenMentorship& open) {
  const std::string& handle = open.mentorship.handle;
  auto agreements = read_related<Agreement>(connection, agreement_in_force_sql, handle);
  if (!agreements.empty()) open.agreement = std::move(agreements.front());
  open.questions = read_related<Question>(connection, open_questions_sql, handle);
  open.recent = read_related<Session>(connection, recent_sessions_sql, handle);
  std::sort(open.recent.begin(), open.recent.end(),
            [](const Session& a, const Session& b) { return std::tuple(b.start, b.id) < std::tuple(a.start, a.id); });
  open.pulses = read_related<Pulse>(connection, newest_pulses_sql, handle);
  open.my_closed = read_related<Commitment>(connection, closed_promises_sql, handle);
  open.dated = read_related<Note>(connection, yearly_facts_sql, handle);
  append_notes(open.dated, read_related<Note>(connection, facts_to_ask_sql, handle));
  append_notes(open.dated, read_related<Note>(connection, newest_facts_sql, handle));
  open.last_fact = newest_date(connection, last_fact_sql, handle);
  open.last_feedback = newest_date(connection, last_feedback_sql, handle);
  open.last_review = newest_date(connection, last_review_sql, handle);
  // An empty optional is less than any date.
  open.last_recognition =
      std::max(newest_date(connection, last_win_sql, handle), newest_date(connection, last_praise_sql, handle));
}

std::vector<Snooze> read_snoozes(Connection& connection) {
  SQLite::Statement& rows = connection.prepared(select_from(Kind::snooze, "ORDER BY id"));
  std::vector<Snooze> found;
  while (rows.executeStep()) found.push_back(from_record<Snooze>(read_record(Kind::snooze, rows)));
  rows.tryReset();
  return found;
}

}  // namespace mentor
