// SPDX-License-Identifier: MIT
// What was changed here since a stream was last written, as ops. The log says which fields of which records were
// touched, and when; their values are those of now, so that a record that changed often leaves once.
#include "store/step_local.hpp"

#include "store/change_log.hpp"
#include "store/columns.hpp"
#include "store/neutral.hpp"
#include "store/rows.hpp"
#include "store/step_settle.hpp"
#include "store/transaction.hpp"

#include <set>

namespace mentor::store {

namespace {

const std::string touched_sql =
    "SELECT entry.kind, entry.what, entry.record, coalesce(entry.last, entry.record), entry.after, "
    "coalesce(json_extract(entry.before, '$.uid'), ''), txn.clock, txn.act IN ('undo', 'redo') FROM change_txn AS txn "
    "JOIN change_entry AS entry ON " +
    entry_of_txn +
    " WHERE txn.number > ? AND (txn.role <> 'received' OR (SELECT person FROM device WHERE number = txn.device) <> "
    "'me') ORDER BY entry.id";

const std::string removed_sql =
    "SELECT json_extract(entry.before, '$.uid'), txn.number FROM change_txn AS txn JOIN change_entry AS entry ON " +
    entry_of_txn +
    " WHERE entry.what = 'd' AND (txn.role <> 'received' OR coalesce((SELECT person FROM device WHERE number = "
    "txn.device), 'me') = 'me') ORDER BY entry.id";

constexpr const char* began_sql =
    "SELECT max(txn.number) FROM change_txn AS txn WHERE txn.first_entry <= (SELECT min(entry.id) FROM change_entry AS "
    "entry JOIN mentorship ON mentorship.id BETWEEN entry.record AND coalesce(entry.last, entry.record) JOIN stream ON "
    "stream.mentorship = mentorship.uid WHERE entry.kind = ? AND entry.what = 'i' AND stream.uid = ?)";

struct Touch {
  sync::Clock clock;
  bool takes_back = false;

  [[nodiscard]] sync::TakesBack how() const { return takes_back ? sync::TakesBack::yes : sync::TakesBack::no; }
  friend auto operator<=>(const Touch&, const Touch&) = default;
};

struct Touched {
  Touch last;
  std::map<std::string, Touch> fields;
  std::optional<Touch> brought;  ///< all fields are what they were not before: but not where that was taken back
  std::string gone;              ///< uid of one that was removed
};

using TouchedRecords = std::map<Id, Touched>;

std::vector<std::int64_t> numbers_between(Connection& connection, Kind kind, std::int64_t first, std::int64_t last) {
  if (first == last) return {first};
  Statement row(connection.database(), "SELECT id FROM " + table_of(kind) + " WHERE id BETWEEN ? AND ? ORDER BY id");
  row.bind(1, first);
  row.bind(2, last);
  std::vector<std::int64_t> numbers;
  while (row.executeStep()) numbers.push_back(row.getColumn(0).getInt64());
  return numbers;
}

void note_fields(Connection& connection, Touched& touched, const std::string& after, const Touch& touch) {
  Statement key(connection.database(), "SELECT key FROM json_each(?)");
  key.bind(1, after);
  while (key.executeStep()) touched.fields[key.getColumn(0).getString()] = touch;
}

TouchedRecords touched_since(Connection& connection, std::int64_t cursor) {
  Statement row(connection.database(), touched_sql);
  row.bind(1, cursor);
  TouchedRecords records;
  while (row.executeStep()) {
    const Kind kind = kind_of_letter(row.getColumn(0).getString());
    const Touch touch{{row.getColumn(6).getInt64()}, row.getColumn(7).getInt() != 0};
    const bool is_gone = row.getColumn(1).getString() == "d";
    for (const auto number :
         numbers_between(connection, kind, row.getColumn(2).getInt64(), row.getColumn(3).getInt64())) {
      Touched& touched = records[{kind, number}];
      touched.last = touch;
      if (is_gone) touched.gone = row.getColumn(5).getString();
      if (row.getColumn(1).getString() == "i" && !touch.takes_back) touched.brought = touch;
      if (!row.getColumn(4).isNull()) note_fields(connection, touched, row.getColumn(4).getString(), touch);
    }
  }
  return records;
}

std::string kind_word(const sync::RecordState& state) {
  return std::string(info(sync::kind_of(state).value_or(Kind::person)).name);
}

class LocalChanges {
 public:
  LocalChanges(Connection& connection, ReplicaTable& replica, OpCounter& counter)
      : connection_(connection), replica_(replica), counter_(counter) {}

