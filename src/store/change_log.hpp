// SPDX-License-Identifier: MIT
// Undo, redo and history: questions to what the change writer logged. The entries of a transaction are those from its
// first_entry up to the next transaction's. An entry says i(nsert), u(pdate) or d(elete) of a record: an update the
// changed fields before and after, a deletion the whole row before, as values; a bulk import is one entry for a range
// of new records, `record` to `last`.
#pragma once

#include "mentor/store/store.hpp"
#include "store/change_writer.hpp"
#include "store/connection.hpp"

namespace mentor::store {

/// Of statements that join `entry` of change_entry with `txn` of change_txn.
inline const std::string entry_of_txn =
    "entry.id >= txn.first_entry AND entry.id < coalesce((SELECT first_entry FROM change_txn AS later WHERE "
    "later.number > txn.number ORDER BY later.number LIMIT 1), 9223372036854775807)";

/// One transaction of the log, as stored.
struct LoggedTxn {
  std::int64_t number = 0;
  Instant time;
  std::string what;
  ChangeRole role = ChangeRole::typed;
  bool undone = false;
  bool undoable = false;  ///< `undo` would come to it
  std::int64_t first_entry = 0;
  std::int64_t end_entry = 0;  ///< the first entry of the next transaction
};
[[nodiscard]] std::optional<LoggedTxn> next_to_undo(Connection& connection);
/// The transaction of the newest undo that can be redone.
[[nodiscard]] std::optional<LoggedTxn> next_to_redo(Connection& connection);
/// Newest first, those with a number lower than `before`.
[[nodiscard]] std::optional<LoggedTxn> logged_before(Connection& connection, std::int64_t before);
[[nodiscard]] LoggedTxn logged_txn(Connection& connection, std::int64_t number);
[[nodiscard]] std::int64_t undone_by_target(Connection& connection, std::int64_t undo);

/// Applies the inverse of a transaction's entries, the last first. What could not come back as it was called.
std::vector<CameBackAs> take_back(ChangeWriter& changes, const LoggedTxn& txn);
[[nodiscard]] HistoryEntry history_entry(Connection& connection, Audience audience, const LoggedTxn& txn);
[[nodiscard]] std::vector<HistoryEntry> read_history(Connection& connection, Audience audience, std::optional<Id> of,
                                                     const std::optional<std::string>& mentorship, std::int64_t limit);

/// A record that was removed, as it was then; nothing if the log has none. A handle may have been given again.
[[nodiscard]] std::optional<Record> find_gone(Connection& connection, Id id);
[[nodiscard]] std::optional<Record> find_gone(Connection& connection, Kind kind, const std::string& handle);

/// The id that it had; nothing if the log has none of that uid.
[[nodiscard]] std::optional<Id> find_gone_uid(Connection& connection, const std::string& uid);

[[nodiscard]] Revisions read_revisions(Connection& connection, Kind kind);
[[nodiscard]] bool was_changed_by_hand(Connection& connection, Id id, std::string_view field);

Undone undo_newest(Connection& connection, std::int64_t count, Instant now);
Undone redo_newest(Connection& connection, std::int64_t count, Instant now);

}  // namespace mentor::store
