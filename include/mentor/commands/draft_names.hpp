// SPDX-License-Identifier: MIT
// The names of drafts, which say what they were typed for: made and read back here, and nowhere looked into.
#pragma once

#include "mentor/domain/dates.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mentor::commands {

/// What a draft was typed for: a command, and whom or what it is about, as a file's name can have it.
struct DraftOwner {
  std::string verb;
  std::string who;  ///< a handle or an id in small letters; "unknown" where there was nothing to make one of
  friend bool operator==(const DraftOwner&, const DraftOwner&) = default;
};
/// From whatever was typed for WHO. Letters beyond ASCII stay; what might make a path of it goes.
[[nodiscard]] DraftOwner draft_owner(std::string_view verb, std::string_view who);

/// "log-ana-20261121T120000Z-1.md". `number`: which of that second.
[[nodiscard]] std::string draft_name(const DraftOwner& owner, Instant kept, int number);
/// Whose it is, or what an editor made beside it: ".log-ana-20261121T120000Z-1.md.swp". Nothing: no name of ours.
[[nodiscard]] std::optional<DraftOwner> owner_in_name(std::string_view name);
/// Of a draft itself, and a name in that folder.
[[nodiscard]] bool is_draft_name(std::string_view name);

}  // namespace mentor::commands