  /// Where another record has the place, this one was called otherwise here: so it is called from now on, unless
  /// somebody called it otherwise meanwhile.
  void add_settled(const std::string& uid, sync::Clock clock) {
    sync::RecordState state = replica_.find(uid);
    const auto record = sync::is_there(state) ? find_neutral(connection_, uid) : std::nullopt;
    if (!record) return;
    const std::string name(info(record->kind).only_one.yields);
    const auto stamp = name.empty() ? std::nullopt : sync::stamp_of(state, name);
    const auto value = stamp ? sync::value_in(neutral_fields(connection_, *record), name) : Value{};
    if (!stamp || value == sync::value_in(sync::values_of(state), name)) return;
    sync::Op op = begin(uid, state, kind_word(state), sync::OpAct::edit, clock);
    op.fields.emplace(name, value);
    op.instead_of.emplace(name, *stamp);
    op.replacing = op.instead_of;
    join(state, std::move(op));
    replica_.keep(uid, state, ReplicaTable::Due::yes);
  }

  void add(Id id, const Touched& touched) {
    const auto record = find_record(connection_, id);
    if (!record || (!touched.gone.empty() && touched.gone != record->uid)) remove(touched.gone, touched.last.clock);
    if (!record) return;
    const std::string uid = neutral_uid(*record);
    sync::RecordState state = replica_.find(uid);
    const auto fields = neutral_fields(connection_, *record);
    const bool was_there = sync::is_there(state);
    if (was_there)
      edit(uid, state, fields, touched);
    else
      insert(*record, state, fields, touched.last);
    // What others say may be newer: while it was gone here, or by their clock.
    const bool some_fields = was_there && !touched.brought;
    replica_.keep(
        uid, state,
        is_in_force(state, fields, some_fields ? &touched : nullptr) ? ReplicaTable::Due::no : ReplicaTable::Due::yes);
  }

  void add_owner(sync::Clock clock) {
    const auto me = find_neutral(connection_, Kind::person, sync::me_word).value();
    sync::RecordState state = replica_.find(sync::me_word);
    if (sync::is_there(state)) return;
    auto fields = neutral_fields(connection_, me);
    if (sync::value_in(fields, "name") == Value(std::string(my_handle))) fields.erase("name");  // nobody said it yet
    if (me.visibility == blank(Kind::person).visibility) fields.erase(std::string(sync::visibility_field));
    insert(me, state, fields, {clock, false});
    replica_.keep(sync::me_word, state, ReplicaTable::Due::no);
  }

  /// Of which no word may be left with my other devices either.
  void erase(const std::string& uid, sync::Clock clock) {
    sync::RecordState state = replica_.find(uid);
    if (!sync::owner_of(state)) return;
    join(state, begin(uid, state, kind_word(state), sync::OpAct::erase, clock));
    replica_.keep(uid, state, ReplicaTable::Due::no);
  }

  std::vector<sync::Op> take() { return std::move(ops_); }

 private:
  void join(sync::RecordState& state, sync::Op op) {
    static_cast<void>(sync::apply(state, op, std::string(sync::me_word)));
    ops_.push_back(std::move(op));
  }

  sync::Op begin(const std::string& uid, const sync::RecordState& state, std::string kind, sync::OpAct act,
                 sync::Clock clock) {
    sync::Op op;
    op.stamp = counter_.next(sync::clock_after(state, clock));
    op.uid = uid;
    op.kind = std::move(kind);
    op.act = act;
    return op;
  }

