// SPDX-License-Identifier: MIT
// What was changed here since a stream was last written, as ops: questions to the change log.
#pragma once

#include "store/step_tables.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace mentor::store {

/// Counts the ops of this device.
struct OpCounter {
  std::string device;  ///< uid
  std::uint64_t last = 0;

  [[nodiscard]] sync::Stamp next(sync::Clock clock) { return {clock, device, ++last}; }
};

/// Of the stream of my own devices: all that was typed, imported or came from a partner after transaction `cursor`.
/// They are joined into the replica.
[[nodiscard]] std::vector<sync::Op> local_changes(Connection& connection, ReplicaTable& replica,
                                                  const std::string& stream, std::int64_t cursor, OpCounter& counter);

/// What went from the journal because it was removed on a device of mine: the log has the number of the transaction, by
/// uid, but for what was erased. Gone without that: an older backup was restored.
struct RemovedByMe {
  std::map<std::string, std::int64_t> uids;
  std::int64_t erased = 0;  ///< the transaction of the last erasing
  /// The one in which the stream's mentorship was made: what was removed before lay in another one, and says nothing of
  /// what the partner shares of this one.
  std::int64_t began = 0;

  /// It was removed, or may have been erased since that transaction.
  [[nodiscard]] bool contains(const std::string& uid, std::int64_t since) const {
    return uids.contains(uid) || erased > since;
  }
  /// One of the partner's, which stays away.
  [[nodiscard]] bool keeps_away(const std::string& uid, std::int64_t since = 0) const {
    const auto removed = uids.find(uid);
    return removed != uids.end() && removed->second > std::max(since, began);
  }
};
[[nodiscard]] RemovedByMe removed_by_me(Connection& connection, const std::string& stream);

}  // namespace mentor::store
