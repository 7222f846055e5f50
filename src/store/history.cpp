// SPDX-License-Identifier: MIT
// What the change log says in the words of its users.
#include "mentor/domain/text.hpp"
#include "store/audience/redactor.hpp"
#include "store/change_log.hpp"
#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/queries.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor::store {

namespace {

struct LoggedEntry {
  std::int64_t entry = 0;
  ChangeKind what = ChangeKind::insert;
  Id id;
  std::int64_t last = 0;
  std::int64_t records = 1;  ///< of many: numbers may be missing between the first and the last
  std::vector<FieldChange> fields;
  std::optional<Record> before;
  std::optional<Record> after;

  [[nodiscard]] const Record* shown() const { return after ? &*after : before ? &*before : nullptr; }
};

// From the present back to the entry: what later entries of the log changed is taken back in mind.
std::optional<Record> state_after(Connection& connection, Id id, std::int64_t entry) {
  Statement later(connection.database(),
                  "SELECT what, before FROM change_entry WHERE kind = ? AND record = ? AND id > ? AND before IS "
                  "NOT NULL ORDER BY id DESC");
  later.bind(1, std::string(1, info(id.kind).letter));
  later.bind(2, id.number);
  later.bind(3, entry);
  auto state = find_record(connection, id);
  while (later.executeStep()) {
    const FieldValues before = values_from_json(connection, later.getColumn(1).getString());
    if (change_of_letter(later.getColumn(0).getString()) == ChangeKind::erase)
      state = sound(record_from_values(id, before));
    else if (state)
      apply_values(*state, before);
  }
  return state ? std::optional(sound(std::move(*state))) : std::nullopt;
}

void read_states(Connection& connection, LoggedEntry& entry, const Column& before, const Column& after) {
  if (entry.what != ChangeKind::erase) entry.after = state_after(connection, entry.id, entry.entry);
  if (before.isNull()) return;
  const FieldValues then = values_from_json(connection, before.getString());
  if (entry.what == ChangeKind::erase) {
    entry.before = sound(record_from_values(entry.id, then));
    return;
  }
  for (const auto& [name, now] : values_from_json(connection, after.getString()))
    entry.fields.push_back({name, value_before(entry.id, then, name), now});
  entry.before = entry.after;
  if (!entry.before) return;
  apply_values(*entry.before, then);
  entry.before = sound(std::move(*entry.before));
}

std::vector<LoggedEntry> entries_of(Connection& connection, const LoggedTxn& txn) {
  Statement row(connection.database(),
                "SELECT id, kind, what, record, coalesce(last, 0), coalesce(added, 1), before, after FROM change_entry "
                "WHERE id >= ? AND id < ? ORDER BY id");
  row.bind(1, txn.first_entry);
  row.bind(2, txn.end_entry);
  std::vector<LoggedEntry> entries;
  while (row.executeStep()) {
    LoggedEntry entry;
    entry.entry = row.getColumn(0).getInt64();
    entry.what = change_of_letter(row.getColumn(2).getString());
    entry.id = {kind_of_letter(row.getColumn(1).getString()), row.getColumn(3).getInt64()};
    entry.last = row.getColumn(4).getInt64();
    entry.records = row.getColumn(5).getInt64();
    read_states(connection, entry, row.getColumn(6), row.getColumn(7));
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string text_of_record(const Record& record) {
  const RecordInfo& kind = info(record.kind);
  const std::string own = record.text(kind.text);
  if (!trim(own).empty()) return std::string(first_line(own));
  for (const std::string_view instead : {"notes", "person"}) {
    const std::string text = kind.has(instead) ? record.text(instead) : "";
    if (!trim(text).empty()) return std::string(first_line(text));
  }
  return kind.has("percent") ? fmt::format("{}%", record.number("percent").value_or(0)) : "";
}

Change change_of(const LoggedEntry& entry) {
  Change change{entry.what, entry.id, to_text(entry.id), {}, {}, Visibility::shared, entry.records};
  if (entry.last > entry.id.number) {
    change.name = fmt::format("{} to {}", to_text(entry.id), to_text(Id{entry.id.kind, entry.last}));
    change.text = counted(entry.id.kind, entry.records);
    change.records = entry.records;
    return change;
  }
  if (const Record* shown = entry.shown()) {
    change.name = shown->name();
    change.text = text_of_record(*shown);
    change.visibility = shown->visibility;
  }
  // In the order in which the record has them.
  const auto place = [&](const FieldChange& one) { return info(entry.id.kind).index(one.field).value_or(SIZE_MAX); };
  change.fields = entry.fields;
  std::stable_sort(change.fields.begin(), change.fields.end(),
                   [&](const FieldChange& a, const FieldChange& b) { return place(a) < place(b); });
  std::erase_if(change.fields, [](const FieldChange& one) { return one.field == "uid"; });
  return change;
}

bool renames(const LoggedEntry& entry) {
  return entry.before && entry.after && entry.before->name() != entry.after->name();
}

// A new handle is followed by every record that names it: the handle's own line says so.
bool only_follows(const LoggedEntry& entry) {
  if (entry.what != ChangeKind::update || renames(entry)) return false;
  return std::all_of(entry.fields.begin(), entry.fields.end(), [&](const FieldChange& change) {
    const Field* field = info(entry.id.kind).field(change.field);
    return field &&
           (field->kind == FieldKind::person || field->kind == FieldKind::mentorship || field->kind == FieldKind::item);
  });
}

// The owner of a journal that was filled from a file is that of the file from then on: nothing that people see.
bool names_only_uid(const LoggedEntry& entry) {
  return !entry.fields.empty() && std::all_of(entry.fields.begin(), entry.fields.end(),
                                              [](const FieldChange& change) { return change.field == "uid"; });
}

// Who takes part, or was there, is said by the line of the mentorship or the session when both come or go together.
std::vector<LoggedEntry> worth_telling(std::vector<LoggedEntry> entries) {
  const auto leave_out = [&](Kind part) {
    std::erase_if(entries, [part](const LoggedEntry& entry) {
      return entry.id.kind == part && entry.last == 0;  // an import says how many records it added
    });
  };
  if (std::any_of(entries.begin(), entries.end(), [](const LoggedEntry& entry) {
        return entry.id.kind == Kind::mentorship && entry.what != ChangeKind::update;
      }))
    leave_out(Kind::participant);
  if (std::any_of(entries.begin(), entries.end(),
                  [](const LoggedEntry& entry) { return entry.id.kind == Kind::session; }))
    leave_out(Kind::presence);
  if (std::any_of(entries.begin(), entries.end(), renames)) std::erase_if(entries, only_follows);
  std::erase_if(entries, names_only_uid);
  return entries;
}

/// What a screen may show of an entry: nothing of what is a part of something sealed, and no words of what is sealed
/// now, or was when it went.
class HistoryScreen {
 public:
  HistoryScreen(Connection& connection, Audience audience)
      : connection_(connection), redactor_(connection, audience, Named::gone_too), audience_(audience) {}

  void redact(std::vector<LoggedEntry>& entries) {
    if (audience_ == Audience::me) return;
    std::erase_if(entries, [this](const LoggedEntry& entry) {
      const auto last = last_state(entry);
      return last && redactor_.is_part_of_sealed(*last);
    });
    for (LoggedEntry& entry : entries) withhold_words(entry);
  }

 private:
  /// As it is now; of what is gone, as it went.
  [[nodiscard]] std::optional<Record> last_state(const LoggedEntry& entry) {
    if (entry.last > entry.id.number) return std::nullopt;  // many records, of which no words are told
    auto present = find_record(connection_, entry.id);
    if (present) return present;
    auto gone = find_gone(connection_, entry.id);
    // It may be back under another number, from an import.
    auto back = gone ? find_record_by(connection_, entry.id.kind, "uid", gone->uid) : std::nullopt;
    return back ? back : gone;
  }

  void withhold_words(LoggedEntry& entry) {
    const auto last = last_state(entry);
    if (!last || !redactor_.is_withheld(*last)) return;
    entry.fields.clear();
    for (auto* state : {&entry.before, &entry.after})
      if (*state) *state = withhold(std::move(**state));
  }

  Connection& connection_;
  Redactor redactor_;
  Audience audience_;
};

HistoryEntry told_from(const LoggedTxn& txn, const std::vector<LoggedEntry>& entries) {
  HistoryEntry told_entry{txn.number, txn.time, txn.what, txn.role, {}, txn.undone};
  for (const LoggedEntry& entry : entries) told_entry.changes.push_back(change_of(entry));
  return told_entry;
}

/// What is a part of something sealed is dropped, and with it an entry that says nothing else.
std::vector<LoggedEntry> entries_seen(Connection& connection, Audience audience, const LoggedTxn& txn) {
  auto entries = entries_of(connection, txn);
  HistoryScreen(connection, audience).redact(entries);
  return entries;
}

bool is_about(const LoggedEntry& entry, Id of) {
  return entry.id.kind == of.kind &&
         (entry.id == of || (entry.last > 0 && entry.id.number <= of.number && of.number <= entry.last));
}

bool belongs_to(Connection& connection, const LoggedEntry& entry, const std::string& mentorship) {
  const Record* shown = entry.shown();
  if (!shown) return false;
  if (entry.id.kind == Kind::person) return shown->name() == mentorship;
  return mentorship_of_record(connection, *shown) == mentorship;
}

}  // namespace

HistoryEntry history_entry(Connection& connection, Audience audience, const LoggedTxn& txn) {
  return told_from(txn, worth_telling(entries_seen(connection, audience, txn)));
}

std::vector<HistoryEntry> read_history(Connection& connection, Audience audience, std::optional<Id> of,
                                       const std::optional<std::string>& mentorship, std::int64_t limit) {
  std::vector<HistoryEntry> history;
  std::int64_t before = INT64_MAX;
  while (static_cast<std::int64_t>(history.size()) < limit) {
    const auto txn = logged_before(connection, before);
    if (!txn) break;
    before = txn->number;
    auto entries = entries_seen(connection, audience, *txn);
    const bool wanted = std::any_of(entries.begin(), entries.end(), [&](const LoggedEntry& entry) {
      return (!of || is_about(entry, *of)) && (!mentorship || belongs_to(connection, entry, *mentorship));
    });
    if (wanted) history.push_back(told_from(*txn, worth_telling(std::move(entries))));
  }
  return history;
}

}  // namespace mentor::store
