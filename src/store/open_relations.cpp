// SPDX-License-Identifier: MIT
// What check-in needs of agreements, questions, feedback, pulses and facts. Each is one look into an index, with a
// limit, for each mentorship: the length of the history does not matter.
#include "store/open_relations.hpp"

#include "store/audience/rows_seen.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace mentor::store {

namespace {

template <class T>
std::vector<T> read_related(OpenReader& reader, Statement& rows, const std::string& handle) {
  rows.tryReset();
  rows.bind(1, handle);
  std::vector<T> found;
  while (rows.executeStep())
    if (auto related = reader.read<T>(rows)) found.push_back(std::move(*related));
  return found;
}

// Long texts are left out: no rule reads them.
constexpr const char* recent_sessions_sql =
    "SELECT id, start, zone, trouble, visibility, strategy, helped FROM session WHERE mentorship = ? AND status = "
    "'held' "
    "ORDER BY start DESC LIMIT ";
constexpr const char* presences_sql =
    "SELECT session, person FROM presence WHERE session IN (SELECT id FROM session WHERE mentorship = ? AND status = "
    "'held' ORDER BY start DESC LIMIT {}) ORDER BY id";
// Of a group each person says how it feels: three in a row of each are wanted.
constexpr const char* newest_pulses_sql =
    "WHERE mentorship = ?1 ORDER BY date DESC, id DESC LIMIT "
    "(SELECT CASE type WHEN 'group' THEN 40 ELSE 8 END FROM mentorship WHERE handle = ?1)";
constexpr const char* closed_promises_sql =
    "SELECT outcome, due, closed FROM commitment WHERE mentorship = ? AND owner = 'me' AND outcome <> 'open'{} ORDER "
    "BY "
    "closed DESC LIMIT 50";
constexpr const char* pauses_sql = "WHERE mentorship = ? ORDER BY \"from\" DESC, id DESC LIMIT 5";
constexpr const char* facts_to_ask_sql =
    "WHERE mentorship = ? AND yearly = 0 AND ask_after IS NOT NULL ORDER BY ask_after DESC LIMIT 20";
constexpr const char* newest_facts_sql =
    "WHERE mentorship = ? AND type = 'fact' AND yearly = 0 AND ask_after IS NULL ORDER BY date DESC, id DESC LIMIT 10";
// In the order in which add_last_dates reads them; one statement, because starting one costs more than its look-up.
// What agreements say of the cadence holds since the first of the run of versions, up to the newest, that say it.
constexpr const char* contact_dates_sql = R"sql(
SELECT
  (SELECT date FROM feedback WHERE mentorship = ?1 ORDER BY date DESC LIMIT 1),
  (SELECT asked FROM question WHERE mentorship = ?1 ORDER BY asked DESC LIMIT 1),
  (SELECT answered FROM question WHERE mentorship = ?1 AND answered IS NOT NULL ORDER BY answered DESC LIMIT 1),
  (SELECT date FROM agreement WHERE mentorship = ?1 AND version > ifnull((SELECT max(version) FROM agreement WHERE
   mentorship = ?1 AND cadence IS NOT (SELECT cadence FROM mentorship WHERE handle = ?1)), 0) ORDER BY version LIMIT 1)
)sql";
constexpr const char* judged_dates_sql = R"sql(,
  (SELECT date FROM note WHERE mentorship = ?1 AND type = 'fact' ORDER BY date DESC LIMIT 1),
  (SELECT date FROM note WHERE mentorship = ?1 AND type = 'win' ORDER BY date DESC LIMIT 1),
  (SELECT date FROM feedback WHERE mentorship = ?1 AND direction = 'given' AND type = 'praise' ORDER BY date DESC LIMIT 1),
  (SELECT date FROM review WHERE mentorship = ?1 ORDER BY date DESC LIMIT 1),
  (SELECT closed FROM goal WHERE mentorship = ?1 AND status = 'reached' ORDER BY closed DESC LIMIT 1),
  EXISTS (SELECT 1 FROM goal WHERE mentorship = ?1),
  EXISTS (SELECT 1 FROM agreement WHERE mentorship = ?1 AND (signed_by_me IS NOT NULL OR signed_by_partner IS NOT NULL))
    OR EXISTS (SELECT 1 FROM signature JOIN agreement ON agreement.id = signature.agreement WHERE mentorship = ?1),
  (SELECT max(date) FROM feedback WHERE mentorship = ?1 AND direction = 'received' AND type = 'praise'),
  (SELECT max(date) FROM feedback WHERE mentorship = ?1 AND direction = 'received' AND type = 'constructive')
)sql";

std::optional<Instant> instant_in(Statement& row, int column) {
  if (row.getColumn(column).isNull()) return std::nullopt;
  return Instant{std::chrono::seconds{row.getColumn(column).getInt64()}};
}

/// Of these the rules only count.
std::vector<ClosedPromise> read_closed_promises(Statement& rows, const std::string& handle) {
  rows.tryReset();
  rows.bind(1, handle);
  std::vector<ClosedPromise> found;
  while (rows.executeStep())
    if (const auto outcome = from_text<Outcome>(rows.getColumn(0).getString()))
      found.push_back({*outcome, date_in(rows, 1), date_in(rows, 2)});
  return found;
}

std::string closed_promises(OpenReader& reader) {
  return fmt::format(closed_promises_sql,
                     reader.hides_parts() ? " AND " + rows_seen(Kind::commitment, Audience::screen) : "");
}

}  // namespace

