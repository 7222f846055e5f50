// SPDX-License-Identifier: MIT
// The one place that changes rows of records: each change goes into the change log and into the search index with it.
#pragma once

#include "store/connection.hpp"
#include "store/word_index.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace mentor::store {

/// The numbers of many records of a kind, perhaps with gaps between them.
struct AddedRecords {
  std::int64_t first = 0;  ///< 0: none
  std::int64_t last = 0;
  std::int64_t count = 0;
};

class ChangeWriter {
 public:
  explicit ChangeWriter(Connection& connection) : connection_(connection) {}
  ChangeWriter(const ChangeWriter&) = delete;
  ChangeWriter& operator=(const ChangeWriter&) = delete;
  ~ChangeWriter() = default;

  /// With the record's id, or the next free one if it is 0; returns the id.
  std::int64_t insert(const Record& record);
  /// Uid, visibility and all fields. Precondition: `before` is as the journal has it. Nothing happens if they are
  /// equal.
  void update(const Record& before, const Record& after);
  /// The record alone: what follows from that is consequences.hpp's.
  void remove(const Record& before);
  /// All records in these ranges: a statement a range for the rows, where each record by itself would cost SQLite a
  /// savepoint, and one for the search index, where each by itself would be held in memory.
  void remove_ranges(std::span<const RowRange> ranges);

  /// References are checked at the end of the transaction: a handle may change before those that name it follow.
  void defer_references() { connection_.execute("PRAGMA defer_foreign_keys=ON"); }

  /// Records that were added without this writer, as one entry of the log.
  void log_added(Kind kind, const AddedRecords& added);

  /// Brings the search index up to date. Before COMMIT: one index entry a record, however often it changed.
  void flush_words();
  /// The index is filled with this record in another way.
  void forget_words(Id id) { pending_.erase(id); }

  [[nodiscard]] Connection& connection() { return connection_; }

 private:
  struct IndexedWords {
    std::int64_t row = 0;
    std::string words;
  };
  /// Of a record that changed in this transaction: what the index holds, and what it is to hold; nothing of what was
  /// not there, or is gone.
  struct PendingWords {
    std::optional<IndexedWords> before;
    std::optional<IndexedWords> after;
  };

  void log(Id id, char what, std::optional<std::string> before, std::optional<std::string> after);
  void log_removed(const Record& before);
  void note_words(Id id, const Record* before, const Record* after);

  Connection& connection_;
  std::map<Id, PendingWords> pending_;
};

}  // namespace mentor::store