  void insert(const Record& record, sync::RecordState& state, const sync::FieldValues& fields, const Touch& touch) {
    const auto act = !sync::owner_of(state) ? sync::OpAct::insert : sync::OpAct::restore;
    sync::Op op = begin(neutral_uid(record), state, std::string(info(record.kind).name), act, touch.clock);
    op.fields = fields;
    if (op.fields.contains(sync::visibility_field)) op.knowing = sync::visibility_stamps(state);
    if (act == sync::OpAct::restore) sync::say_again(op, state, touch.how());
    join(state, std::move(op));
  }

  /// What was changed here is; nothing said: all of it.
  static bool is_in_force(const sync::RecordState& state, const sync::FieldValues& fields, const Touched* touched) {
    const auto in_force = sync::values_of(state);
    const auto same = [&](const auto& named) {
      return sync::value_in(in_force, named.first) == sync::value_in(fields, named.first);
    };
    if (touched == nullptr) return std::all_of(in_force.begin(), in_force.end(), same);
    return std::all_of(touched->fields.begin(), touched->fields.end(), same);
  }

  void edit(const std::string& uid, sync::RecordState& state, const sync::FieldValues& fields, const Touched& touched) {
    const auto before = sync::values_of(state);
    const std::string kind = kind_word(state);
    std::map<Touch, std::vector<std::string>> by_touch;
    auto changed = touched.fields;
    if (touched.brought)
      for (const auto* all : {&fields, &before})
        for (const auto& field : *all) changed.try_emplace(field.first, *touched.brought);
    for (const auto& [name, touch] : changed)
      if (name != "uid" && sync::value_in(fields, name) != sync::value_in(before, name))
        by_touch[touch].push_back(name);
    for (const auto& [touch, names] : by_touch) {
      sync::Op op = begin(uid, state, kind, sync::OpAct::edit, touch.clock);
      for (const auto& name : names) sync::say(op, state, name, sync::value_in(fields, name), touch.how());
      join(state, std::move(op));
    }
  }

  void remove(const std::string& uid, sync::Clock clock) {
    if (uid.empty()) return;
    sync::RecordState state = replica_.find(uid);
    if (!sync::is_there(state) || find_neutral(connection_, uid)) return;
    join(state, begin(uid, state, kind_word(state), sync::OpAct::remove, clock));
    replica_.keep(uid, state, ReplicaTable::Due::no);
  }

  Connection& connection_;
  ReplicaTable& replica_;
  OpCounter& counter_;
  std::vector<sync::Op> ops_;
};

}  // namespace

std::vector<sync::Op> local_changes(Connection& connection, ReplicaTable& replica, const std::string& stream,
                                    std::int64_t cursor, OpCounter& counter) {
  LocalChanges changes(connection, replica, counter);
  const auto touched = touched_since(connection, cursor);
  changes.add_owner(touched.empty() ? sync::Clock{} : touched.begin()->second.last.clock);
  for (const auto& [id, what] : touched) changes.add(id, what);
  const sync::Clock newest = newest_clock(connection);
  for (const auto& uid : replica.due()) changes.add_settled(uid, newest);
  for (const auto& erased : read_parcels(connection, stream, "erased")) changes.erase(erased.name, newest);
  connection.execute("DELETE FROM parcel WHERE what = 'erased'");
  return changes.take();
}

RemovedByMe removed_by_me(Connection& connection, const std::string& stream) {
  RemovedByMe removed;
  Statement row(connection.database(), removed_sql);
  while (row.executeStep()) removed.uids[row.getColumn(0).getString()] = row.getColumn(1).getInt64();
  removed.erased = connection.number("SELECT coalesce(max(number), 0) FROM change_txn WHERE act = 'erase'");
  Statement began(connection.database(), began_sql);
  began.bind(1, std::string(1, info(Kind::mentorship).letter));
  began.bind(2, stream);
  if (began.executeStep()) removed.began = began.getColumn(0).getInt64();
  return removed;
}

}  // namespace mentor::store
