// SPDX-License-Identifier: MIT
// What is open, and only that: each question is answered by an index of open records, whatever the history holds.
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/check_in.hpp"
#include "store/audience/rows_seen.hpp"
#include "store/columns.hpp"
#include "store/impl.hpp"
#include "store/open_relations.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace mentor::store {

namespace {

using ByHandle = std::map<std::string, OpenMentorship*, std::less<>>;

/// In the words of find_record_by, whose statement it is then.
constexpr const char* by_handle = "WHERE \"handle\" = ?";

constexpr std::string_view newest_stays =
    " AND t.id = (SELECT max(id) FROM participant AS other WHERE other.mentorship = t.mentorship AND other.person = "
    "t.person)";

constexpr const char* agreement_in_force =
    "version = (SELECT max(version) FROM agreement AS other WHERE other.mentorship = agreement.mentorship)";

constexpr const char* kept_mentorships =
    "WHERE status = 'closed' AND EXISTS (SELECT 1 FROM agreement WHERE agreement.mentorship = mentorship.handle "
    "AND kept_for IS NOT NULL) ORDER BY handle";

// The sessions that imports brought, as ranges of their numbers; an import writes few entries.
constexpr const char* imported_sessions_sql = R"sql(
SELECT entry.record, coalesce(entry.last, entry.record) FROM change_txn txn JOIN change_entry entry
ON entry.id >= txn.first_entry AND entry.id < coalesce(
  (SELECT first_entry FROM change_txn later WHERE later.number > txn.number ORDER BY later.number LIMIT 1), 1 << 62)
WHERE txn.role = 'imported' AND entry.kind = ? AND entry.what = 'i'
)sql";

void mark_imported(Connection& connection, OpenRecords& book) {
  Statement& rows = connection.prepared(imported_sessions_sql);
  rows.bind(1, std::string(1, info(Kind::session).letter));
  std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
  while (rows.executeStep()) ranges.emplace_back(rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64());
  rows.tryReset();
  std::sort(ranges.begin(), ranges.end());
  const auto mark = [&](Contact& contact) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), std::pair(contact.id, INT64_MAX));
    contact.imported = after != ranges.begin() && std::prev(after)->second >= contact.id;
  };
  for (auto& open : book.mentorships) {
    for (auto& contact : open.recent) mark(contact);
    if (open.last_contact) mark(*open.last_contact);
  }
}

template <class T>
std::vector<T> read_open(OpenReader& reader, const std::string& rest, const std::optional<std::string>& bound) {
  Statement& rows = reader.connection.prepared(select_from(T::kind, rest));
  if (bound) rows.bind(1, *bound);
  std::vector<T> found;
  while (rows.executeStep())
    if (auto open = reader.read<T>(rows)) found.push_back(std::move(*open));
  rows.tryReset();
  return found;
}

std::string open_where(std::string_view condition, const std::optional<std::string>& only, std::string_view order) {
  return fmt::format("WHERE {}{} ORDER BY {}", condition, only ? " AND mentorship = ?" : "", order);
}

/// One time that somebody takes part, with the person. All at once: a join is cheaper than a question for each.
template <class Visit>
void each_stay(OpenReader& reader, const std::optional<std::string>& only, std::string_view wanted, Visit visit) {
  Statement& rows = reader.connection.prepared(
      fmt::format("SELECT {}, t.mentorship, t.joined, t.\"left\" FROM participant t JOIN person p ON p.handle = "
                  "t.person WHERE p.handle <> 'me'{}{} ORDER BY p.id",
                  column_list(Kind::person, "p."), wanted, only ? " AND t.mentorship = ?" : ""));
  if (only) rows.bind(1, *only);
  const int after_person = 3 + static_cast<int>(info(Kind::person).fields.size());
  while (rows.executeStep()) {
    auto person = reader.read<Person>(rows);
    if (!person) continue;
    Participant stay;
    stay.mentorship = rows.getColumn(after_person).getString();
    stay.person = person->handle;
    stay.joined = date_in(rows, after_person + 1);
    stay.left = date_in(rows, after_person + 2);
    visit(stay, std::move(*person));
  }
  rows.tryReset();
}

void add_partner(OpenMentorship& open, const Participant& stay, Person&& person) {
  if (stay.joined) open.joined[person.handle] = *stay.joined;
  open.partners.push_back(std::move(person));
}

using People = std::set<std::string>;

