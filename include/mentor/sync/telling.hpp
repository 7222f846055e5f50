// SPDX-License-Identifier: MIT
// What the partner is still to be told. It follows from what the journal holds and from what was said on the share so
// far, by any of my devices: so nothing is forgotten, said twice, or left with the partner after it was withdrawn.
#pragma once

#include "mentor/sync/gate.hpp"
#include "mentor/sync/merge.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace mentor::sync {

/// The ops that bring what was said of a record to what may be seen of it now; none if it is that already. Not turned
/// yet (to_stream), and to be held against the gate (check_leaving).
/// `journal`: the record as my journal knows it. `told`: as the share knows it, from all that both sides said there,
/// turned to my side, mine as "me" (which has no effect on the journal). `next`: stamps for the ops.
/// Ask it for each record that changed in either, after all that came was read.
[[nodiscard]] std::vector<Op> still_to_say(std::string_view uid, const RecordState& journal, const RecordState& told,
                                           const Share& share, const Lookup& lookup,
                                           const std::function<Stamp()>& next);

}  // namespace mentor::sync
