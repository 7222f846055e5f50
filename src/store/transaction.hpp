// SPDX-License-Identifier: MIT
// One writing transaction: the ticket, BEGIN IMMEDIATE, the change log's line, the search index, COMMIT.
#pragma once

#include "mentor/store/store.hpp"
#include "mentor/sync/clock.hpp"
#include "store/change_writer.hpp"
#include "store/connection.hpp"
#include "store/writer_lock.hpp"

#include <string>
#include <string_view>

namespace mentor::store {

/// What a transaction is to undo and redo.
enum class ChangeAct { change, undo, redo, erase };
}  // namespace mentor::store

template <>
inline constexpr std::array<std::string_view, 4> mentor::names<mentor::store::ChangeAct>{"change", "undo", "redo",
                                                                                         "erase"};

namespace mentor::store {

struct TxnLabel {
  std::string_view what;
  Instant time;
  ChangeRole role = ChangeRole::typed;
  ChangeAct act = ChangeAct::change;
  std::int64_t target = 0;  ///< undo, redo: the number of what is taken back
  std::int64_t device = 0;  ///< received: the number of the one who sent it
  std::int64_t clock = 0;   ///< received: the newest clock of what came; mine is never behind it
};

/// Of the last change; clocks only grow.
[[nodiscard]] sync::Clock newest_clock(Connection& connection);

/// Rolls back unless committed.
class WriteTransaction {
 public:
  explicit WriteTransaction(Connection& connection);
  WriteTransaction(const WriteTransaction&) = delete;
  WriteTransaction& operator=(const WriteTransaction&) = delete;
  ~WriteTransaction();

  [[nodiscard]] ChangeWriter& changes() { return changes_; }
  /// What changed since the last record() becomes one line of the history; returns its number, 0 if nothing changed.
  /// Erasing is a line without changes.
  std::int64_t record(const TxnLabel& label);
  /// Something besides records changed, which is to be kept too.
  void keep() { recorded_ = true; }
  /// Returns when the changes are durable. Nothing recorded: nothing is written. An unclear COMMIT is looked up.
  void commit();

 private:
  [[nodiscard]] bool arrived() const;

  Connection& connection_;
  WriterLock writer_lock_;
  ChangeWriter changes_;
  std::int64_t first_entry_ = 0;
  std::string uid_;
  bool recorded_ = false;
  bool open_ = false;
};

}  // namespace mentor::store