/// Who takes part now. Returns who left each mentorship and did not come back.
std::map<std::string, People> add_partners(OpenReader& reader, const ByHandle& open,
                                           const std::optional<std::string>& only) {
  std::map<std::string, People> gone;
  each_stay(reader, only, "", [&](const Participant& stay, Person&& person) {
    const auto found = open.find(stay.mentorship);
    if (found == open.end()) return;
    if (stay.left)
      gone[stay.mentorship].insert(stay.person);
    else
      add_partner(*found->second, stay, std::move(person));
  });
  for (auto& [mentorship, people] : gone)
    for (const Person& here : open.find(mentorship)->second->partners) people.erase(here.handle);
  return gone;
}

template <class T>
void forget_theirs(std::vector<T>& records, const People& gone) {
  std::erase_if(records, [&](const T& record) { return gone.contains(person_named(to_record(record))); });
}

// What somebody left behind in a group speaks for nobody.
void forget_who_left(const ByHandle& open, const std::map<std::string, People>& gone) {
  for (const auto& who_left : gone) {
    const People& people = who_left.second;
    OpenMentorship& left = *open.find(who_left.first)->second;
    forget_theirs(left.commitments, people);
    forget_theirs(left.questions, people);
    forget_theirs(left.topics, people);
    forget_theirs(left.dated, people);
    forget_theirs(left.pulses, people);
    std::erase_if(left.goals,
                  [&](const OpenGoal& goal) { return goal.goal.owner && people.contains(*goal.goal.owner); });
    std::erase_if(left.counts, [&](const OpenCount& count) { return people.contains(count.person); });
  }
}

void add_yearly_facts(OpenReader& reader, const ByHandle& open, const std::optional<std::string>& only) {
  for (auto& fact : read_open<Note>(reader, open_where("yearly = 1", only, "id"), only)) {
    const auto found = fact.mentorship ? open.find(*fact.mentorship) : open.end();
    if (found != open.end()) found->second->dated.push_back(std::move(fact));
  }
}

void add_contacts(OpenReader& reader, OpenRecords& book) {
  Statement& sessions = recent_sessions(reader);
  const Closing closing(sessions);
  for (OpenMentorship& open : book.mentorships) {
    open.recent = read_contacts(reader, sessions, open.mentorship);
    if (!open.recent.empty()) open.last_contact = open.recent.front();
    open.sessions_held = std::min<std::int64_t>(3, static_cast<std::int64_t>(open.recent.size()));
  }
}

void add_all_last_dates(OpenReader& reader, OpenRecords& book) {
  Statement& row = last_dates(reader);
  const Closing closing(row);
  for (OpenMentorship& open : book.mentorships) add_last_dates(row, open, reader.breadth);
}

void add_all_relations(OpenReader& reader, OpenRecords& book) {
  RelationStatements statements(reader);
  for (OpenMentorship& open : book.mentorships) add_relations(statements, reader, open);
  mark_imported(reader.connection, book);
}

bool is_due_before(const Milestone& a, const Milestone& b) {
  return std::tuple(!a.due, a.due, a.id) < std::tuple(!b.due, b.due, b.id);
}

// Only milestones whose goal is open as well: what belongs to a goal that was dropped asks for nothing.
void add_milestones(OpenReader& reader, std::map<std::int64_t, OpenGoal*>& goals,
                    const std::optional<std::string>& only) {
  if (goals.empty()) return;
  const std::string of_open =
      fmt::format("WHERE outcome = 'open' AND goal IN (SELECT id FROM goal WHERE status = 'open'{})",
                  only ? " AND mentorship = ?" : "");
  for (auto& milestone : read_open<Milestone>(reader, of_open, only)) {
    const auto found = goals.find(milestone.goal.number);
    if (found != goals.end()) found->second->milestones.push_back(std::move(milestone));
  }
  for (auto& [id, goal] : goals) std::sort(goal->milestones.begin(), goal->milestones.end(), is_due_before);
}

