// SPDX-License-Identifier: MIT
// The journal: one SQLite file. It returns values and knows nothing of terminals. A change is one transaction, durable
// when it returns, and stands in the change log.
#pragma once

#include "mentor/domain/changes.hpp"
#include "mentor/domain/description.hpp"
#include "mentor/domain/errors.hpp"
#include "mentor/domain/journal_values.hpp"
#include "mentor/domain/text_naming.hpp"
#include "mentor/store/reading.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {
class Zones;  // zones.hpp
}

namespace mentor::store {

class InStep;  // in_step.hpp

/// Another record has its handle, or its number, by now: another device gave it away.
struct CameBackAs {
  Kind kind;
  Value wanted;
  Value called;
};

struct Undone {
  std::vector<HistoryEntry>
      entries;  ///< what was taken back (or redone), newest first; fewer than asked if there are not more
  std::vector<CameBackAs> called_otherwise{};
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
  std::int64_t stricter = 0;   ///< of these, how many the file shows to more people: what is there hides them still
  std::int64_t history = 0;    ///< lines of the file's change log, which are passed over
};

/// What erasing a person did, and by what their traces are known elsewhere.
struct Erased {
  std::int64_t records = 0;            ///< that went
  std::vector<std::string> mentioned;  ///< what stays and names them in its text: "s12", or a handle
  std::set<std::string> handles;       ///< theirs, those of their mentorships, and the ids of all that was theirs
  Naming naming;
};

class Store final : public Reading {
 public:
  /// Opens the journal; with Access::write creates it (directories 0700, file 0600) if there is none. Reading a journal
  /// that does not exist yet gives an empty one in memory. Throws StoreError for a file that is no journal of ours,
  /// newer than this program, not readable; Exit::busy if the writer's ticket is not to be had within 10 seconds.
  /// `zones` (kept, not owned) tells on which civil day a session was where it was recorded; without them Filter's days
  /// and SearchHit::day are those of UTC.
  static std::unique_ptr<Store> open(const std::string& path, Access access, const Zones* zones = nullptr);
  /// A journal in memory: what an import reads its own files into before it plans.
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
  /// The same for records with the uids, ids and references of another journal, what is referred to first.
  ImportCount import_records(std::span<const Record> records, std::string_view what, Instant now, Dry dry);

  /// A verified copy, 0600; refuses to replace a file. `progress`, if set, is told from time to time how many of how
  /// many bytes are copied.
  void backup(const std::string& path, const CopyProgress& progress = nullptr) const;
  /// Everything of and about whoever is called so, there or removed before: the mentorships with only them, what names
  /// them by the handle, and what the change log has of it; the history of others stays. Nothing happens if there is
  /// nothing. The file's free pages may hold their words until rewrite().
  Erased erase(std::string_view person, Instant now);
  /// Writes the journal's file anew, without free pages. Throws StoreError with a clause, no sentence.
  void rewrite();
  /// Somebody was erased, and rewrite() did not come to its end since.
  [[nodiscard]] bool is_rewriting_due() const;
  /// Somebody called so is there, or was removed and is in the change log.
  [[nodiscard]] bool knows_person(std::string_view handle) const;
  /// What is wrong, a sentence each; empty: all is well. The file, its references, every record by its description, the
  /// search index word by word, and an undo of everything on a copy in memory. With `now` also changes that are dated
  /// later. Takes time and memory in proportion to the journal.
  [[nodiscard]] std::vector<std::string> diagnose(std::optional<Instant> now = std::nullopt) const;
  /// Whether diagnose() tries undoing and searching on a copy in memory. A journal over 1 GiB, or over another limit
  /// that was set, is too large for it.
  [[nodiscard]] bool is_rehearsed() const;
  void rehearse_up_to(std::int64_t bytes);
  [[nodiscard]] bool is_search_whole() const;  ///< the index holds the words of the records and no others
  void rebuild_search();                       ///< makes it hold them
  [[nodiscard]] std::string path() const;      ///< "" in memory
  [[nodiscard]] std::int64_t schema_version() const;

 private:
  friend class InStep;

  std::unique_ptr<JournalFile> owned_;
  Reading partner_;
  Reading sponsor_;
  Reading screen_;
};

/// Replaces the journal at `path` by the backup, after the backup was verified and the present journal copied to
/// `<path>.before-restore`.
void restore_journal(const std::string& path, const std::string& backup);

/// What is wrong with a copy of a journal, as a sentence; nothing: it can be restored.
[[nodiscard]] std::optional<std::string> fault_of_backup(const std::string& path);

/// A random UUIDv4 in the usual form.
[[nodiscard]] std::string random_uid();
/// A UUID (version 8) made from words, the same for the same words: so that a repeated import recognises what it wrote.
[[nodiscard]] std::string uid_from(std::string_view words);

}  // namespace mentor::store
