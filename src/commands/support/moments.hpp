// SPDX-License-Identifier: MIT
// Between what people type for a moment and what is stored, in the owner's zone; and the dates that a commitment's
// words end with.
#pragma once

#include "mentor/commands/context.hpp"
#include "mentor/domain/acts/session.hpp"
#include "mentor/domain/records.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::commands {

struct Moment {
  Instant instant{};
  std::string zone;
  bool has_time = true;               ///< false: only a date was given; instant is noon
  std::optional<std::string> remark;  ///< a sentence about a local time that is skipped or happens twice
};

/// Reads WHEN in the owner's zone (or the zone named with it). Throws UserError naming `option`.
[[nodiscard]] Moment read_moment(const Context& context, std::string_view text, std::string_view option,
                                 Direction direction);
/// The same as the start of a session, which an act takes.
[[nodiscard]] ToldStart told_start(const Moment& moment);
/// A session's start in the zone that it was recorded in, and as people read it: "Fri 2026-11-27 15:00", without the
/// time if unknown.
[[nodiscard]] std::string format_start(const Context& context, const Session& session);

/// What was promised, and till when: "send the paper by fri", or `by` as it was given to --by. A time of day stays in
/// the text.
struct Promise {
  std::string text;
  std::optional<Date> due;
};
[[nodiscard]] Promise read_promise(const Context& context, std::string_view text, std::string_view option, Date made,
                                   std::string_view by);

}  // namespace mentor::commands
