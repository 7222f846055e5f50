// SPDX-License-Identifier: MIT
// The journal: one SQLite file. It returns values and knows nothing of terminals; what it promises is in DESIGN
// section 8.
#pragma once

#include "mentor/domain/changes.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/journal_values.hpp"
#include "mentor/store/reading.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {
class Zones;  // zones.hpp
}

namespace mentor::store {

struct Undone {
  std::vector<HistoryEntry>
      entries;  ///< what was taken back (or redone), newest first; fewer than asked if there are not more
};

/// Changes the journal inside one transaction. References are checked here; text limits by check() before.
class Writer {
 public:
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  virtual ~Writer() = default;

  /// Checks and inserts; returns the new record's id. An empty uid gets a random UUIDv4.
  virtual Id insert(const Record& record) = 0;
  /// All fields; throws UserError if it is gone. Precondition of both: nothing was withheld when it was read.
  virtual void update(const Record& record) = 0;
  /// With all that goes along, see Reading::consequences_of. Throws UserError if something does not let one go.
  virtual void remove(std::span<const Id> ids) = 0;
  void remove(Id id) { remove(std::span(&id, 1)); }

  template <class T>
  Id insert(const T& typed) {
    return insert(to_record(typed));
  }
  template <class T>
  void update(const T& typed) {
    update(to_record(typed));
  }

 protected:
  Writer() = default;
};

enum class Access { read, write };  ///< read: the file is opened read-only and never created

/// Where the lossless export's lines go, and where an import's come from.
using LineSink = std::function<void(std::string_view line)>;
using LineSource = std::function<std::optional<std::string>()>;  ///< nothing: the end

/// Bytes done, and of how many.
using CopyProgress = std::function<void(std::int64_t done, std::int64_t total)>;

struct ImportCount {
  std::int64_t added = 0;
  std::int64_t unchanged = 0;  ///< the same uid is there with the same values
  std::int64_t updated = 0;    ///< the same uid is there with other values: they were taken over
  std::int64_t history = 0;    ///< lines of the file's change log, which are passed over
};

class Store final : public Reading {
 public:
  /// Opens the journal; with Access::write creates it (directories 0700, file 0600) if there is none. Reading a journal
  /// that does not exist yet gives an empty one in memory. Throws StoreError for a file that is no journal of ours,
  /// newer than this program, not readable; Exit::busy if the writer's ticket is not to be had within 10 seconds.
  /// `zones` (kept, not owned) tells on which civil day a session was where it was recorded; without them Filter's days
  /// and SearchHit::day are those of UTC.
  static std::unique_ptr<Store> open(const std::string& path, Access access, const Zones* zones = nullptr);
  /// A journal in memory, for tests.
  static std::unique_ptr<Store> in_memory(const Zones* zones = nullptr);

  explicit Store(std::unique_ptr<JournalFile> file);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  /// The journal as somebody else reads it; the store itself is read with my own eyes.
  [[nodiscard]] const Reading& as(Audience audience) const;

  /// One transaction (BEGIN IMMEDIATE under the writer's ticket). `what` is what the user did, for the history: "log
  /// ana". Commits when `work` returns, rolls back when it throws. `work` must not print, ask or wait. Returns after
  /// COMMIT is durable.
  void write(std::string_view what, Instant now, const std::function<void(Writer&)>& work,
             ChangeRole role = ChangeRole::typed);

  /// The same for what an act wants. Returns the ids that new records got.
  WrittenIds write(std::string_view what, Instant now, const Changes& changes, ChangeRole role = ChangeRole::typed);

  /// Takes back the newest `count` transactions that are not undone. It is itself recorded, so redo can bring them
  /// again. If there are fewer, it changes nothing and returns those that there are.
  Undone undo(std::int64_t count, Instant now);
  /// The last `count` undone ones, in the same way; there are none if a new change came since.
  Undone redo(std::int64_t count, Instant now);

  /// `with_history`: behind the records the change log, a line a transaction and a line each of its changes.
  enum class ExportOf { records, with_history };
  void export_lines(const LineSink& sink, ExportOf what = ExportOf::records) const;
  /// Reads a lossless export in one transaction; handles, uids and references are kept, ids too where the journal is
  /// empty. `dry`: counts only. Throws UserError with the line's number for a line that cannot be read; nothing is
  /// written then.
  enum class Dry { no, yes };
  ImportCount import_lines(const LineSource& source, std::string_view what, Instant now, Dry dry);

  /// A verified copy, 0600; refuses to replace a file. `progress`, if set, is told from time to time how many of how
  /// many bytes are copied.
  void backup(const std::string& path, const CopyProgress& progress = nullptr) const;
  /// Everything of and about a person: the mentorships with only them, notes and commitments of theirs, their name in
  /// the change log; then optimises the search, VACUUMs. Returns how many records went.
  std::int64_t erase(std::string_view person);
  [[nodiscard]] std::vector<std::string> diagnose()
      const;                               ///< integrity, foreign keys, search index, modes; empty: all is well
  [[nodiscard]] std::string path() const;  ///< "" in memory
  [[nodiscard]] std::int64_t schema_version() const;

 private:
  std::unique_ptr<JournalFile> owned_;
  Reading partner_;
  Reading sponsor_;
  Reading screen_;
};

/// Replaces the journal at `path` by the backup, after the backup was verified and the present journal copied to
/// `<path>.before-restore`.
void restore_journal(const std::string& path, const std::string& backup);

/// A random UUIDv4 in the usual form.
[[nodiscard]] std::string random_uid();
/// A UUID (version 8) made from words, the same for the same words: so that a repeated import recognises what it wrote.
[[nodiscard]] std::string uid_from(std::string_view words);

}  // namespace mentor::store
