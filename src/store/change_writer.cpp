// The one place that changes rows of records: each change goes into the change log and into the search index with it.
#include "store/change_writer.hpp"

#include "store/change_values.hpp"
#include "store/columns.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace mentor {

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
  note_words(nullptr, id);
  return id.number;
}

void ChangeWriter::update(const Record& before, const Record& after) {
  const ChangedValues changed = changed_values(before, after);
  if (changed.before.empty()) return;
  static_cast<void>(update_row(connection_, after));
  log(after.reference(), 'u', values_as_json(changed.before), values_as_json(changed.after));
  if (index_row(before) != index_row(after) || words_of(before) != words_of(after))
    note_words(&before, before.reference());
}

void ChangeWriter::remove(const Record& before) {
  static_cast<void>(delete_row(connection_, before.reference()));
  log(before.reference(), 'd', values_as_json(all_values(before)), std::nullopt);
  note_words(&before, before.reference());
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

// Only what the index held before the transaction counts: the first change of a record says it.
void ChangeWriter::note_words(const Record* before, Id id) {
  if (!is_searched(id.kind)) return;
  const auto [pending, is_new] = pending_.try_emplace(id);
  if (is_new && before) pending->second = IndexedWords{index_row(*before), words_of(*before)};
}

void ChangeWriter::flush_words() {
  for (const auto& [id, indexed] : std::exchange(pending_, {})) {
    if (indexed)
      write_words(connection_, "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)",
                  indexed->row, indexed->words);
    if (const auto record = find_record(connection_, id))
      write_words(connection_, "INSERT INTO search_index (rowid, words) VALUES (?, ?)", index_row(*record),
                  words_of(*record));
  }
}

}  // namespace mentor