void add_goals(OpenReader& reader, const ByHandle& open, const std::optional<std::string>& only) {
  Statement& rows = reader.connection.prepared(
      fmt::format("SELECT {}, (SELECT max(date) FROM progress WHERE progress.goal = goal.id) FROM goal {}",
                  column_list(Kind::goal, "goal."), open_where("status = 'open'", only, "target IS NULL, target, id")));
  if (only) rows.bind(1, *only);
  const int last_progress = 3 + static_cast<int>(info(Kind::goal).fields.size());
  while (rows.executeStep()) {
    auto goal = reader.read<Goal>(rows);
    const auto found = goal ? open.find(goal->mentorship) : open.end();
    if (found == open.end()) continue;
    found->second->goals.push_back({std::move(*goal), date_in(rows, last_progress), {}});
  }
  rows.tryReset();
  std::map<std::int64_t, OpenGoal*> by_id;
  for (const auto& [handle, mentorship] : open)
    for (auto& goal : mentorship->goals) by_id[goal.goal.id] = &goal;
  add_milestones(reader, by_id, only);
}

template <class T, class Add>
void add_open(OpenReader& reader, const ByHandle& open, const std::string& rest, const std::optional<std::string>& only,
              Add add) {
  for (auto& found : read_open<T>(reader, rest, only)) {
    const auto owner = open.find(found.mentorship);
    if (owner != open.end()) add(*owner->second, std::move(found));
  }
}

/// Only in a group: of two the agreement itself says who signed.
void add_signatures(OpenReader& reader, OpenMentorship& open) {
  if (!open.agreement || open.agreement->withheld || !open.is_of_several()) return;
  Statement& rows = reader.connection.prepared("SELECT person FROM signature WHERE agreement = ? ORDER BY id");
  rows.bind(1, open.agreement->id);
  while (rows.executeStep()) open.signed_by.push_back(rows.getColumn(0).getString());
  rows.tryReset();
}

/// What was promised of the notes comes due whatever hides the words: the time alone, and only if it is one.
void reveal_kept_for(Connection& connection, Agreement& agreement) {
  if (!agreement.withheld) return;
  Statement& row = connection.prepared("SELECT kept_for FROM agreement WHERE id = ?");
  row.bind(1, agreement.id);
  if (row.executeStep() && !row.getColumn(0).isNull())
    if (std::string kept = row.getColumn(0).getString(); kept_until(kept, agreement.date))
      agreement.kept_for = std::move(kept);
  row.tryReset();
}

constexpr const char* met_elsewhere_sql = R"sql(
SELECT DISTINCT here.person FROM participant here JOIN participant there ON there.person = here.person
AND there.mentorship <> here.mentorship AND there."left" IS NULL
JOIN mentorship ON mentorship.handle = there.mentorship AND mentorship.status <> 'closed'
WHERE here.mentorship = ? AND here.person <> 'me'
)sql";

/// Whoever is met elsewhere is not to be erased when the notes of this one have had their time.
void add_met_elsewhere(OpenReader& reader, OpenMentorship& open) {
  const bool ends = open.mentorship.end || open.mentorship.closed_on;
  if (!ends || !open.agreement || !open.agreement->kept_for) return;
  Statement& rows = reader.connection.prepared(met_elsewhere_sql);
  rows.bind(1, open.mentorship.handle);
  while (rows.executeStep()) open.met_elsewhere.push_back(rows.getColumn(0).getString());
  rows.tryReset();
}

/// Few: closed, with an agreement that says how long notes are kept.
void add_kept(OpenReader& reader, OpenRecords& book) {
  for (auto& mentorship : read_open<Mentorship>(reader, kept_mentorships, std::nullopt))
    book.kept.emplace_back().mentorship = std::move(mentorship);
  for (auto& closed : book.kept) {
    const auto handle = std::optional(closed.mentorship.handle);
    each_stay(reader, handle, newest_stays,
              [&](const Participant& stay, Person&& person) { add_partner(closed, stay, std::move(person)); });
    auto agreements = read_open<Agreement>(reader, open_where(agreement_in_force, handle, "id"), handle);
    if (agreements.empty()) continue;
    closed.agreement = std::move(agreements.front());
    reveal_kept_for(reader.connection, *closed.agreement);
    add_met_elsewhere(reader, closed);
  }
}

constexpr std::array counted_kinds{Kind::goal, Kind::commitment, Kind::question, Kind::topic};

/// How many of the kind are open in each mentorship, by whom they name.
std::string open_counts_sql(OpenReader& reader, Kind kind, const std::optional<std::string>& only) {
  const RecordInfo& about = info(kind);
  return fmt::format(
      "SELECT '{}', mentorship, coalesce({}, ''), count(*) FROM {} WHERE {} = '{}'{}{} GROUP BY 2, 3", about.letter,
      quoted(field_of_kind(about, FieldKind::person)->name), table_of(kind), quoted(about.status), about.open.front(),
      reader.hides_parts() ? " AND " + rows_seen(kind, Audience::screen) : "", only ? " AND mentorship = ?1" : "");
}

