// SPDX-License-Identifier: MIT
// The one place that changes rows of records: each change goes into the change log and into the search index with it.
#include "store/change_writer.hpp"

#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <vector>

namespace mentor::store {

namespace {

constexpr const char* entry_sql = "INSERT INTO change_entry (kind, what, record, before, after) VALUES (?, ?, ?, ?, ?)";

constexpr const char* range_sql = "INSERT INTO change_entry (kind, what, record, last, added) VALUES (?, 'i', ?, ?, ?)";

constexpr const char* forget_words_sql =
    "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)";

constexpr const char* keep_words_sql = "INSERT INTO search_index (rowid, words) VALUES (?, ?)";

std::string letter_of(Kind kind) { return std::string(1, info(kind).letter); }

void write_words(Connection& connection, const char* sql, std::int64_t row, const std::string& words) {
  auto& statement = connection.prepared(sql);
  statement.bind(1, row);
  statement.bindNoCopy(2, words);
  statement.exec();
  statement.tryReset();
}

}  // namespace

std::int64_t ChangeWriter::insert(const Record& record) {
  const Id id{record.kind, insert_row(connection_, record)};
  log(id, 'i', std::nullopt, std::nullopt);
  Record stored = record;
  stored.id = id.number;
  note_words(id, nullptr, &stored);
  return id.number;
}

void ChangeWriter::update(const Record& before, const Record& after) {
  const ChangedValues changed = changed_values(before, after);
  if (changed.before.empty()) return;
  static_cast<void>(update_row(connection_, after));
  log(after.reference(), 'u', values_as_json(changed.before), values_as_json(changed.after));
  if (index_row(before) != index_row(after) || words_of(before) != words_of(after))
    note_words(before.reference(), &before, &after);
}

void ChangeWriter::log_removed(const Record& before) {
  log(before.reference(), 'd', record_as_json(before), std::nullopt);
}

void ChangeWriter::remove(const Record& before) {
  static_cast<void>(delete_row(connection_, before.reference()));
  log_removed(before);
  note_words(before.reference(), &before, nullptr);
}

void ChangeWriter::remove_ranges(std::span<const RowRange> ranges) {
  const auto between = [&](const std::string& sql, const RowRange& range) -> Statement& {
    Statement& statement = connection_.prepared(sql + " WHERE id BETWEEN ? AND ?");
    statement.bind(1, range.first);
    statement.bind(2, range.last);
    return statement;
  };
  for (const RowRange& range : ranges) {
    Statement& rows = between(select_from(range.kind, ""), range);
    while (rows.executeStep()) log_removed(read_record(range.kind, rows));
    rows.tryReset();
  }
  flush_words();  // then the index holds what the rows say
  const bool most = is_most_of_index(connection_, "search_index", ranges);
  if (!most) forget_words_of(connection_, "search_index", ranges);
  for (const RowRange& range : ranges) {
    Statement& gone = between("DELETE FROM " + table_of(range.kind), range);
    gone.exec();
    gone.tryReset();
  }
  if (most) rebuild_search_index(connection_);
}

void ChangeWriter::log(Id id, char what, std::optional<std::string> before, std::optional<std::string> after) {
  auto& entry = connection_.prepared(entry_sql);
  entry.bind(1, letter_of(id.kind));
  entry.bind(2, std::string(1, what));
  entry.bind(3, id.number);
  if (before) entry.bindNoCopy(4, *before);
  if (after) entry.bindNoCopy(5, *after);
  entry.exec();
  entry.tryReset();
}

void ChangeWriter::log_added(Kind kind, const AddedRecords& added) {
  auto& entry = connection_.prepared(range_sql);
  entry.bind(1, letter_of(kind));
  entry.bind(2, added.first);
  entry.bind(3, added.last);
  entry.bind(4, added.count);
  entry.exec();
  entry.tryReset();
}

// What the index held is said by a record's first change in the transaction, what it is to hold by the last.
void ChangeWriter::note_words(Id id, const Record* before, const Record* after) {
  if (!is_searched(id.kind)) return;
  const auto words = [](const Record* record) {
    return record ? std::optional(IndexedWords{index_row(*record), words_of(*record)}) : std::nullopt;
  };
  const auto [pending, is_new] = pending_.try_emplace(id);
  if (is_new) pending->second.before = words(before);
  pending->second.after = words(after);
}

// In the order of the index's rows: for a row before the last one it would write out what it holds, each time.
void ChangeWriter::flush_words() {
  struct Write {
    std::int64_t row;
    const char* sql;
    const std::string* words;
  };
  const auto pending = std::exchange(pending_, {});
  std::vector<Write> writes;
  for (const auto& [id, change] : pending) {
    if (change.before) writes.push_back({change.before->row, forget_words_sql, &change.before->words});
    if (change.after) writes.push_back({change.after->row, keep_words_sql, &change.after->words});
  }
  std::stable_sort(writes.begin(), writes.end(), [](const Write& a, const Write& b) { return a.row < b.row; });
  for (const Write& write : writes) write_words(connection_, write.sql, write.row, *write.words);
}

}  // namespace mentor::store
