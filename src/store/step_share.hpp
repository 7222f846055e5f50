// SPDX-License-Identifier: MIT
// What a partner's journal is told of a mentorship, and how what it says is read here.
#pragma once

#include "store/step_local.hpp"

namespace mentor::store {

/// What the partner may see of the mentorship and has not been told yet. Every op passes the second gate, or is counted
/// as withheld.
[[nodiscard]] Published share_changes(Connection& connection, ReplicaTable& replica, const Stream& stream, Instant now,
                                      OpCounter& counter);

/// Ops as the stream says them; those that cannot be said there are left out.
[[nodiscard]] std::vector<sync::Op> as_sent(const Stream& stream, std::span<const sync::Op> ops);
/// An op of the stream as this journal says it; nothing if it cannot be one of the partner's.
[[nodiscard]] std::optional<sync::Op> as_seen_here(const Stream& stream, const sync::Op& op);

}  // namespace mentor::store
