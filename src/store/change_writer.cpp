// SPDX-License-Identifier: MIT
// The one place that changes rows of records: each change goes into the change log and into the search index with it.
#include "store/change_writer.hpp"

#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace mentor::store {

namespace {

constexpr const char* entry_sql = "INSERT INTO change_entry (kind, what, record, before, after) VALUES (?, ?, ?, ?, ?)";

constexpr const char* range_sql = "INSERT INTO change_entry (kind, what, record, last) VALUES (?, 'i', ?, ?)";

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

void ChangeWriter::remove(const Record& before) {
  static_cast<void>(delete_row(connection_, before.reference()));
  log(before.reference(), 'd', values_as_json(all_values(before)), std::nullopt);
  note_words(before.reference(), &before, nullptr);
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

void ChangeWriter::log_added(Kind kind, std::int64_t first, std::int64_t last) {
  auto& entry = connection_.prepared(range_sql);
  entry.bind(1, letter_of(kind));
  entry.bind(2, first);
  entry.bind(3, last);
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

void ChangeWriter::flush_words() {
  for (const auto& [id, pending] : std::exchange(pending_, {})) {
    if (pending.before)
      write_words(connection_, "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)",
                  pending.before->row, pending.before->words);
    if (pending.after)
      write_words(connection_, "INSERT INTO search_index (rowid, words) VALUES (?, ?)", pending.after->row,
                  pending.after->words);
  }
}

}  // namespace mentor::store
