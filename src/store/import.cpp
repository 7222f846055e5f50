// SPDX-License-Identifier: MIT
// Reading the lossless export back: in one transaction, streaming, with one entry of the change log a kind and the
// search index filled at the end, because a journal of a million sessions shall not take an hour.

#include "mentor/domain/text.hpp"
#include "mentor/messages/journal.hpp"
#include "store/columns.hpp"
#include "store/exchange.hpp"
#include "store/impl.hpp"
#include "store/journal_writer.hpp"
#include "store/places.hpp"
#include "store/rows.hpp"
#include "store/transaction.hpp"
#include "store/word_index.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unordered_map>

namespace mentor::store {

namespace {

constexpr std::size_t count_of_kinds = names<Kind>.size();

/// What holds while an import runs, and is taken back however it ends.
class BulkMode {
 public:
  explicit BulkMode(Connection& connection) : connection_(connection) {
    connection_.execute("PRAGMA cache_size=-65536");
  }
  BulkMode(const BulkMode&) = delete;
  BulkMode& operator=(const BulkMode&) = delete;
  ~BulkMode() {
    try {
      connection_.execute("PRAGMA cache_size=-2000");
    } catch (const SQLite::Exception&) {  // a larger cache harms nobody
    }
  }

 private:
  Connection& connection_;
};

bool is_empty_journal(Connection& connection) {
  for (const Kind kind : all_kinds()) {
    const char* others = kind == Kind::person ? " WHERE handle <> 'me'" : "";
    if (connection.number(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {}{} LIMIT 1)", table_of(kind), others)) > 0)
      return false;
  }
  return true;
}

class Importer {
 public:
  explicit Importer(ChangeWriter& changes)
      : changes_(changes), connection_(changes.connection()), keep_ids_(is_empty_journal(connection_)) {}

  void take(Record record);
  void pass_over_history() { ++count_.history; }
  /// The change log's and the search index's part for all that was added.
  void finish();
  [[nodiscard]] const ImportCount& count() const { return count_; }

 private:
  void follow_references(Record& record) const;
  [[nodiscard]] std::int64_t new_number(Id old) const;
  [[nodiscard]] bool add(const Record& record, std::int64_t old_id);
  [[nodiscard]] std::optional<Record> same_in_journal(const Record& record);
  void take_over(Record record, const Record& present);
  void remember(Kind kind, std::int64_t old_id, std::int64_t id);

  ChangeWriter& changes_;
  Connection& connection_;
  bool keep_ids_;
  ImportCount count_;
  std::array<AddedRecords, count_of_kinds> added_{};
  std::array<std::unordered_map<std::int64_t, std::int64_t>, count_of_kinds> numbers_{};
};

std::int64_t Importer::new_number(Id old) const {
  if (keep_ids_) return old.number;
  const auto& known = numbers_[static_cast<std::size_t>(old.kind)];
  const auto found = known.find(old.number);
  if (found == known.end()) throw UserError(messages::refers_ahead(to_text(old)));
  return found->second;
}

void Importer::follow_references(Record& record) const {
  const auto& fields = info(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (const auto* number = std::get_if<std::int64_t>(&record.values[i]);
        number && fields[i].kind == FieldKind::reference)
      record.values[i] = new_number({fields[i].refers, *number});
    if (fields[i].kind != FieldKind::item) continue;
    const auto id = parse_id(record.text(fields[i].name));
    if (id) record.values[i] = to_text(Id{id->kind, new_number(*id)});
  }
}

void Importer::remember(Kind kind, std::int64_t old_id, std::int64_t id) {
  if (!keep_ids_) numbers_[static_cast<std::size_t>(kind)][old_id] = id;
}

bool Importer::add(const Record& record, std::int64_t old_id) {
  std::int64_t id = 0;
  try {
    id = insert_row(connection_, record);
  } catch (const SQLite::Exception& error) {
    const int code = error.getExtendedErrorCode();
    if (code != SQLITE_CONSTRAINT_UNIQUE && code != SQLITE_CONSTRAINT_PRIMARYKEY && code != SQLITE_CONSTRAINT_ROWID)
      explain_refused(connection_, record, error);
    return false;
  }
  AddedRecords& range = added_[static_cast<std::size_t>(record.kind)];
  range.first = range.first == 0 ? id : std::min(range.first, id);
  range.last = std::max(range.last, id);
  ++range.count;
  remember(record.kind, old_id, id);
  ++count_.added;
  return true;
}

// The owner of both journals is the same person whatever the uids say; a tag or a part in a mentorship is the same when
// it says the same.
std::optional<Record> Importer::same_in_journal(const Record& record) {
  if (auto found = find_record_by(connection_, record.kind, "uid", record.uid)) return found;
  if (record.kind == Kind::person && record.text("handle") == my_handle)
    return find_record_by(connection_, Kind::person, "handle", my_handle);
  return info(record.kind).only_one.yields.empty() ? other_in_place(connection_, record) : std::nullopt;
}

/// An old file knows nothing of what was hidden since.
bool hide_as(Record& record, const Record& present) {
  const Record as_read = record;
  record.visibility = stricter(record.visibility, present.visibility);
  if (info(record.kind).has("for_sponsor") && present.number("for_sponsor") == 0)
    record.set("for_sponsor", std::int64_t{0});
  return record != as_read;
}

void Importer::take_over(Record record, const Record& present) {
  if (hide_as(record, present)) ++count_.stricter;
  remember(record.kind, record.id, present.id);
  record.id = present.id;
  const std::string uid = std::exchange(record.uid, present.uid);
  ++(record == present ? count_.unchanged : count_.updated);
  // A journal that is filled for the first time becomes that of its file, and so does its owner.
  if (keep_ids_) record.uid = uid;
  if (record == present) return;
  JournalWriter(changes_).update(record);
  const AddedRecords& range = added_[static_cast<std::size_t>(record.kind)];
  if (range.first != 0 && range.first <= record.id) changes_.forget_words(record.reference());
}

void Importer::take(Record record) {
  follow_references(record);
  const std::int64_t old_id = record.id;
  if (!keep_ids_) record.id = 0;
  if (record.kind == Kind::tag && !item_exists(connection_, record.text("item")))
    throw UserError(messages::tag_of_lost(visible(record.text("item"))));
  if (add(record, old_id)) return;
  const auto present = same_in_journal(record);
  if (!present && info(record.kind).has("handle") &&
      find_record_by(connection_, record.kind, "handle", record.text("handle")))
    throw UserError(messages::handle_taken_here(info(record.kind).name, record.text("handle")));
  if (!present) explain_existing(connection_, record);
  record.id = old_id;
  take_over(std::move(record), *present);
}

void Importer::finish() {
  // The words are read and written once, so pages need not be kept; the memory is the index's now.
  connection_.execute("PRAGMA cache_size=-16384");
  sqlite3_db_release_memory(connection_.database().getHandle());
  std::vector<RowRange> words;
  for (const Kind kind : all_kinds()) {
    const AddedRecords& range = added_[static_cast<std::size_t>(kind)];
    if (range.first == 0) continue;
    changes_.log_added(kind, range);
    words.push_back({kind, range.first, range.last});
  }
  index_words(connection_, "search_index", words);
}

void read_header(const std::optional<std::string>& line) {
  if (!line) throw UserError(messages::empty_export());
  if (line->starts_with("\xFF\xFE") || line->starts_with("\xFE\xFF")) throw UserError(messages::export_in_utf16());
  check_export_header(*line);
}

/// A copy that was not finished: the last line begins as an object and does not end as one.
bool ends_in_the_middle(const std::optional<std::string>& line, const LineSource& source) {
  return line && trim(*line).starts_with('{') && !trim(*line).ends_with('}') && !source();
}

// Every line's fault is told with the line's number.
void take_lines(Importer& importer, const LineSource& source) {
  std::int64_t number = 1;
  std::optional<std::string> line;
  const auto refusal = refusal_of([&] {
    line = source();
    read_header(line);
    while ((line = source())) {
      ++number;
      if (trim(*line).empty()) continue;
      if (auto record = read_export_line(*line))
        importer.take(std::move(*record));
      else
        importer.pass_over_history();
    }
  });
  if (!refusal) return;
  if (ends_in_the_middle(line, source)) throw UserError(messages::import_ends_early(number), refusal->exit());
  throw UserError(messages::import_line_fault(number, refusal->what()), refusal->exit());
}

void take_records(Importer& importer, std::span<const Record> records) {
  for (const auto& record : records) with_place(record.name(), [&] { importer.take(record); });
}

template <class Fill>
ImportCount import_all(Connection& connection, const TxnLabel& entry, Store::Dry dry, const Fill& fill) {
  WriteTransaction transaction(connection);
  const BulkMode bulk(connection);
  Importer importer(transaction.changes());
  fill(importer);
  if (dry == Store::Dry::yes) return importer.count();
  importer.finish();
  transaction.record(entry);
  transaction.commit();
  return importer.count();
}

}  // namespace

ImportCount Store::import_lines(const LineSource& source, std::string_view what, Instant now, Dry dry) {
  return file_->writing([&] {
    return import_all(*file_->connection, {what, now, ChangeRole::imported}, dry,
                      [&](Importer& importer) { take_lines(importer, source); });
  });
}

ImportCount Store::import_records(std::span<const Record> records, std::string_view what, Instant now, Dry dry) {
  return file_->writing([&] {
    return import_all(*file_->connection, {what, now, ChangeRole::imported}, dry,
                      [&](Importer& importer) { take_records(importer, records); });
  });
}

}  // namespace mentor::store
