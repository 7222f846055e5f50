// SPDX-License-Identifier: MIT
// What was agreed of questions between sessions: how soon they are answered, by which channel, and when not to ask.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/agreement.hpp"
#include "mentor/domain/records.hpp"

#include <chrono>
#include <optional>

namespace mentor::commands {

/// As agreed for that kind of message.
struct Answering {
  std::chrono::hours within{};  ///< where nothing is agreed, the number of check-in's rule
  AgreedChannel agreed;
  std::optional<BoundaryMet> boundary;  ///< that it would fall on now
};
[[nodiscard]] Answering answering(Context& context, const Reading& store, const Mentorship& mentorship,
                                  MessageKind type);

/// "that is a Sunday for Ana; agreed: …"
void remark_boundary(Context& context, const std::optional<BoundaryMet>& met);

}  // namespace mentor::commands
