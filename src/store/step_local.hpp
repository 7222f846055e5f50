// SPDX-License-Identifier: MIT
// What was changed here since a stream was last written, as ops: questions to the change log.
#pragma once

#include "store/step_tables.hpp"

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
[[nodiscard]] std::vector<sync::Op> local_changes(Connection& connection, ReplicaTable& replica, std::int64_t cursor,
                                                  OpCounter& counter);
/// Who was erased is not to be read in what the replica keeps of what is gone.
void forget_in_replica(Connection& connection);

}  // namespace mentor::store
