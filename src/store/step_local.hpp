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
[[nodiscard]] std::vector<sync::Op> local_changes(Connection& connection, ReplicaTable& replica,
                                                  const std::string& stream, std::int64_t cursor, OpCounter& counter);

}  // namespace mentor::store
