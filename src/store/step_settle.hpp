// SPDX-License-Identifier: MIT
// Records brought to what the replica says of them, as far as the journal can hold it.
#pragma once

#include "store/change_writer.hpp"
#include "store/step_tables.hpp"

#include <set>
#include <string>

namespace mentor::store {

/// By uid the fields that changed; of a record that is not in the journal all are written.
using ChangedFields = std::map<std::string, std::set<std::string>>;

/// Brings those, and what waited for them, into the journal; counts what became of them in `taken`. What cannot be
/// brought yet, or not as it is wanted, stays due: it is looked at again whenever something changed.
void settle(ChangeWriter& changes, const Stream& stream, ReplicaTable& replica, const ChangedFields& changed,
            TakenIn& taken);

}  // namespace mentor::store