std::optional<Date> date_in(Statement& row, int column) {
  if (row.getColumn(column).isNull()) return std::nullopt;
  return Date{Days{row.getColumn(column).getInt64()}};
}

Statement& last_dates(OpenReader& reader) {
  std::string sql = contact_dates_sql;
  if (reader.breadth == Breadth::judged) sql += judged_dates_sql;
  return reader.connection.prepared(sql);
}

void add_last_dates(Statement& row, OpenMentorship& open, Breadth breadth) {
  row.tryReset();
  row.bind(1, open.mentorship.handle);
  row.executeStep();
  open.last_feedback = date_in(row, 0);
  // An empty optional is less than any date.
  open.last_exchange = std::max(instant_in(row, 1), instant_in(row, 2));
  if (open.mentorship.cadence) open.cadence_since = date_in(row, 3);
  if (breadth == Breadth::listed) return;
  open.last_fact = date_in(row, 4);
  open.last_success = std::max(date_in(row, 5), date_in(row, 8));
  open.last_recognition = std::max(open.last_success, date_in(row, 6));
  open.last_review = date_in(row, 7);
  open.goals_ever = row.getColumn(9).getInt64();
  open.signs_agreements = row.getColumn(10).getInt64() != 0;
  open.last_received = std::max(date_in(row, 11), date_in(row, 12));
}

Statement& recent_sessions(OpenReader& reader) {
  return reader.connection.prepared(recent_sessions_sql +
                                    std::to_string(reader.breadth == Breadth::judged ? sessions_looked_at : 1));
}

/// That there was a contact stands on the screen; what got in the way of a sealed one, and what was tried, does not.
std::vector<Contact> read_contacts(const OpenReader& reader, Statement& rows, const Mentorship& mentorship) {
  const bool on_screen = reader.redactor.audience() == Audience::screen;
  rows.tryReset();
  rows.bind(1, mentorship.handle);
  std::vector<Contact> found;
  while (rows.executeStep()) {
    Contact& contact = found.emplace_back();
    contact.id = rows.getColumn(0).getInt64();
    contact.start = Instant{std::chrono::seconds{rows.getColumn(1).getInt64()}};
    contact.zone = rows.getColumn(2).getString();
    const bool sealed = mentorship.visibility == Visibility::sealed || rows.getColumn(4).getString() == "sealed";
    if (on_screen && sealed) continue;
    if (!rows.getColumn(3).isNull()) contact.trouble = from_text<Trouble>(rows.getColumn(3).getString());
    if (!rows.getColumn(5).isNull()) contact.strategy = rows.getColumn(5).getString();
    if (!rows.getColumn(6).isNull()) contact.helped = from_text<Helped>(rows.getColumn(6).getString());
  }
  std::sort(found.begin(), found.end(),
            [](const Contact& a, const Contact& b) { return std::tuple(b.start, b.id) < std::tuple(a.start, a.id); });
  return found;
}

namespace {

void add_presences(Connection& connection, OpenMentorship& open) {
  if (!open.is_of_several()) return;
  Statement& rows = connection.prepared(fmt::format(presences_sql, sessions_looked_at));
  const Closing closing(rows);
  rows.bind(1, open.mentorship.handle);
  while (rows.executeStep())
    for (Contact& contact : open.recent)
      if (contact.id == rows.getColumn(0).getInt64()) contact.there.push_back(rows.getColumn(1).getString());
}

void append_notes(std::vector<Note>& all, std::vector<Note>&& more) {
  for (auto& note : more) all.push_back(std::move(note));
}

}  // namespace

RelationStatements::RelationStatements(OpenReader& reader) : RelationStatements(reader, reader.connection) {}

RelationStatements::RelationStatements(OpenReader& reader, Connection& connection)
    : newest_pulses(connection.prepared(select_from(Kind::pulse, newest_pulses_sql))),
      closed_promises(connection.prepared(mentor::store::closed_promises(reader))),
      pauses(connection.prepared(select_from(Kind::pause, pauses_sql))),
      facts_to_ask(connection.prepared(select_from(Kind::note, facts_to_ask_sql))),
      newest_facts(connection.prepared(select_from(Kind::note, newest_facts_sql))) {}

RelationStatements::~RelationStatements() {
  for (Statement* statement : {&newest_pulses, &closed_promises, &pauses, &facts_to_ask, &newest_facts})
    statement->tryReset();
}

void add_relations(RelationStatements& statements, OpenReader& reader, OpenMentorship& open) {
  const std::string& handle = open.mentorship.handle;
  add_presences(reader.connection, open);
  open.pulses = read_related<Pulse>(reader, statements.newest_pulses, handle);
  open.my_closed = read_closed_promises(statements.closed_promises, handle);
  open.pauses = read_related<Pause>(reader, statements.pauses, handle);
  append_notes(open.dated, read_related<Note>(reader, statements.facts_to_ask, handle));
  append_notes(open.dated, read_related<Note>(reader, statements.newest_facts, handle));
}

std::vector<Snooze> read_snoozes(OpenReader& reader) {
  Statement& rows = reader.connection.prepared(select_from(Kind::snooze, "ORDER BY id"));
  std::vector<Snooze> found;
  while (rows.executeStep())
    if (auto snooze = reader.read<Snooze>(rows)) found.push_back(std::move(*snooze));
  rows.tryReset();
  return found;
}

}  // namespace mentor::store
