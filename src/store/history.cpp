// What the change log says in the words of its users.
#include "mentor/text.hpp"
#include "store/change_log.hpp"
#include "store/columns.hpp"
#include "store/queries.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace mentor {

namespace {

struct LoggedEntry {
  std::int64_t entry = 0;
  ChangeKind what = ChangeKind::insert;
  Id id;
  std::int64_t last = 0;
  std::int64_t records = 1;  ///< numbers may be missing between the first and the last
  std::optional<Record> before;
  std::optional<Record> after;

  [[nodiscard]] const Record* shown() const { return after ? &*after : before ? &*before : nullptr; }
};

Record record_from_json(Connection& connection, Kind kind, const std::string& json) {
  auto& row = connection.prepared("SELECT " + json_columns(kind, 1));
  row.bindNoCopy(1, json);
  row.executeStep();
  Record record = read_record(kind, row);
  row.tryReset();
  return record;
}

// The next older row that the log holds says how the record was after this entry; if there is none, it still is so.
std::optional<Record> state_after(Connection& connection, Id id, std::int64_t entry) {
  auto& next = connection.prepared(
      "SELECT old FROM change_entry WHERE kind = ? AND record = ? AND id > ? AND old IS NOT NULL ORDER BY id LIMIT 1");
  next.bind(1, std::string(1, info(id.kind).letter));
  next.bind(2, id.number);
  next.bind(3, entry);
  std::optional<std::string> old;
  if (next.executeStep()) old = next.getColumn(0).getString();
  next.tryReset();
  return old ? record_from_json(connection, id.kind, *old) : find_record(connection, id);
}

ChangeKind change_of_letter(const std::string& letter) {
  return letter == "i" ? ChangeKind::insert : letter == "u" ? ChangeKind::update : ChangeKind::erase;
}

// What an import added: what is still there, and what the log holds the rows of because it went since.
std::int64_t count_added(Connection& connection, const LoggedEntry& range) {
  auto& row = connection.prepared(fmt::format(
      "SELECT (SELECT count(*) FROM {0} WHERE id BETWEEN ?1 AND ?2) + (SELECT count(DISTINCT record) FROM "
      "change_entry WHERE kind = '{1}' AND record BETWEEN ?1 AND ?2 AND id > ?3 AND old IS NOT NULL AND NOT "
      "EXISTS (SELECT 1 FROM {0} AS present WHERE present.id = record))",
      table_of(range.id.kind), info(range.id.kind).letter));
  row.bind(1, range.id.number);
  row.bind(2, range.last);
  row.bind(3, range.entry);
  row.executeStep();
  const std::int64_t count = row.getColumn(0).getInt64();
  row.tryReset();
  return count;
}

std::vector<LoggedEntry> entries_of(Connection& connection, const LoggedTxn& txn) {
  SQLite::Statement row(
      connection.database(),
      "SELECT id, kind, what, record, coalesce(last, 0), old FROM change_entry WHERE id >= ? AND id < "
      "? ORDER BY id");
  row.bind(1, txn.first_entry);
  row.bind(2, txn.end_entry);
  std::vector<LoggedEntry> entries;
  while (row.executeStep()) {
    LoggedEntry entry;
    entry.entry = row.getColumn(0).getInt64();
    entry.what = change_of_letter(row.getColumn(2).getString());
    entry.id = {kind_of_letter(row.getColumn(1).getString()), row.getColumn(3).getInt64()};
    entry.last = row.getColumn(4).getInt64();
    if (!row.getColumn(5).isNull())
      entry.before = record_from_json(connection, entry.id.kind, row.getColumn(5).getString());
    if (entry.last > entry.id.number) entry.records = count_added(connection, entry);
    if (entry.what != ChangeKind::erase) entry.after = state_after(connection, entry.id, entry.entry);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string short_value(const Field& field, const Value& value) {
  constexpr int columns = 60;
  const std::string words = truncate(first_line(format_value(field, value)), columns);
  return words.empty() ? "(nothing)" : words;
}

std::vector<std::string> changed_fields(const Record& before, const Record& after) {
  std::vector<std::string> changed;
  const auto& fields = info(before.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (before.values[i] != after.values[i])
      changed.push_back(fmt::format("{}: {} -> {}", fields[i].name, short_value(fields[i], before.values[i]),
                                    short_value(fields[i], after.values[i])));
  if (before.visibility != after.visibility)
    changed.push_back(fmt::format("visibility: {} -> {}", to_text(before.visibility), to_text(after.visibility)));
  return changed;
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
  Change change{entry.what, entry.id, to_text(entry.id), {}, {}, Visibility::shared};
  if (entry.last > entry.id.number) {
    change.name = fmt::format("{} to {}", to_text(entry.id), to_text(Id{entry.id.kind, entry.last}));
    change.text = fmt::format("{} {}", entry.records, info(entry.id.kind).plural);
    change.records = entry.records;
    return change;
  }
  if (const Record* shown = entry.shown()) {
    change.name = shown->name();
    change.text = text_of_record(*shown);
    change.visibility = shown->visibility;
  }
  if (entry.before && entry.after) change.fields = changed_fields(*entry.before, *entry.after);
  return change;
}

bool renames(const LoggedEntry& entry) {
  return entry.before && entry.after && entry.before->name() != entry.after->name();
}

// A new handle is followed by every record that names it: the handle's own line says so.
bool only_follows(const LoggedEntry& entry) {
  if (!entry.before || !entry.after || renames(entry) || entry.before->visibility != entry.after->visibility)
    return false;
  const auto& fields = info(entry.id.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool names_handle = fields[i].kind == FieldKind::person || fields[i].kind == FieldKind::mentorship ||
                              fields[i].kind == FieldKind::item;
    if (!names_handle && entry.before->values[i] != entry.after->values[i]) return false;
  }
  return true;
}

// Who takes part is said by the mentorship's own line when both came or went together.
std::vector<LoggedEntry> worth_telling(std::vector<LoggedEntry> entries) {
  const bool with_mentorship = std::any_of(entries.begin(), entries.end(), [](const LoggedEntry& entry) {
    return entry.id.kind == Kind::mentorship && entry.what != ChangeKind::update;
  });
  if (with_mentorship)
    std::erase_if(entries, [](const LoggedEntry& entry) {
      return entry.id.kind == Kind::participant && entry.last == 0;  // an import says how many records it added
    });
  if (std::any_of(entries.begin(), entries.end(), renames)) std::erase_if(entries, only_follows);
  std::erase_if(entries, [](const LoggedEntry& entry) {  // changed to and fro within one transaction
    return entry.what == ChangeKind::update && entry.before && entry.after && *entry.before == *entry.after;
  });
  return entries;
}

HistoryEntry told_from(const LoggedTxn& txn, const std::vector<LoggedEntry>& entries) {
  HistoryEntry told_entry{txn.number, txn.time, txn.what, {}, txn.undone};
  for (const LoggedEntry& entry : entries) told_entry.changes.push_back(change_of(entry));
  return told_entry;
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

HistoryEntry told(Connection& connection, const LoggedTxn& txn) {
  return told_from(txn, worth_telling(entries_of(connection, txn)));
}

std::vector<HistoryEntry> read_history(Connection& connection, Audience /*audience*/, std::optional<Id> of,
                                       const std::optional<std::string>& mentorship, std::int64_t limit) {
  std::vector<HistoryEntry> history;
  std::int64_t before = INT64_MAX;
  while (static_cast<std::int64_t>(history.size()) < limit) {
    const auto txn = logged_before(connection, before);
    if (!txn) break;
    before = txn->number;
    auto entries = entries_of(connection, *txn);
    const bool wanted = std::any_of(entries.begin(), entries.end(), [&](const LoggedEntry& entry) {
      return (!of || is_about(entry, *of)) && (!mentorship || belongs_to(connection, entry, *mentorship));
    });
    if (wanted) history.push_back(told_from(*txn, worth_telling(std::move(entries))));
  }
  return history;
}

}  // namespace mentor
