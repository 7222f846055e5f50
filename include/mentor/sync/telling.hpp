// SPDX-License-Identifier: MIT
// What the partner is still to be told. It follows from what the journal holds and from what both said on the share so
// far: so nothing is forgotten, said twice, or left with the partner after it was withdrawn.
#pragma once

#include "mentor/sync/gate.hpp"
#include "mentor/sync/merge.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace mentor::sync {

/// A record as my journal has it.
struct Sight {
  std::optional<NeutralRecord> record;  ///< nothing: it is not there
  std::optional<FieldValues> leaving;   ///< what of it may be seen (leaving_fields); nothing: none of it
  bool removed = false;  ///< it is not there because it was removed: that it is missing alone says nothing
};

/// The op that brings what was said of a record to what may be seen of it now; nothing if it is that already. Without a
/// stamp, not turned yet (to_stream), and to be held against the gate (check_leaving).
/// `told`: the record as the share knows it, from all that both sides said there, turned to my side, mine as "me".
[[nodiscard]] std::optional<Op> still_to_say(std::string_view uid, const RecordState& told, const Sight& sight);

/// The fields in which my journal says something else than the partner, who alone may say it: of a record of the
/// partner's, or the partner's hand in one of mine.
[[nodiscard]] std::set<std::string> changed_without_leave(const RecordState& told, const NeutralRecord& record);

}  // namespace mentor::sync