void add_counts(OpenReader& reader, const ByHandle& open, const std::optional<std::string>& only) {
  std::string sql;
  for (const Kind kind : counted_kinds) sql += (sql.empty() ? "" : " UNION ALL ") + open_counts_sql(reader, kind, only);
  Statement& rows = reader.connection.prepared(sql);
  if (only) rows.bind(1, *only);
  while (rows.executeStep())
    if (const auto found = open.find(rows.getColumn(1).text()); found != open.end())
      found->second->counts.push_back(
          {kind_of_letter(rows.getColumn(0).text()), rows.getColumn(2).getString(), rows.getColumn(3).getInt64()});
  rows.tryReset();
}

void add_agreements(OpenReader& reader, const ByHandle& open, const std::optional<std::string>& only) {
  add_open<Agreement>(reader, open, open_where(agreement_in_force, only, "id"), only,
                      [&](OpenMentorship& to, Agreement&& agreement) {
                        reveal_kept_for(reader.connection, agreement);
                        to.agreement = std::move(agreement);
                      });
}

/// What is open besides sessions and agreements.
void add_what_waits(OpenReader& reader, const ByHandle& open, const std::optional<std::string>& only) {
  add_goals(reader, open, only);
  add_open<Commitment>(
      reader, open, open_where("outcome = 'open'", only, "owner <> 'me', due IS NULL, due, id"), only,
      [](OpenMentorship& to, Commitment&& commitment) { to.commitments.push_back(std::move(commitment)); });
  add_open<Question>(reader, open, open_where("status = 'open'", only, "due, id"), only,
                     [](OpenMentorship& to, Question&& question) { to.questions.push_back(std::move(question)); });
  add_open<Topic>(reader, open, open_where("status = 'open'", only, "raised, id"), only,
                  [](OpenMentorship& to, Topic&& topic) { to.topics.push_back(std::move(topic)); });
}

/// What only the rules look at.
void add_what_is_judged(OpenReader& reader, const ByHandle& open, const std::optional<std::string>& only,
                        OpenRecords& book) {
  add_all_relations(reader, book);
  auto me = read_open<Person>(reader, by_handle, std::string(my_handle));
  if (!me.empty()) book.me = std::move(me.front());
  if (!only) add_kept(reader, book);
  add_yearly_facts(reader, open, only);
  for (auto& mentorship : book.mentorships) {
    add_signatures(reader, mentorship);
    add_met_elsewhere(reader, mentorship);
  }
}

}  // namespace

OpenRecords read_open_records(Connection& connection, Audience audience, Parts parts,
                              const std::optional<std::string>& only, Breadth breadth) {
  OpenRecords book;
  OpenReader reader{connection, Redactor(connection, audience), parts, breadth};
  Statement one_lock_for_all(connection.database(), "SELECT 1 FROM person");
  one_lock_for_all.executeStep();
  auto mentorships = read_open<Mentorship>(reader, only ? by_handle : "WHERE status <> 'closed' ORDER BY handle", only);
  book.mentorships.resize(mentorships.size());
  ByHandle open;
  for (std::size_t i = 0; i < mentorships.size(); ++i) {
    book.mentorships[i].mentorship = std::move(mentorships[i]);
    open[book.mentorships[i].mentorship.handle] = &book.mentorships[i];
  }
  const auto gone = add_partners(reader, open, only);
  add_contacts(reader, book);
  add_all_last_dates(reader, book);
  book.snoozes = read_snoozes(reader);
  // By name, because a plan that walks all sessions in the order of their start saves a sort and looks cheaper.
  add_open<Session>(reader, open, "INDEXED BY session_planned " + open_where("status = 'planned'", only, "start, id"),
                    only, [](OpenMentorship& to, Session&& session) { to.planned.push_back(std::move(session)); });
  add_agreements(reader, open, only);
  if (breadth == Breadth::listed) {
    add_counts(reader, open, only);
  } else {
    add_what_waits(reader, open, only);
    add_what_is_judged(reader, open, only, book);
  }
  forget_who_left(open, gone);
  return book;
}

}  // namespace mentor::store
