// SPDX-License-Identifier: MIT
// What a partner's journal is told of a mentorship, and how what it says is read here.
#pragma once

#include "store/step_local.hpp"

namespace mentor::store {

/// When a share is written, and up to which transaction of the log it was before.
struct SharedSince {
  Instant now;
  std::int64_t cursor = 0;
};
/// What the partner may see of the mentorship and has not been told yet. Every op passes the second gate, or is counted
/// as withheld. What is the partner's alone and was changed here is due to be settled.
[[nodiscard]] Published share_changes(Connection& connection, ReplicaTable& replica, const Stream& stream,
                                      const SharedSince& since, OpCounter& counter);

/// Ops as the stream says them; those that cannot be said there are left out.
[[nodiscard]] std::vector<sync::Op> as_sent(const Stream& stream, std::span<const sync::Op> ops);
/// An op of the stream as this journal says it; nothing if it cannot be one of the partner's.
[[nodiscard]] std::optional<sync::Op> as_seen_here(const Stream& stream, const sync::Op& op);

}  // namespace mentor::store
